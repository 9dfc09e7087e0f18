#!/usr/bin/env bash
# Yarn gives a dependency that takes two majors the newer one, beside the older that the project has and that would do.
#
# One would guess: a plugin that says `^6.0.0 || ^7.0.0` adds nothing to a project that has 6.0.0, at the latest after
#   `yarn dedupe`, which is there for ranges that overlap. npm does it that way.
# What happens: Yarn asks for the highest version of each range by itself. The plugin gets 7.0.0, nested, and the project
#   keeps 6.0.0. `yarn dedupe` changes nothing and `yarn dedupe --check` is content, because its only strategy is the
#   highest too. npm's install of the same plugin adds no second copy.
# The way on: a resolution for the range itself (`"is-number@npm:^6.0.0 || ^7.0.0": "6.0.0"`) gives the plugin the
#   project's copy.
#
# Seen: 2026-11-29, with Yarn 4.13.0 (@yarnpkg/cli-dist) and npm 10.9.2, on Node 22; is-number 6.0.0 and 7.0.0 stand for
#   any package with two majors.
# Why it matters here: every Backstage portal is installed by Yarn. Published ranges that take two trains of Backstage, as
#   they have to for the newer one to have each package once, bring the older one each package twice, with contexts and
#   API refs that do not know each other. `script/pack` writes such resolutions into a portal of an older train.
#
# Needs node and npm. Prints what it saw; exits 1 when that is no longer what is told here.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export YARN_ENABLE_TELEMETRY=0 YARN_ENABLE_IMMUTABLE_INSTALLS=false CI=

mkdir tools plugin with-yarn with-npm
npm install --prefix tools --silent --no-audit --no-fund --ignore-scripts \
  @yarnpkg/cli-dist@4.13.0 npm@10.9.2
yarn() { node "$folder/tools/node_modules/@yarnpkg/cli-dist/bin/yarn.js" "$@"; }
npm_10() { node "$folder/tools/node_modules/npm/bin/npm-cli.js" "$@"; }

# RESOLUTIONS...: the project with them, as an empty folder's package.json
project() {
  printf '{ "name": "project", "private": true, "dependencies": { "is-number": "^6.0.0" }%s }\n' "$1"
}
copies() { find . -path '*/is-number/package.json' -exec node -p 'require(process.argv[1]).version' '{}' ';' | sort | tr '\n' ' '; }

echo '{ "name": "plugin", "version": "1.0.0", "dependencies": { "is-number": "^6.0.0 || ^7.0.0" } }' >plugin/package.json
(cd plugin && npm_10 pack --silent >/dev/null)
tarball="$folder/plugin/plugin-1.0.0.tgz"

cd with-yarn
touch yarn.lock
echo 'nodeLinker: node-modules' >.yarnrc.yml
project '' >package.json
yarn install >/dev/null
yarn add "plugin@file:$tarball" >/dev/null
added=$(copies)
yarn dedupe >/dev/null
deduped=$(copies)
checked=$(yarn dedupe --check >/dev/null && echo content || echo "not content")
project ', "resolutions": { "is-number@npm:^6.0.0 || ^7.0.0": "6.0.0" }' |
  node -e '
    const project = JSON.parse(require("fs").readFileSync(0));
    project.dependencies.plugin = `file:${process.argv[1]}`;
    console.log(JSON.stringify(project));' "$tarball" >package.json
yarn install >/dev/null
resolved=$(copies)

cd ../with-npm
project '' >package.json
npm_10 install --silent --no-audit --no-fund >/dev/null
npm_10 install --silent --no-audit --no-fund "$tarball" >/dev/null
with_npm=$(copies)

echo "Yarn, after adding the plugin: $added"
echo "Yarn, after dedupe: $deduped(dedupe --check is $checked)"
echo "Yarn, with a resolution for the range: $resolved"
echo "npm, after adding the plugin: $with_npm"
[ "$added|$deduped|$checked|$resolved|$with_npm" = '6.0.0 7.0.0 |6.0.0 7.0.0 |content|6.0.0 |6.0.0 ' ]
