/** Puts another npm scope, or the address of the repository, everywhere it belongs; see USAGE. */
import { resolve } from 'node:path';
import { currentScope, renameScope } from './renameScope';
import { setRepository } from './setRepository';

const USAGE = `Usage: script/rename-scope @SCOPE
       script/rename-scope --repository URL

Puts @SCOPE before the names of all packages, in the whole repository; then run 'yarn install' and 'yarn build:api-reports'.
With --repository: writes the fields repository, homepage and bugs of all packages.
`;

function main([first, second]: string[]): number {
  const root = resolve(__dirname, '../..');
  if (!first || first === '--help') {
    process.stdout.write(`${USAGE}The scope is ${currentScope(root)} now.\n`);
    return first ? 0 : 2;
  }
  if (first === '--repository') {
    setRepository(root, second ?? '');
    return 0;
  }
  const changed = renameScope(root, first);
  process.stdout.write(`${changed.length} files changed.\n`);
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
