import { execFile, execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { addToPortal, PackedPackage } from '../../script/packages/addToPortal';
import { readPacked } from '../../script/packages/readPacked';

const FRONTEND = '@everest-import/backstage-plugin-everest-import';
const BACKEND = '@everest-import/backstage-plugin-everest-import-backend';
const COMMON = '@everest-import/backstage-plugin-everest-import-common';

let work: string;
let registry: Server;
/** What was asked of the registry, which knows no package. */
let asked: string[];

beforeEach(async () => {
  work = realpathSync(mkdtempSync(join(tmpdir(), 'packages-')));
  asked = [];
  registry = createServer((request, response) => {
    asked.push(decodeURIComponent(request.url ?? ''));
    response.writeHead(404).end('{}');
  }).listen(0, '127.0.0.1');
  await new Promise(done => registry.once('listening', done));
});
afterEach(async () => {
  registry.closeAllConnections();
  await new Promise(done => registry.close(done));
  rmSync(work, { recursive: true, force: true });
});

function writeJson(path: string, json: object) {
  mkdirSync(resolve(path, '..'), { recursive: true });
  writeFileSync(path, JSON.stringify(json));
}

function readJson(path: string) {
  return JSON.parse(readFileSync(join(work, path), 'utf8'));
}

/** A portal as `create-app` lays it out, as far as its package.json files go. */
function makePortal() {
  const portal = join(work, 'portal');
  writeJson(join(portal, 'package.json'), {
    name: 'root',
    private: true,
    workspaces: ['packages/*'],
    resolutions: { '@types/react': '^18' },
  });
  writeJson(join(portal, 'packages/app/package.json'), { name: 'app' });
  writeJson(join(portal, 'packages/backend/package.json'), { name: 'backend' });
  return portal;
}

/** Packages that need one another as the packed plugins do: by a range that only a registry could answer. */
function pack(note = ''): PackedPackage[] {
  const tarballs = join(work, 'tarballs');
  rmSync(tarballs, { recursive: true, force: true });
  mkdirSync(tarballs, { recursive: true });
  const packages = {
    'everest-import': { name: FRONTEND, dependencies: { [COMMON]: '^0.1.0' } },
    'everest-import-backend': {
      name: BACKEND,
      dependencies: { [COMMON]: '^0.1.0' },
    },
    'everest-import-common': { name: COMMON, description: note },
  };
  for (const [folder, manifest] of Object.entries(packages)) {
    const versioned = { ...manifest, version: '0.1.0' };
    writeJson(join(work, 'plugins', folder, 'package.json'), versioned);
    const content = join(work, folder, 'package');
    writeJson(join(content, 'package.json'), versioned);
    // The same content makes the same tarball, as with `yarn pack`
    utimesSync(join(content, 'package.json'), 0, 0);
    utimesSync(content, 0, 0);
    execFileSync('tar', [
      ...['-czf', join(tarballs, `${folder}.tgz`)],
      ...['-C', join(work, folder), 'package'],
    ]);
  }
  return readPacked(tarballs, join(work, 'plugins'));
}

async function yarnInstall(portal: string): Promise<void> {
  const { port } = registry.address() as AddressInfo;
  writeFileSync(
    join(portal, '.yarnrc.yml'),
    [
      'nodeLinker: node-modules',
      'enableTelemetry: false',
      'enableImmutableInstalls: false',
      `npmRegistryServer: "http://127.0.0.1:${port}"`,
      'unsafeHttpWhitelist: ["127.0.0.1"]',
    ].join('\n'),
  );
  writeFileSync(join(portal, 'yarn.lock'), '');
  await promisify(execFile)('yarn', ['install'], { cwd: portal });
}

describe('addToPortal', () => {
  it('lets a portal install all packages of ours without asking a registry for one', async () => {
    const portal = makePortal();
    addToPortal(portal, pack());

    await yarnInstall(portal);

    expect(asked).toEqual([]);
    const lock = readFileSync(join(portal, 'yarn.lock'), 'utf8');
    expect(lock).toContain(`"${COMMON}@file:./everest-import/`);
  });

  it('needs its resolutions for that', async () => {
    const portal = makePortal();
    addToPortal(portal, pack());
    const manifest = readJson('portal/package.json');
    delete manifest.resolutions;
    writeJson(join(portal, 'package.json'), manifest);

    await expect(yarnInstall(portal)).rejects.toThrow();

    expect(asked).toContain(`/${COMMON}`);
  });

  it('names the two packages that are added by hand where they belong', () => {
    addToPortal(makePortal(), pack());

    expect(readJson('portal/packages/app/package.json').dependencies).toEqual({
      [FRONTEND]: expect.stringMatching(
        /^file:\.\.\/\.\.\/everest-import\/everest-import-0\.1\.0-[0-9a-f]{12}\.tgz$/,
      ),
    });
    expect(
      Object.keys(
        readJson('portal/packages/backend/package.json').dependencies,
      ),
    ).toEqual([BACKEND]);
    expect(readJson('portal/package.json').resolutions).toMatchObject({
      '@types/react': '^18',
      [COMMON]: expect.stringMatching(/^file:\.\/everest-import\//),
    });
  });

  it('takes the place of an earlier version, under other file names', () => {
    const portal = makePortal();
    addToPortal(portal, pack());
    const before = readdirSync(join(portal, 'everest-import'));

    addToPortal(portal, pack('changed'));

    const after = readdirSync(join(portal, 'everest-import'));
    expect(after).toHaveLength(3);
    expect(after.filter(file => before.includes(file))).toHaveLength(2);
    expect(JSON.stringify(readJson('portal/package.json'))).toContain(
      after.find(file => !before.includes(file)),
    );
  });

  it('finds the packages again that were packed and named before', () => {
    const packed = pack();
    const again = readPacked(join(work, 'tarballs'), join(work, 'plugins'));
    expect(new Set(again)).toEqual(new Set(packed));
  });

  describe('where the portal has packages of Backstage', () => {
    const needs = {
      '@backstage/ui': '^0.18.0 || ^0.19.0 || ^0.20.0',
      '@backstage/plugin-catalog-react': '^3.2.3 || ^4.0.0',
      '@backstage/plugin-signals-react': '~0.0.26',
      '@backstage/core-plugin-api': '^1.12.10',
      '@backstage/core-components': '^0.18.14',
      // One that would not do, and one that is not there
      '@backstage/plugin-events-node': '^0.4.26 || ^0.5.0',
      '@backstage/plugin-catalog-node': '^2.2.5 || ^3.0.0',
    };
    let portal: string;

    function has(versions: Record<string, string>, room = '.') {
      for (const [name, version] of Object.entries(versions)) {
        const path = join(portal, room, 'node_modules', name, 'package.json');
        writeJson(path, { version });
      }
    }

    function locks(entries: Record<string, string>) {
      const lines = Object.entries(entries).map(
        ([keys, version]) => `"${keys}":\n  version: ${version}\n`,
      );
      writeFileSync(join(portal, 'yarn.lock'), lines.join('\n'));
    }

    function copiesNamed() {
      const [frontend, ...others] = pack();
      const dependencies = { ...frontend.dependencies, ...needs };
      addToPortal(portal, [{ ...frontend, dependencies }, ...others]);
      return Object.fromEntries(
        Object.entries<string>(
          readJson('portal/package.json').resolutions,
        ).filter(([name]) => name.startsWith('@backstage/')),
      );
    }

    beforeEach(() => {
      portal = makePortal();
      has({
        '@backstage/ui': '0.18.0',
        '@backstage/plugin-signals-react': '0.0.26',
        '@backstage/core-plugin-api': '1.12.10',
        '@backstage/core-components': '0.18.14',
        '@backstage/plugin-events-node': '0.3.0',
      });
      has({ '@backstage/plugin-catalog-react': '3.2.3' }, 'packages/app');
      locks({
        '@backstage/core-plugin-api@npm:^1.12.10, @backstage/core-plugin-api@npm:^1.12.9':
          '1.12.10',
        // What an earlier install of ours brought beside the portal's
        '@backstage/core-components@npm:^0.18.14': '0.18.16',
      });
    });

    it('keeps them the only ones', () => {
      expect(copiesNamed()).toEqual({
        '@backstage/ui@npm:^0.18.0 || ^0.19.0 || ^0.20.0': '0.18.0',
        '@backstage/plugin-catalog-react@npm:^3.2.3 || ^4.0.0': '3.2.3',
        '@backstage/plugin-signals-react@npm:~0.0.26': '0.0.26',
        '@backstage/core-components@npm:^0.18.14': '0.18.14',
      });
    });

    it('follows it to a newer Backstage', () => {
      copiesNamed();
      has({
        '@backstage/ui': '0.20.1',
        '@backstage/core-components': '0.18.16',
      });
      has({ '@backstage/plugin-catalog-react': '5.0.0' }, 'packages/app');
      expect(copiesNamed()).toEqual({
        '@backstage/ui@npm:^0.18.0 || ^0.19.0 || ^0.20.0': '0.20.1',
        '@backstage/plugin-signals-react@npm:~0.0.26': '0.0.26',
      });
    });
  });

  it('changes nothing in a folder that is no portal', () => {
    const portal = join(work, 'elsewhere');
    writeJson(join(portal, 'package.json'), { name: 'something' });

    expect(() => addToPortal(portal, pack())).toThrow(
      /'.*elsewhere' is no Backstage portal/,
    );
    expect(readdirSync(portal)).toEqual(['package.json']);
    expect(readJson('elsewhere/package.json')).toEqual({ name: 'something' });
  });
});
