#!/usr/bin/env bash
# A dump by mysqldump 9.7, put back into the very server that it came from, has other values than the original: a FLOAT
# keeps six digits, a decimal in JSON becomes a double, and a date in JSON becomes a string. Nothing is said anywhere:
# exit code 0, no line on stderr, no warning by --show-warnings.
#
# One would guess: a dump is a copy, at the least between two servers of one version; what can't be kept is refused.
# What happens: mysqldump writes what SELECT prints. A FLOAT is printed with six digits, though it holds up to nine;
# JSON made by the server from DECIMAL, DATE or BINARY columns has types that JSON text doesn't have, and the text is
# read back as the types that JSON text has.
# Seen: MySQL 9.7.4, Debian sid, 2026-11-28. --hex-blob and --compatible change nothing of it.
#
# Why it matters here: sums of money in JSON and measured values in FLOAT columns differ after an import that counted
# every row, and a checksum (CHECKSUM TABLE) of source and target differs although nothing went wrong on the way. So a
# check of an import by checksums would be a false alarm, and who needs the values exact must take a physical backup.
#
# Needs root, debootstrap, Debian's own apt. About 4 minutes.
set -euo pipefail

mysql_version=${MYSQL_VERSION:-9.7.4-2}

work=$(mktemp -d)
root=$work/sid
server=
finish() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  for folder in proc sys; do
    if mountpoint -q "$root/$folder"; then umount "$root/$folder"; fi
  done
  rm -rf --one-file-system "$work"
}
trap finish EXIT

archive=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)
debootstrap --variant=minbase sid "$root" "$archive" >"$work/log"
DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get install -y --no-install-recommends \
  "mysql-server-core=$mysql_version" "mysql-client-core=$mysql_version" >>"$work/log" 2>&1

mkdir "$root/run/database"
chown 65534:65534 "$root/run/database"
as_nobody() { chroot --userspec=65534:65534 "$root" "$@"; }
as_nobody mysqld --no-defaults --initialize-insecure --secure-file-priv= --datadir=/run/database/data >>"$work/log" 2>&1
chroot --userspec=65534:65534 "$root" mysqld --no-defaults --skip-networking --mysqlx=OFF --secure-file-priv= \
  --datadir=/run/database/data --socket=/run/database/socket >>"$work/log" 2>&1 &
server=$!
sign_in=(--no-defaults --user=root --socket=/run/database/socket)
mysql() { as_nobody mysql "${sign_in[@]}" --batch --skip-column-names "$@"; }
for ((tries = 0; tries < 240; tries++)); do
  if mysql --execute='SELECT 1' >/dev/null 2>&1; then break; fi
  sleep 0.5
done

mysql --execute='CREATE DATABASE source; CREATE DATABASE target'
mysql source --execute="
  CREATE TABLE measured (id INT PRIMARY KEY, litres FLOAT);
  INSERT INTO measured VALUES (1, 16777216), (2, 1234567.875), (3, 0.5);
  CREATE TABLE invoice (id INT PRIMARY KEY, total DECIMAL(30, 2), due DATE, body JSON);
  INSERT INTO invoice VALUES (1, 12345678901234567890.12, '2026-11-28', NULL);
  UPDATE invoice SET body = JSON_OBJECT('total', total, 'due', due)"
as_nobody mysqldump "${sign_in[@]}" --set-gtid-purged=OFF source >"$work/dump.sql"

code=0
as_nobody mysql "${sign_in[@]}" --show-warnings target <"$work/dump.sql" >"$work/warned" 2>"$work/complaints" || code=$?

look() {
  mysql "$1" --execute="
    SELECT id, CAST(litres AS DOUBLE) FROM measured ORDER BY id;
    SELECT id, body->'\$.total', JSON_TYPE(body->'\$.total'), body->'\$.total' = total, JSON_TYPE(body->'\$.due') FROM invoice"
}
echo "mysqldump $(mysql --execute='SELECT version()'). Before:"
look source | tee "$work/before"
echo "After the import, which ended with $code:"
look target | tee "$work/after"
echo "Warnings:"
# What the client says of the dump's own way of writing (deprecated names) is no word on a value.
grep -o 'Warning.*\|Note.*' "$work/warned" | sort | uniq -c || echo "  none"

expected_before=$'1\t16777216\n2\t1234567.875\n3\t0.5\n1\t12345678901234567890.12\tDECIMAL\t1\tDATE'
expected_after=$'1\t16777200\n2\t1234570\n3\t0.5\n1\t1.2345678901234567e19\tDOUBLE\t0\tSTRING'
[ "$code" = 0 ] && [ ! -s "$work/complaints" ] &&
  ! grep -qi 'truncat\|out of range\|invalid' "$work/warned" &&
  [ "$(cat "$work/before")" = "$expected_before" ] && [ "$(cat "$work/after")" = "$expected_after" ] || {
  echo "It is no longer so."
  exit 1
}
echo "Still so."
