#!/usr/bin/env bash
# A dump by pg_dump of a `money` column from a server with an Argentinian lc_monetary goes into a server with the C or an
# American locale with every sum a hundred times as large: exit code 0 with ON_ERROR_STOP, nothing on stderr, all rows
# there. 12.34 becomes 1234.00.
#
# One would guess: pg_dump, which sets encoding, date style, precision of floats and a dozen other things so that values
# are read as they were written, sets this one too; or a foreign notation is refused.
# What happens: `money` is written by lc_monetary, which the dump neither sets nor names. The sign is '$' in Argentina
# and in the C locale, so it is taken, and the comma of '$ 12,34' is skipped as one between thousands. From a thousand
# on the dot gives it away ('$ 1.000,00' is refused), so a table of small sums goes through and a table with one large
# sum does not.
# PostgreSQL's manual says that loading money under another lc_monetary may not work, not that it works.
# Seen: PostgreSQL 18.6 (server, pg_dump, psql), Debian sid, 2026-11-28.
#
# Why it matters here: the target is made by an operator with a locale of its own, nobody chooses it. An import counts
# rows, and all are there. Where a dump has money columns, compare sums, or cast them to numeric before the dump.
#
# Needs root, debootstrap, Debian's own apt. About 5 minutes.
set -euo pipefail

postgres_version=${POSTGRES_VERSION:-18.6-3}

work=$(mktemp -d)
root=$work/sid
pids=()
finish() {
  # INT: the fast end, which waits for no client
  for pid in "${pids[@]}"; do kill -INT "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  for folder in proc sys; do
    if mountpoint -q "$root/$folder"; then umount "$root/$folder"; fi
  done
  rm -rf --one-file-system "$work"
}
trap finish EXIT

archive=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)
debootstrap --variant=minbase sid "$root" "$archive" >"$work/log"
# Debian's package would make a server of its own and start it.
mkdir -p "$root/etc/postgresql-common"
echo 'create_main_cluster = false' >"$root/etc/postgresql-common/createcluster.conf"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"
# What sets up the package's users and folders asks for it.
mount -t proc proc "$root/proc"
DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get install -y --no-install-recommends \
  -o Dpkg::Options::=--force-confold "postgresql-18=$postgres_version" locales >>"$work/log" 2>&1
for locale in es_AR en_US; do chroot "$root" localedef -i "$locale" -f UTF-8 "$locale.UTF-8"; done

mkdir "$root/run/servers"
chown 65534:65534 "$root/run/servers"
postgres() { chroot --userspec=65534:65534 "$root" "/usr/lib/postgresql/18/bin/$1" "${@:2}"; }

# One folder, and so one socket, for each server; none listens on the network.
start() {
  local name=$1 money=$2
  mkdir "$root/run/servers/$name"
  chown 65534:65534 "$root/run/servers/$name"
  postgres initdb --pgdata="/run/servers/$name/data" --username=owner --auth=trust \
    --locale=C.UTF-8 --lc-monetary="$money" >>"$work/log" 2>&1
  chroot --userspec=65534:65534 "$root" /usr/lib/postgresql/18/bin/postgres -D "/run/servers/$name/data" \
    -c listen_addresses= -c "unix_socket_directories=/run/servers/$name" >>"$work/log" 2>&1 &
  pids+=($!)
  for ((tries = 0; tries < 120; tries++)); do
    if postgres pg_isready --quiet --host="/run/servers/$name" --dbname=postgres; then break; fi
    sleep 0.5
  done
}
sql() { postgres psql --no-psqlrc --quiet --tuples-only --no-align --host="/run/servers/$1" --username=owner --dbname=postgres "${@:2}"; }

start source es_AR.UTF-8
sql source --command="CREATE TABLE payment (id int PRIMARY KEY, amount money);
  INSERT INTO payment VALUES (1, 12.34::numeric::money), (2, 999.99::numeric::money), (3, (-0.05)::numeric::money)"
postgres pg_dump --host=/run/servers/source --username=owner postgres >"$work/dump.sql"

look="SELECT id, amount, amount::numeric FROM payment ORDER BY id"
echo "$(postgres pg_dump --version). Source, es_AR:"
sql source --command="$look" | tee "$work/source"
still=yes
[ "$(cut -d'|' -f3 "$work/source" | paste -sd' ')" = '12.34 999.99 -0.05' ] || still=

for money in C en_US.UTF-8; do
  start "$money" "$money"
  code=0
  sql "$money" --set=ON_ERROR_STOP=1 <"$work/dump.sql" >/dev/null 2>"$work/complaints" || code=$?
  echo "Target, $money, after the import, which ended with $code and '$(cat "$work/complaints")':"
  sql "$money" --command="$look" | tee "$work/target"
  [ "$code" = 0 ] && [ ! -s "$work/complaints" ] &&
    [ "$(cut -d'|' -f3 "$work/target" | paste -sd' ')" = '1234.00 99999.00 -5.00' ] || still=
done

code=0
sql source --command="INSERT INTO payment VALUES (4, 1000::numeric::money)"
postgres pg_dump --host=/run/servers/source --username=owner --clean postgres |
  sql C --set=ON_ERROR_STOP=1 --single-transaction >/dev/null 2>"$work/complaints" || code=$?
echo "With one sum of a thousand it ended with $code: $(cat "$work/complaints")"
[ "$code" != 0 ] || still=

[ "$still" = yes ] || {
  echo "It is no longer so."
  exit 1
}
echo "Still so."
