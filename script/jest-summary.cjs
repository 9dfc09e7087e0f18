// Prints `<tier>: N passed, N failed` from jest's JSON results.
const { readFileSync } = require('fs');

const [tier, file] = process.argv.slice(2);
let passed = 0;
let failed = 1;
try {
  const results = JSON.parse(readFileSync(file, 'utf8'));
  passed = results.numPassedTests;
  // A suite that could not even start has no failed test of its own.
  failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
} catch {
  process.stderr.write('jest ended without a result.\n');
}
process.stdout.write(`${tier}: ${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);
