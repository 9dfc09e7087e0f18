#!/usr/bin/env bash
# ajv checks every pattern with the first one, when it is given an engine whose objects have no toString.
#
# One would guess: ajv's option `code.regExp` takes any engine whose objects have `test(text)`, as its types say
#   (`RegExpLike { test: (s: string) => boolean }`), and each `pattern` of a schema is checked by itself.
# What happens: ajv keeps the compiled patterns by `String(object)`. Objects without a `toString` of their own all say
#   "[object Object]", so that the first pattern that was compiled stands for all: in one schema, and in every schema
#   that the same Ajv compiles later. A right value is refused, a wrong one passes, and nothing is said. The same
#   happens to `patternProperties`. re2js's own objects have `test` and `toString` and are safe; a wrapper around them,
#   such as one that bounds the time, is not.
# The way on: give the object `toString: () => pattern`.
#
# Seen: 2026-11-28, with ajv 8.20.0 and re2js 2.10.0 on Node 22.
# Why it matters here: importers bring their own config schemas with patterns in Go's dialect, which only RE2 reads.
#   The portal, the sandbox and the importer check all refused right configs with more than one pattern.
#
# Needs node and npm. Prints what it saw; exits 1 when that is no longer what is told here.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ajv@8.20.0 re2js@2.10.0

cat >look.cjs <<'JS'
const Ajv = require('ajv').default;
const { RE2JS } = require('re2js');

const text = pattern => ({ type: 'string', pattern });
const first = {
  properties: { name: text('^[a-z]+$'), port: text('^[0-9]+$') },
};
const later = { patternProperties: { '^x-': { type: 'number' } } };
const values = [
  ['right', first, { name: 'shop', port: '3306' }],
  ['wrong', first, { name: 'shop', port: 'shop' }],
  ['wrong', later, { 'x-1': 'text' }],
];

function wrapped(more) {
  const engine = pattern => {
    const compiled = RE2JS.compile(pattern);
    return { test: text => compiled.matcher(text).find(), ...more(pattern) };
  };
  return Object.assign(engine, { code: 'engine' });
}
const ENGINES = {
  "JavaScript's own": undefined,
  're2js, with test': wrapped(() => ({})),
  're2js, with test and toString': wrapped(pattern => ({
    toString: () => pattern,
  })),
};

const seen = Object.entries(ENGINES).map(([name, regExp]) => {
  const ajv = new Ajv({ strict: false, code: regExp && { regExp } });
  const answers = values.map(([, schema, value]) =>
    ajv.validate(schema, value) ? 'right' : 'wrong',
  );
  values.forEach(([expected, , value], index) =>
    console.log(
      `${name}: ${JSON.stringify(value)} is ${expected}, ajv says ${answers[index]}`,
    ),
  );
  return answers.join();
});

const expected = ['right,wrong,wrong', 'wrong,right,right', 'right,wrong,wrong'];
if (seen.join(';') !== expected.join(';')) {
  console.log('That is no longer what was seen.');
  process.exit(1);
}
console.log('As told: the first pattern stands for all where the engine has no toString.');
JS
node look.cjs
