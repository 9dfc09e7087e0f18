#!/usr/bin/env bash
# With the settings that every mysqldump begins with, the first INSERT into an empty table of MariaDB locks all of that
# table until its transaction ends: a second connection that adds another row waits, and fails after
# innodb_lock_wait_timeout. MySQL takes both at once, and so does MariaDB once the table has one row.
#
# One would guess: InnoDB locks rows, so that several connections may fill a table side by side, whatever is in it; the
# two settings only leave out checks.
# What happens: MariaDB since 10.6 loads an empty table in bulk where unique_checks and foreign_key_checks are both off,
# without a row of undo for each row, and for that holds the table alone.
# Seen: MariaDB 11.8.9 and MySQL 9.7.4, Debian sid, 2026-11-30.
#
# Why it matters here: loading a dump by several connections is slower on MariaDB than by one where each of them fills an
# empty table, or ends with error 1205 for which nothing in the dump is to blame. Whoever loads so has to let one
# connection end its first rows of a table before the others come.
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

fill() { # SERVER DATABASE: a second connection's row while the first has not committed its own
  "$1" "$2" --batch --execute="SET unique_checks=0, foreign_key_checks=0; BEGIN;
    INSERT INTO cart VALUES (1); SELECT SLEEP(8); COMMIT" >/dev/null &
  local first=$! code=0
  sleep 3
  "$1" "$2" --execute="SET unique_checks=0, foreign_key_checks=0, innodb_lock_wait_timeout=2;
    INSERT INTO cart VALUES (2)" 2>"$work/refused" || code=$?
  wait "$first"
  echo "$1 $("$1" --batch --skip-column-names --execute='SELECT version()'), $2: exit code $code $(cat "$work/refused")"
  cp "$work/refused" "$work/$1-$2"
  return "$code"
}

for server in mariadb mysql; do
  $server --execute="CREATE DATABASE nothing_in_it; CREATE TABLE nothing_in_it.cart (id INT PRIMARY KEY);
    CREATE DATABASE a_row_in_it; CREATE TABLE a_row_in_it.cart (id INT PRIMARY KEY); INSERT INTO a_row_in_it.cart VALUES (0)"
done
codes=
for server in mariadb mysql; do
  for table in nothing_in_it a_row_in_it; do
    code=0
    fill $server $table || code=$?
    codes+=" $code"
  done
done

[ "$codes" = ' 1 0 0 0' ] && grep -q 'ERROR 1205' "$work/mariadb-nothing_in_it" || {
  echo "It is no longer so."
  exit 1
}
echo "Still so."
