#!/usr/bin/env bash
# The middle of an object, asked of Ceph's radosgw on its SQLite store (dbstore): the right headers, and other bytes.
#
# One would guess: a server that answers 206 with the Content-Range that was asked for sends these bytes.
# What happens: for each range that does not begin at 0 it sends other bytes: those from the beginning of the part in
# which it keeps them, the first 1,024 bytes of an object or what follows. Status, Content-Range, Content-Length and ETag
# are right, nothing is logged, and the whole object is right too; so that whoever reads by ranges, as parallel
# downloads and all who go on where a connection broke do, puts together something else, and no header tells.
# Seen: radosgw 20.2.4 (Tentacle) with rgw_backend_store=dbstore, Debian sid, 2026-11-30. Its usual store, a cluster of
# Ceph's, was not tried.
#
# Why it matters here: it is the one radosgw that starts as a single process, and so what one would test against.
# An import from it fails at a dump of more than the first part; nothing but the dump's own end and sums can tell.
#
# Needs root, Debian's own apt and curl; takes radosgw from sid without installing it. 2 to 4 minutes.
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
cd "$work"

"$here/script/unpack-from-sid" "$work/sid" radosgw
libraries=$(dirname "$(find "$work/sid/root/usr/lib" -name libc.so.6 | head -n 1)")
loader=$(find "$work/sid/root/usr" -name 'ld-linux*.so.*' | head -n 1)
mkdir data
printf '[global]\n' >ceph.conf
common=(-c "$work/ceph.conf" --no-mon-config -n client.rgw.finding "--plugin-dir=$libraries/ceph"
  --rgw-backend-store=dbstore "--dbstore-db-dir=$work/data"
  --rgw-config-store=dbstore "--dbstore-config-uri=file:$work/data/config.db"
  "--rgw-data=$work/data" "--run-dir=$work" --admin-socket= "--log-file=$work/rgw.log")
program() {
  local name=$1
  shift
  exec "$loader" --library-path "$libraries:$libraries/ceph:$libraries/blas:$libraries/lapack" \
    "$work/sid/root/usr/bin/$name" "${common[@]}" "$@"
}
(program radosgw --version) | cut -d' ' -f1-3
(program radosgw-admin user create --uid=finding --display-name=finding \
  --access-key=key --secret=secretsecret) >admin.log 2>&1 || { tail admin.log; exit 1; }
url=http://127.0.0.1:18433
program radosgw -f "--rgw-frontends=beast endpoint=${url#http://}" >server.log 2>&1 &
server=$!
for _ in $(seq 100); do
  ! curl -s -o /dev/null "$url" || break
  sleep 0.1
done

s3=(curl -sS --fail --aws-sigv4 aws:amz:us-east-1:s3 --user key:secretsecret
  -H 'x-amz-content-sha256: UNSIGNED-PAYLOAD')
failed=0
# Lines that tell where they stand, 8 bytes each
seq -f '%07.0f' 0 124999 >object
"${s3[@]}" -X PUT "$url/backups"
"${s3[@]}" -T object "$url/backups/object"
"${s3[@]}" -o whole "$url/backups/object"
cmp -s object whole && echo "the whole object: as it was put" || failed=1
for from in 0 8 80000 999984; do
  "${s3[@]}" -D headers -o part -H "Range: bytes=$from-$((from + 15))" "$url/backups/object"
  got=$(head -n 1 part)
  wanted=$(tail -c +$((from + 1)) object | head -n 1 || true)
  echo "bytes $from-$((from + 15)): $(tr -d '\r' <headers | grep -i '^content-range'), begins with '$got' where '$wanted' was put"
  grep -qi "^content-range: bytes $from-$((from + 15))/1000000" headers || failed=1
  [ "$([ "$got" = "$wanted" ] && echo right)" = "$([ "$from" = 0 ] && echo right)" ] || failed=1
done
exit "$failed"
