#!/usr/bin/env bash
# The last 4,096 bytes of an object of 100 bytes: two S3 servers refuse to give them.
#
# One would guess: all of the object comes, with 206. HTTP says so (RFC 9110, 14.1.2: where the representation is shorter
# than the suffix, all of it is used), and S3 and its kin do so.
# What happens: rclone's `serve s3` and gofakes3, on whose own fork the first one stands, answer 416. From a byte on
# (`bytes=0-4095`) both give the whole object; so that the end of a file whose size one does not know can't be asked for
# in one request that goes well for files of all sizes.
# Seen: github.com/rclone/rclone 1.76.0, github.com/johannesboyne/gofakes3 1.2.0, 2026-11-29.
#
# Why it matters here: what tells whether a dump or a backup is whole stands at a file's end, and most such files are
# small. The portal asks by the size that a list has told, and again from the start where none has.
#
# Needs Go 1.26 and curl. 2 to 6 minutes, most of it builds.
set -euo pipefail

rclone=1.76.0
gofakes3=1.2.0

work=$(mktemp -d)
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  chmod -R u+w "$work" && rm -rf "$work"
}
trap finish EXIT
cd "$work"

build() {
  (
    cd "$1"
    go mod init "findings.example/$1" 2>/dev/null
    go get "$2" 2>go.log && go mod tidy 2>>go.log && go build -o server . 2>>go.log || {
      tail -n 20 go.log
      exit 1
    }
  )
}

mkdir rclone gofakes3
cat >rclone/main.go <<'END'
package main

import (
	_ "github.com/rclone/rclone/backend/local"
	"github.com/rclone/rclone/cmd"
	_ "github.com/rclone/rclone/cmd/serve"
	_ "github.com/rclone/rclone/cmd/serve/s3"
)

func main() { cmd.Main() }
END
cat >gofakes3/main.go <<'END'
package main

import (
	"net/http"
	"os"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"
)

func main() {
	http.ListenAndServe(os.Args[1], gofakes3.New(s3mem.New()).Server())
}
END
build rclone "github.com/rclone/rclone@v$rclone"
build gofakes3 "github.com/johannesboyne/gofakes3@v$gofakes3"

mkdir -p files/backups
head -c 100 /dev/zero | tr '\0' x >files/backups/small.sql
failed=0

# ask NAME URL: what the server answers to three ranges of the object of 100 bytes.
ask() {
  local range status
  for range in 0-4095 -100 -4096; do
    status=$(curl -s -o body -w '%{http_code}' --aws-sigv4 aws:amz:us-east-1:s3 --user key:secretsecret \
      -H "Range: bytes=$range" "$2/backups/small.sql")
    echo "$1: bytes=$range of 100 bytes: $status, $(grep -o '<Code>[A-Za-z]*' body | cut -c7- || true)$([ "$status" = 206 ] && wc -c <body) "
    case "$range $status" in
    '0-4095 206' | '-100 206' | '-4096 416') ;;
    *) failed=1 ;;
    esac
  done
}

answers() {
  for _ in $(seq 100); do
    curl -s -o /dev/null "$1" && return
    sleep 0.1
  done
  echo "no answer at $1"
  exit 1
}

rclone/server serve s3 --config /dev/null --addr 127.0.0.1:18431 --auth-key key,secretsecret files >rclone.log 2>&1 &
pids+=($!)
gofakes3/server 127.0.0.1:18432 >gofakes3.log 2>&1 &
pids+=($!)
answers http://127.0.0.1:18431
answers http://127.0.0.1:18432
ask rclone http://127.0.0.1:18431
sign=(--aws-sigv4 aws:amz:us-east-1:s3 --user key:secretsecret)
curl -sf "${sign[@]}" -X PUT http://127.0.0.1:18432/backups
curl -sf "${sign[@]}" -T files/backups/small.sql http://127.0.0.1:18432/backups/small.sql
ask gofakes3 http://127.0.0.1:18432
exit "$failed"
