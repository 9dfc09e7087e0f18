import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseRequest, readRequest } from '../../importers/src/readRequest';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';
import { payload } from './payload';

interface Manifest {
  metadata: { annotations: Record<string, string> };
  spec: {
    config: {
      openAPIV3Schema: {
        properties: Record<string, { default?: unknown; description?: string }>;
        required?: string[];
      };
    };
    permissions?: unknown;
    clusterPermissions?: unknown;
  };
}

const manifest = (name: string): Manifest =>
  parse(
    readFileSync(
      join(REPOSITORY_ROOT, 'importers', name, 'dataimporter.yaml'),
      'utf8',
    ),
  );

describe.each([
  ['pg-dump', 'pg-dump,pg-dump-plain,pg-dumpall'],
  ['mysqldump', 'mysqldump,mysqldump-all'],
  ['mongodump', 'mongodump'],
])('the manifest of %s', (name, kinds) => {
  const { metadata, spec } = manifest(name);
  const fields = Object.entries(spec.config.openAPIV3Schema.properties);
  const defaults = Object.fromEntries(
    fields
      .filter(([, field]) => field.default !== undefined)
      .map(([key, field]) => [key, field.default]),
  );

  it('asks for what the runner reads, with its defaults', () => {
    const read = parseRequest(payload()).config;
    // Each engine has its own
    const { database, jobs, ...same } = defaults;
    expect(read).toMatchObject(same);
    expect(fields.map(([key]) => key).filter(key => !(key in read))).toEqual(
      [],
    );
    expect(parseRequest(payload(defaults)).config).toMatchObject(defaults);
    expect(fields.every(([, field]) => field.description)).toBe(true);
  });

  it('names its backups, and asks for no rights', () => {
    const of = (key: string) =>
      metadata.annotations[`everest-import.backstage.io/${key}`];
    expect(of('backup-kinds')).toBe(kinds);
    expect(of('source-credentials')).toBe('ignored');
    expect(spec.permissions ?? spec.clusterPermissions).toBeUndefined();
  });
});

describe('a payload', () => {
  it('has false flags left out, and a slash before its path', () => {
    expect(parseRequest(payload()).source).toMatchObject({
      path: 'dumps/shop.sql',
      verifyTls: false,
      forcePathStyle: false,
    });
  });

  it.each([
    [{ target: undefined }, 'target'],
    [{ source: { path: 'a' } }, 'source.s3'],
    [{ source: { ...payload().source, path: '' } }, 'source.path'],
    [
      { target: { ...payload().target, password: undefined } },
      'target.password',
    ],
    [{ target: { ...payload().target, type: 'oracle' } }, 'target.type'],
    [{ config: { format: 'zip' } }, 'config.format'],
    [{ config: { clean: 'yes' } }, 'config.clean'],
    [{ config: { database: 7 } }, 'config.database'],
    [{ config: { verify: 'sums' } }, 'config.verify'],
    [{ config: { verify: true } }, 'config.verify'],
    [{ config: { temporarySpaceGiB: -1 } }, 'config.temporarySpaceGiB'],
  ])('is refused by the name of its field: %j', (change, field) => {
    expect(() => parseRequest({ ...payload(), ...change })).toThrow(
      expect.objectContaining({
        code: 'request-invalid',
        message: expect.stringContaining(`'${field}'`),
      }),
    );
  });
});

describe('connections at once', () => {
  const jobs = (given: unknown) =>
    parseRequest(payload({ jobs: given })).config.jobs;

  it('are as many as are given, or as the engine has it', () => {
    expect([jobs(1), jobs(16), jobs(undefined)]).toEqual([1, 16, undefined]);
  });

  it.each([0, 17, 1.5, '4', true])('are not %p', given => {
    expect(() => jobs(given)).toThrow(
      expect.objectContaining({
        code: 'request-invalid',
        message: expect.stringContaining("'config.jobs'"),
      }),
    );
  });
});

describe('all or nothing', () => {
  const read = (config: object) => {
    const { singleTransaction, jobs } = parseRequest(payload(config)).config;
    return { singleTransaction, jobs };
  };

  it.each([
    { given: {}, singleTransaction: true, jobs: undefined },
    { given: { jobs: 1 }, singleTransaction: true, jobs: 1 },
    { given: { jobs: 4 }, singleTransaction: false, jobs: 4 },
    {
      given: { jobs: 4, singleTransaction: false },
      ...{ singleTransaction: false, jobs: 4 },
    },
    {
      given: { singleTransaction: false },
      ...{ singleTransaction: false, jobs: undefined },
    },
    // Who wishes for it gets it, and the portal may have said how many CPUs there are
    {
      given: { jobs: 4, singleTransaction: true },
      ...{ singleTransaction: true, jobs: 1 },
    },
  ])('of $given is $singleTransaction', ({ given, ...expected }) => {
    expect(read(given)).toEqual(expected);
  });
});

describe('checksums', () => {
  it.each(['pg-dump', 'mysqldump', 'mongodump'])('are offered by %s', name => {
    const { verify } = manifest(name).spec.config.openAPIV3Schema.properties;
    expect(verify).toMatchObject({
      ...{ enum: ['counts', 'checksums', 'none'], default: 'counts' },
    });
  });

  const read = (type: string, verify: string) => {
    const given = payload({ database: 'shop', verify });
    const file = join(mkdtempSync(join(tmpdir(), 'payload-')), 'request.json');
    const target = { ...given.target, type };
    writeFileSync(file, JSON.stringify({ ...given, target }));
    return readRequest(file).config.verify;
  };

  it.each(['postgresql', 'pxc', 'psmdb'])('are taken by %s', type => {
    expect(read(type, 'checksums')).toBe('checksums');
  });
});

describe('a database of the server’s own', () => {
  const OWN = {
    psmdb: ['admin', 'local', 'config', 'Admin'],
    pxc: ['mysql', 'sys', 'performance_schema', 'information_schema', 'MySQL'],
    postgresql: ['template0', 'template1'],
  };
  const NAMES = { psmdb: 'mongodump', pxc: 'mysqldump', postgresql: 'pg-dump' };
  const cases = Object.entries(OWN).flatMap(([type, databases]) =>
    databases.map(database => ({ type: type as keyof typeof OWN, database })),
  );
  const read = (type: string, database: string) => {
    const given = payload({ database, clean: true });
    const file = join(mkdtempSync(join(tmpdir(), 'payload-')), 'request.json');
    const target = { ...given.target, type };
    writeFileSync(file, JSON.stringify({ ...given, target }));
    return readRequest(file);
  };

  it.each(cases)('is neither filled nor dropped: $type $database', each => {
    expect(() => read(each.type, each.database)).toThrow(
      expect.objectContaining({
        code: 'request-invalid',
        message: expect.stringContaining(`'${each.database}'`),
      }),
    );
    expect(read(each.type, `${each.database}s`).config.clean).toBe(true);
  });

  it.each(cases.filter(({ database }) => !/[A-Z]/.test(database)))(
    'is none by the manifest: $type $database',
    ({ type, database }) => {
      const { properties } = manifest(NAMES[type]).spec.config.openAPIV3Schema;
      expect(properties.database).toMatchObject({
        not: { enum: expect.arrayContaining([database]) },
      });
    },
  );
});
