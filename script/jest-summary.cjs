// Prints `<tier>: N passed, N failed` from jest's JSON results.
const { existsSync, readFileSync } = require('fs');

const [tier, file] = process.argv.slice(2);
if (!existsSync(file)) {
  process.stdout.write(`${tier}: 0 passed, 1 failed\n`);
  process.exit(1);
}
const results = JSON.parse(readFileSync(file, 'utf8'));
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
process.stdout.write(
  `${tier}: ${results.numPassedTests} passed, ${failed} failed\n`,
);
process.exit(failed > 0 ? 1 : 0);
