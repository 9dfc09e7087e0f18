import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import * as ts from 'typescript';
import { parseAllDocuments } from 'yaml';
import { readImportConfig } from '../../plugins/everest-import-backend/src/config/ImportConfig';
import { configKeys } from './configKeys';
import { Block, blocksOf, pagePaths, readPage, ROOT } from './pages';

const blocks = pagePaths().flatMap(blocksOf);
const of = (...languages: string[]) =>
  blocks
    .filter(({ language }) => languages.includes(language))
    .map(block => ({ ...block, at: `${block.page}:${block.line}` }));

const documentsOf = ({ text }: Block) =>
  parseAllDocuments(text, { merge: true, logLevel: 'error' });

/** Keys of a config as config.d.ts names them, those below a key that takes any left out. */
function pathsOf(value: unknown, path: string, open: Set<string>): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(item => pathsOf(item, `${path}[]`, open));
  }
  if (typeof value !== 'object' || value === null || open.has(path)) {
    return [path];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    pathsOf(inner, path ? `${path}.${key}` : key, open),
  );
}

describe('YAML in the documents', () => {
  const keys = configKeys();
  const known = new Set(keys.map(({ path }) => path));
  const open = new Set(
    keys.filter(({ isOpen }) => isOpen).map(({ path }) => path),
  );

  it.each(of('yaml', 'yml'))('can be read: $at', block => {
    expect(documentsOf(block).flatMap(({ errors }) => errors)).toEqual([]);
  });

  const configs = of('yaml', 'yml').flatMap(block =>
    documentsOf(block)
      .map(document => document.toJS() as JsonObject)
      .filter(config => config && 'everestImport' in config)
      .map(config => ({ at: block.at, config })),
  );

  it('has configs among it', () => {
    expect(configs.length).toBeGreaterThan(5);
  });

  it.each(configs)('has only keys that there are: $at', ({ config }) => {
    const used = pathsOf(config.everestImport, '', open).map(path =>
      known.has(path) ? path : path.replace(/\[\]$/, ''),
    );
    // A duration may be an object
    const isKnown = (path: string) =>
      known.has(path) || /^(history|notify)\.\w+\.\w+$/.test(path);
    expect(used.filter(path => !isKnown(path))).toEqual([]);
  });

  it.each(configs)('is taken by the backend: $at', ({ config }) => {
    expect(() => readImportConfig(new ConfigReader(config))).not.toThrow();
  });
});

/** Paths of this repository that a command names. */
const OURS =
  /(?:^|[\s"'=])\.?\/?((?:script|deploy|templates|importers|docs|plugins|packages|test|node_modules\/\.bin)\/[\w./@-]+)/g;

/** What a script makes, or a path in somebody's own portal. */
const MADE = /^(packages\/(app|backend)\/?$)/;

describe('commands in the documents', () => {
  const shell = of('sh', 'bash', 'shell');

  it.each(shell)('are a shell’s: $at', ({ text }) => {
    const { status, stderr } = spawnSync('bash', ['-n'], {
      input: text,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(shell)('name scripts and files that there are: $at', ({ text }) => {
    // Paths after `cd` are from there
    const [, folder = ''] = /^cd (plugins\/\S+)$/m.exec(text) ?? [];
    const named = Array.from(text.matchAll(OURS), ([, path]) => path);
    const missing = named.filter(
      path =>
        !MADE.test(path) &&
        !existsSync(join(ROOT, path)) &&
        !existsSync(join(ROOT, folder, path)),
    );
    expect(missing).toEqual([]);
  });

  it.each(shell)(
    'name scripts of package.json that there are: $at',
    ({ text }) => {
      const { scripts } = JSON.parse(readPage('package.json'));
      const builtIn = ['install', 'dedupe', 'start', 'add', 'backstage-cli'];
      const named = Array.from(
        text.matchAll(/^\s*(?:\w+=\S+ )*yarn ([\w:-]+)/gm),
        ([, script]) => script,
      );
      expect(
        named.filter(script => !builtIn.includes(script) && !scripts[script]),
      ).toEqual([]);
    },
  );
});

/** A part of a file begins with the name of the file. */
function faultsOfJson({ text }: Block): string[] {
  const part = text.replace(/^\/\/.*\n/, '');
  try {
    JSON.parse(part === text ? text : `{${part}}`);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** Lines of a larger file, which have no beginning. */
const isPart = ({ text }: Block) =>
  /^(deps:|async init|<|\/\/ \w+Page\.tsx)/m.test(text);

function faultsOfCode({ language, text }: Block) {
  const { diagnostics = [] } = ts.transpileModule(text, {
    reportDiagnostics: true,
    fileName: `block.${language}`,
    compilerOptions: {
      jsx: ts.JsxEmit.ReactJSX,
      target: ts.ScriptTarget.ES2022,
    },
  });
  return diagnostics.map(({ messageText }) => messageText);
}

describe('code in the documents', () => {
  it.each(of('json'))('can be read: $at', block => {
    expect(faultsOfJson(block)).toEqual([]);
  });

  it.each(of('ts', 'tsx').filter(block => !isPart(block)))(
    'can be read: $at',
    block => {
      expect(faultsOfCode(block)).toEqual([]);
    },
  );

  it('has the policy of docs/permissions.md as it is compiled here', () => {
    const policy = of('ts').find(({ page }) => page === 'docs/permissions.md');
    const [, ...code] = policy!.text.split('\n');
    expect(`${code.join('\n')}\n`).toBe(readPage('test/docs/importPolicy.ts'));
  });
});
