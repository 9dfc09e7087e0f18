#!/usr/bin/env node
// Runs a TypeScript file of this repository with the transform that the
// Backstage CLI uses for backends, so that no second toolchain is needed.
const path = require('path');

require('@backstage/cli/config/nodeTransform.cjs');

const [file] = process.argv.splice(2, 1);
if (!file) {
  process.stderr.write('Usage: node script/run-typescript.cjs FILE [...]\n');
  process.exit(2);
}
process.argv[1] = path.resolve(file);
require(process.argv[1]);
