/** Checks a DataImporter and its command. Ends with 0 where nothing is wrong, 1 where something is, 2 where it can't be told. */
import { readFileSync } from 'node:fs';
import { check } from './check';
import { printReport } from './printReport';
import { readArguments, USAGE } from './readArguments';

async function main(): Promise<number> {
  const given = process.argv.slice(2);
  if (given.length === 0 || given[0] === '--help') {
    process.stdout.write(USAGE);
    return given.length === 0 ? 2 : 0;
  }
  const { object, ...rest } = readArguments(given);
  const { findings, outcomes } = await check({
    ...rest,
    object: object === undefined ? undefined : readFileSync(object),
  });
  printReport(findings, outcomes, line => process.stdout.write(`${line}\n`));
  return findings.some(({ severity }) => severity === 'fault') ? 1 : 0;
}

main().then(
  code => process.exit(code),
  error => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(2);
  },
);
