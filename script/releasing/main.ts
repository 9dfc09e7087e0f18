/**
 * Parts of `script/release`.
 * Usage: main.ts plan | write | sizes TARBALLS
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderOf } from '../packages/readPacked';
import { readChanges } from './Change';
import { sizeFaults } from './packedSizes';
import { planRelease } from './planRelease';
import { releasedPackages, writeRelease } from './writeRelease';

const root = resolve(__dirname, '../..');
const say = (line: string) => process.stdout.write(`${line}\n`);

function sizes(folder: string): number {
  const tarballs = readdirSync(folder)
    .filter(file => file.endsWith('.tgz'))
    .map(file => ({ folder: folderOf(file), path: join(folder, file) }));
  const faults = sizeFaults(tarballs);
  faults.forEach(say);
  return faults.length > 0 ? 1 : 0;
}

function plan(doesWrite: boolean): number {
  const changes = readChanges(root);
  const packages = releasedPackages(root);
  const planned = planRelease(packages, changes);
  if (!planned) {
    say(
      `Nothing waits in .changeset: ${packages[0].version} stays the version.`,
    );
    return 0;
  }
  for (const [name, entry] of planned.entries) {
    say(`${name}\n\n${entry}`);
  }
  if (doesWrite) {
    writeRelease(root, planned, changes);
    say(`Versions and changelogs of ${planned.version} are written.`);
  }
  return 0;
}

const [command, folder = ''] = process.argv.slice(2);
try {
  process.exitCode =
    command === 'sizes' ? sizes(folder) : plan(command === 'write');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
