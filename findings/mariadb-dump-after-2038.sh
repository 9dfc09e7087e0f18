#!/usr/bin/env bash
# A dump of MariaDB 11.8 with a TIMESTAMP after January 2038 goes into MySQL 9.7 with exit code 0, no line on stderr, the
# right number of rows, and '0000-00-00 00:00:00' in the place of every such value.
#
# One would guess: a value that the target's type cannot hold is refused, as DECIMAL(65,38) or an unknown collation is;
# both servers have strict mode on by default.
# What happens: MariaDB's TIMESTAMP is unsigned on 64-bit machines since 11.5 and ends in 2106, MySQL's still ends at
# 2038-01-19 03:14:07. mariadb-dump sets SQL_MODE to NO_AUTO_VALUE_ON_ZERO for the time of the import, and with that
# strict mode is off: the value is a warning (1264), which the client shows only with --show-warnings. The same INSERT
# in the server's own mode is an error (1292).
# Seen: MariaDB 11.8.9 (mariadb-dump of it) and MySQL 9.7.4, Debian sid, 2026-11-28.
#
# Why it matters here: expiry dates ("never" as 2099-12-31) are what such columns hold. The importer for mysqldump ends
# with a count of rows, which is right, so the import is called a success. Only the warnings tell.
#
# Needs root, debootstrap, Debian's own apt. About 5 minutes.
set -euo pipefail

mysql_version=${MYSQL_VERSION:-9.7.4-2}
mariadb_version=${MARIADB_VERSION:-1:11.8.9+ds-4}

work=$(mktemp -d)
root=$work/sid
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  for folder in proc sys; do
    if mountpoint -q "$root/$folder"; then umount "$root/$folder"; fi
  done
  rm -rf --one-file-system "$work"
}
trap finish EXIT

archive=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)
debootstrap --variant=minbase sid "$root" "$archive" >"$work/log"

inside() { chroot "$root" "$@"; }
as_nobody() { chroot --userspec=65534:65534 "$root" "$@"; }

export DEBIAN_FRONTEND=noninteractive
inside apt-get install -y --no-install-recommends \
  "mysql-server-core=$mysql_version" "mysql-client-core=$mysql_version" liburing2 libncurses6 >>"$work/log"
# The packages of the two exclude each other, so MariaDB's are unpacked into a folder of their own.
inside sh -c "mkdir /mariadb && cd /tmp && apt-get download \
  mariadb-server-core='$mariadb_version' mariadb-client-core='$mariadb_version' mariadb-client='$mariadb_version' &&
  for package in mariadb-*.deb; do dpkg -x \$package /mariadb; done" >>"$work/log" 2>&1

mkdir "$root/run/databases"
chown 65534:65534 "$root/run/databases"
share=/mariadb/usr/share/mysql
as_nobody /mariadb/usr/bin/mariadb-install-db --no-defaults --force --basedir=/mariadb/usr \
  --lc-messages-dir=$share --datadir=/run/databases/mariadb --auth-root-authentication-method=normal >>"$work/log" 2>&1
as_nobody mysqld --no-defaults --initialize-insecure --secure-file-priv= \
  --datadir=/run/databases/mysql >>"$work/log" 2>&1

chroot --userspec=65534:65534 "$root" /mariadb/usr/sbin/mariadbd --no-defaults --skip-networking \
  --lc-messages-dir=$share --character-sets-dir=$share/charsets \
  --datadir=/run/databases/mariadb --socket=/run/databases/mariadb.sock >>"$work/log" 2>&1 &
pids+=($!)
chroot --userspec=65534:65534 "$root" mysqld --no-defaults --skip-networking --mysqlx=OFF --secure-file-priv= \
  --datadir=/run/databases/mysql --socket=/run/databases/mysql.sock >>"$work/log" 2>&1 &
pids+=($!)

mariadb() { as_nobody /mariadb/usr/bin/mariadb --no-defaults --user=root --socket=/run/databases/mariadb.sock "$@"; }
mysql() { as_nobody mysql --no-defaults --user=root --socket=/run/databases/mysql.sock "$@"; }
for server in mariadb mysql; do
  for ((tries = 0; tries < 240; tries++)); do
    if $server --execute='SELECT 1' >/dev/null 2>&1; then break; fi
    sleep 0.5
  done
done

mariadb --execute="CREATE DATABASE shop CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci"
mariadb shop --execute="CREATE TABLE licence (id INT PRIMARY KEY, expires TIMESTAMP NULL);
  INSERT INTO licence VALUES (1, '2037-06-01 12:00:00'), (2, '2099-12-31 12:00:00'), (3, NULL)"
as_nobody /mariadb/usr/bin/mariadb-dump --no-defaults --user=root --socket=/run/databases/mariadb.sock shop >"$work/dump.sql"
mysql --execute="CREATE DATABASE shop"

code=0
# The first line is a command for MariaDB's own client, which MySQL's does not know.
tail -n +2 "$work/dump.sql" | mysql --show-warnings shop >"$work/warned" 2>"$work/complaints" || code=$?
strict=0
mysql shop --execute="INSERT INTO licence VALUES (4, '2099-12-31 12:00:00')" 2>"$work/strict" || strict=$?

answer() { "$1" shop --batch --skip-column-names --execute="$2"; }
all="SELECT id, expires FROM licence ORDER BY id"
echo "MariaDB $(answer mariadb 'SELECT version()') has:"
answer mariadb "$all" | tee "$work/before"
echo "MySQL $(answer mysql 'SELECT version()') has after the import, which ended with $code:"
answer mysql "$all" | tee "$work/after"
echo "With --show-warnings it says: $(grep -o 'Warning.*' "$work/warned")"
echo "The same value in the server's own mode: $(cat "$work/strict")"

[ "$code" = 0 ] && [ ! -s "$work/complaints" ] && [ "$strict" != 0 ] &&
  grep -q 'Code 1264' "$work/warned" &&
  [ "$(sed -n 2p "$work/before")" = $'2\t2099-12-31 12:00:00' ] &&
  [ "$(cat "$work/after")" = $'1\t2037-06-01 12:00:00\n2\t0000-00-00 00:00:00\n3\tNULL' ] || {
  echo "It is no longer so."
  exit 1
}
echo "Still so."
