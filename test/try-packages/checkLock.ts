/**
 * Looks at what a portal's yarn.lock became when our packages came.
 * Usage: checkLock.ts BEFORE AFTER TRAIN
 */
import { readFileSync } from 'node:fs';
import { lockFaults } from './lockFaults';

const [before, after, train] = process.argv
  .slice(2)
  .map(path => readFileSync(path, 'utf8'));
const { secondCopies = {} } = JSON.parse(train);
const faults = lockFaults(before, after, Object.keys(secondCopies));
faults.forEach(fault => process.stderr.write(`${fault}\n`));
process.exitCode = faults.length > 0 ? 1 : 0;
