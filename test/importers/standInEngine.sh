#!/usr/bin/env bash
# Stands in for podman and docker where neither is: writes down what it is asked
# (a line a call, to $CALLS) and answers as far as importers/build asks. It
# builds nothing and knows no registry.
set -euo pipefail
printf '%s\n' "$*" >>"$CALLS"
name="$(basename "$0")"

digest_for() { printf 'sha256:%s' "$(printf '%s' "$1" | sha256sum | cut -c1-64)"; }
# docker leaves out the name of Docker Hub
known_as() {
  local repository="${1%:*}"
  [ "$name" = podman ] || repository="${repository#docker.io/library/}"
  echo "$repository@$(digest_for "$1")"
}

case "$1" in
  pull | build) ;;
  push)
    [ -z "${NO_DIGEST:-}" ] || exit 0
    if [ "$2" = --digestfile ]; then
      # podman packs it anew, so that the registry's digest is another
      digest_for "pushed $4" >"$3"
    fi
    ;;
  image)
    reference="${*: -1}"
    echo "registry.example.com/mirror@$(digest_for mirror)"
    [ -n "${NO_DIGEST:-}" ] || known_as "$reference"
    ;;
  *) exit 64 ;;
esac
