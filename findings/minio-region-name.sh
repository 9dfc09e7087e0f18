#!/usr/bin/env bash
# The region of a MinIO, said by the name that its own code still reads: MINIO_REGION_NAME.
#
# One would guess: a server that is told to be in us-east-1 refuses what is signed for eu-central-1, as AWS does, and as
# MinIO itself does with MINIO_SITE_REGION; or that a name which no longer counts is told at the start.
# What happens: the variable is read and its value dropped. The server starts without a word and takes a signature for
# any region; with MINIO_SITE_REGION the same request gets 400 AuthorizationHeaderMalformed and the right region.
# Seen: MinIO's Go module of 2026-02-12 (v0.0.0-20260212201848-7aac2a2c5b7c), Linux, 2026-11-30.
#
# Why it matters here: a portal that is tried against such a server never learns that its region is wrong, and every
# importer fails when the same configuration meets a server that looks.
#
# Needs Go and curl 8 or newer. The build takes 5 to 60 minutes where Go's cache has none of it.
set -euo pipefail

MODULE=github.com/minio/minio
VERSION=v0.0.0-20260212201848-7aac2a2c5b7c
work=$(mktemp -d)
server=
stop() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  server=
}
trap 'stop; rm -rf "$work"' EXIT

# As the main module: `go install` refuses one that replaces others
source=$(go mod download -json "$MODULE@$VERSION" | sed -n 's/^.*"Dir": "\(.*\)",$/\1/p')
(cd "$source" && go build -trimpath -buildvcs=false -ldflags '-s -w' -o "$work/minio" .)

# answer VARIABLE: what a list gets that is signed for another region than VARIABLE says.
answer() {
  mkdir -p "$work/data-$1"
  env MINIO_ROOT_USER=finding MINIO_ROOT_PASSWORD=findingfinding "$1=us-east-1" \
    "$work/minio" server --address 127.0.0.1:18436 --console-address 127.0.0.1:18437 \
    "$work/data-$1" >"$work/$1.log" 2>&1 &
  server=$!
  for _ in $(seq 150); do
    ! curl -sf -o /dev/null http://127.0.0.1:18436/minio/health/ready || break
    sleep 0.2
  done
  local asked=(curl -sS --user finding:findingfinding http://127.0.0.1:18436/backups)
  "${asked[@]}" -X PUT --aws-sigv4 aws:amz:us-east-1:s3
  "${asked[@]}" -o "$work/body" -w '%{http_code}' --aws-sigv4 aws:amz:eu-central-1:s3
  sed -n 's/.*<Code>\([A-Za-z]*\)<.*/ \1/p' "$work/body"
  stop
}

named=$(answer MINIO_REGION_NAME)
site=$(answer MINIO_SITE_REGION)
echo "MINIO_REGION_NAME=us-east-1, signed for eu-central-1: $named"
echo "MINIO_SITE_REGION=us-east-1, signed for eu-central-1: $site"
echo "What it said at the start with MINIO_REGION_NAME of a region: $(grep -ci region "$work/MINIO_REGION_NAME.log" || true) lines"
[ "$named" = 200 ] || { echo "It has changed: MINIO_REGION_NAME counts"; exit 1; }
[ "$site" = "400 AuthorizationHeaderMalformed" ] || { echo "It has changed: MINIO_SITE_REGION"; exit 1; }
