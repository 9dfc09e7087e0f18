// Prints `<tier>: N passed, N failed` from jest's JSON results.
const { readFileSync } = require('fs');
const { relative } = require('path');

const [tier, file] = process.argv.slice(2);
let passed = 0;
let failed = 1;
try {
  const results = JSON.parse(readFileSync(file, 'utf8'));
  passed = results.numPassedTests;
  // A suite that could not even start has no failed test of its own.
  failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  // What should have run, and says why it could not; a test that another tier
  // runs is skipped without a word.
  const titles = results.testResults.flatMap(suite =>
    suite.assertionResults
      .filter(({ status }) => status === 'pending')
      .map(({ ancestorTitles }) => ancestorTitles.join(' ')),
  );
  for (const title of new Set(titles)) {
    if (title.includes('NOT RUN')) {
      const count = titles.filter(each => each === title).length;
      process.stdout.write(`not run: ${tier}: ${count} tests: ${title}\n`);
    }
  }
  // Where to begin, when the whole has become slow.
  const took = ({ startTime, endTime }) =>
    Math.round((endTime - startTime) / 1000);
  const slowest = results.testResults.sort((a, b) => took(b) - took(a));
  for (const suite of slowest.slice(0, 40)) {
    const name = relative(process.cwd(), suite.name);
    process.stdout.write(`took: ${took(suite)} s: ${name}\n`);
  }
} catch {
  process.stderr.write('jest ended without a result.\n');
}
process.stdout.write(`${tier}: ${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);
