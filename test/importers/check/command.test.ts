import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readArguments } from '../../../script/importer-check/readArguments';
import { REPOSITORY_ROOT } from '../../control-plane/builtServers';
import { soundManifest, withSpec } from './soundManifest';

jest.setTimeout(240_000);

const directory = mkdtempSync(join(tmpdir(), 'importer-check-test-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const TYPESCRIPT = 'script/run-typescript.cjs';

/** As `yarn importer:check` runs it. */
function run(...words: string[]) {
  return new Promise<{ code: number; output: string }>(resolve => {
    const child = execFile(
      process.execPath,
      [TYPESCRIPT, 'script/importer-check/main.ts', ...words],
      { cwd: REPOSITORY_ROOT },
      (_, stdout, stderr) =>
        resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}

function written(name: string, ...objects: object[]): string {
  const file = join(directory, name);
  writeFileSync(file, objects.map(object => stringify(object)).join('---\n'));
  return file;
}

it.each([
  ['pg-dump', 'PostgreSQL at'],
  ['mysqldump', 'The server at'],
])('passes %s with its command', async (name, refusing) => {
  const { code, output } = await run(
    `importers/${name}/dataimporter.yaml`,
    ...[process.execPath, TYPESCRIPT, 'importers/src/main.ts'],
  );
  expect(output).toContain(
    'importer check: passed, 0 faults, 0 times advice, 14 runs',
  );
  expect(output).toMatch(
    new RegExp(`^wrong-password +exit 61 +${refusing} .* refuses`, 'm'),
  );
  expect(code).toBe(0);
});

it('ends with 1 and names the rule, the place and the fault', async () => {
  const other = { apiVersion: 'v1', kind: 'ConfigMap', metadata: {} };
  const faulty = withSpec({ supportedEngines: [] });
  const file = written('faulty.yaml', other, faulty);
  const { code, output } = await run(file);
  expect(output).toContain('fault   engines-missing  spec.supportedEngines\n');
  expect(output).toContain('It supports no engine.');
  expect(output).toContain('advice  not-tried  command\n');
  expect(code).toBe(1);
});

it.each([
  ['no file of that name', ['/no/such/file.yaml'], 'no such file'],
  [
    'two importers',
    [written('two.yaml', soundManifest(), soundManifest())],
    'holds 2 objects',
  ],
  ['a time limit of nothing', ['--limit', '0', 'a.yaml'], "'--limit 0'"],
  ['no manifest', ['--limit', '3'], 'There is no MANIFEST'],
])('ends with 2 for %s', async (_, words, sentence) => {
  const { code, output } = await run(...words);
  expect(output).toContain(sentence);
  expect(code).toBe(2);
});

it('leaves the options behind the manifest to the command', () => {
  expect(
    readArguments([
      ...['--only', 'stop,no-keys', '--config', '{"a":1}'],
      ...['m.yaml', '/load', '--limit', '9'],
    ]),
  ).toMatchObject({
    manifest: 'm.yaml',
    command: ['/load', '--limit', '9'],
    only: ['stop', 'no-keys'],
    config: { a: 1 },
    limitMs: 120_000,
  });
});
