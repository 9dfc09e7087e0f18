import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkImporterImage } from '../../plugins/everest-import-backend/src/preflight/checks/importerImage';
import { checkManifest } from '../../script/importer-check/manifest/checkManifest';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';

const REGISTRY = 'registry.example.com:5000/acme';
const IMPORTERS = ['mongodump', 'mysqldump', 'pg-dump'];
const BASE = 'docker.io/library/node:22.21.1-bookworm-slim';

const digest = (of: string) =>
  `sha256:${createHash('sha256').update(of).digest('hex')}`;

const folder = mkdtempSync(join(tmpdir(), 'everest-import-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds with a stand-in that is called so: there is no container engine where these tests run. */
function build(engine: string, args: string[], more: NodeJS.ProcessEnv = {}) {
  const path = mkdtempSync(join(folder, 'engine-'));
  symlinkSync(
    join(REPOSITORY_ROOT, 'test/importers/standInEngine.sh'),
    join(path, engine),
  );
  const calls = join(path, 'calls');
  const manifests = join(path, 'manifests');
  const ended = spawnSync(join(REPOSITORY_ROOT, 'importers/build'), args, {
    encoding: 'utf8',
    env: {
      PATH: `${path}:/usr/bin:/bin`,
      CONTAINER_ENGINE: engine,
      MANIFESTS: manifests,
      CALLS: calls,
      ...more,
    },
  });
  return {
    ...ended,
    calls: existsSync(calls) ? readFileSync(calls, 'utf8').split('\n') : [],
    written: existsSync(manifests) ? readdirSync(manifests).sort() : [],
    manifest: (name: string) =>
      parse(readFileSync(join(manifests, `${name}.yaml`), 'utf8')),
    text: (name: string) =>
      readFileSync(join(manifests, `${name}.yaml`), 'utf8'),
  };
}

const refusals = (importer: object) =>
  checkImporterImage({
    importer,
    rules: { requirePinnedImage: true },
  } as never);

describe.each([
  ['podman', (image: string) => digest(`pushed ${image}`)],
  ['docker', digest],
])('importers/build with %s', (engine, pushedDigest) => {
  it('names the images by the digests that the registry gave them', () => {
    const { status, stderr, written, manifest } = build(engine, [REGISTRY]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(written).toEqual(IMPORTERS.map(name => `${name}.yaml`));
    for (const name of IMPORTERS) {
      const made = manifest(name);
      expect(made.spec.jobSpec.image).toBe(
        `${REGISTRY}/${name}@${pushedDigest(`${REGISTRY}/${name}:0.1.0`)}`,
      );
      expect(checkManifest(made)).toEqual([]);
      expect(refusals(made)).toEqual([]);
    }
  });

  it('builds on the base image by the digest of its tag, and keeps it', () => {
    const { calls, text } = build(engine, [`${REGISTRY}/`, 'pg-dump']);
    const base = `docker.io/library/node@${digest(BASE)}`;
    expect(calls).toContain(`pull ${BASE}`);
    expect(calls).toContain(
      `build --file importers/pg-dump/Containerfile --tag ${REGISTRY}/pg-dump:0.1.0 --build-arg BASE=${base} --label org.opencontainers.image.base.name=${BASE} --label org.opencontainers.image.base.digest=${digest(
        BASE,
      )} .`,
    );
    expect(text('pg-dump').split('\n')[0]).toBe(
      `# ${REGISTRY}/pg-dump:0.1.0, built on ${BASE}@${digest(BASE)}`,
    );
  });

  it('writes no manifest where the digest is not known', () => {
    const { status, stderr, written } = build(engine, [REGISTRY], {
      NO_DIGEST: 'yes',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/does not say by which digest the registry knows/);
    expect(written).toEqual([]);
  });
});

it.each([
  ['no registry', 'podman', [], {}, /Say where the images go/],
  ['an importer of another name', 'podman', [REGISTRY, 'x'], {}, /no importer/],
  [
    'another engine',
    'podman',
    [REGISTRY],
    { CONTAINER_ENGINE: 'runc' },
    /'runc': podman and docker are known/,
  ],
] as [string, string, string[], NodeJS.ProcessEnv, RegExp][])(
  'importers/build says what is wrong with %s',
  (_, engine, args, more, sentence) => {
    const { status, stderr, calls } = build(engine, args, more);
    expect(status).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(calls).toEqual([]);
  },
);

it('the manifests that come with the source name no image that is pinned', () => {
  for (const name of IMPORTERS) {
    const file = `importers/${name}/dataimporter.yaml`;
    const text = readFileSync(join(REPOSITORY_ROOT, file), 'utf8');
    expect(refusals(parse(text))).toHaveLength(1);
    expect(text).toMatch(/# Nobody publishes it: importers\/build/);
  }
});

it('both stages of each image stand on the same base', () => {
  for (const name of IMPORTERS) {
    const file = join(REPOSITORY_ROOT, `importers/${name}/Containerfile`);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(`\nARG BASE=${BASE}\n`);
    expect(text.match(/^FROM /gm)).toHaveLength(2);
    expect(text.match(/^FROM \$\{BASE\}( AS build)?$/gm)).toHaveLength(2);
  }
});

it('the context of a build holds what the build needs, for both engines', () => {
  const lines = readFileSync(join(REPOSITORY_ROOT, '.containerignore'), 'utf8');
  expect(readFileSync(join(REPOSITORY_ROOT, '.dockerignore'), 'utf8')).toBe(
    lines,
  );
  const rules = lines.split('\n').filter(line => line && !line.startsWith('#'));
  expect(rules[0]).toBe('*');
  const workspaces = ['packages', 'plugins'].flatMap(parent =>
    readdirSync(join(REPOSITORY_ROOT, parent))
      .map(name => `${parent}/${name}/package.json`)
      .filter(file => existsSync(join(REPOSITORY_ROOT, file))),
  );
  const kept = rules.slice(1).map(rule => {
    expect(rule).toMatch(/^!/);
    return new RegExp(
      `^${rule.slice(1).replace(/[.]/g, '\\.').replace('*', '[^/]+')}$`,
    );
  });
  for (const file of [
    ...workspaces,
    'yarn.lock',
    '.yarnrc.yml',
    'importers/src',
  ])
    expect([file, kept.some(rule => rule.test(file))]).toEqual([file, true]);
});

it('the importers compile from the context of a build alone, links and all', () => {
  const context = join(folder, 'context');
  const wanted = readFileSync(join(REPOSITORY_ROOT, '.containerignore'), 'utf8')
    .split('\n')
    .filter(rule => /^!(importers|plugins\/[^*]*)\//.test(rule))
    .map(rule => rule.slice(1));
  for (const path of wanted)
    cpSync(join(REPOSITORY_ROOT, path), join(context, path), {
      recursive: true,
      verbatimSymlinks: true,
    });
  symlinkSync(
    join(REPOSITORY_ROOT, 'node_modules'),
    join(context, 'node_modules'),
  );
  const { status, stdout } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'importers/tsconfig.build.json'],
    { cwd: context, encoding: 'utf8' },
  );
  expect([stdout, status]).toEqual(['', 0]);
  expect(existsSync(join(context, 'importers/dist/main.js'))).toBe(true);
}, 120_000);
