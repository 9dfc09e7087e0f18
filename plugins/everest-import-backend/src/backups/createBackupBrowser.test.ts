import { Sandbox, startSandbox } from 'everest-sandbox';
import { BackupKinds } from './kinds/BackupKinds';
import { createBackupBrowser } from './createBackupBrowser';
import { sandboxLocation } from './__testUtils__/sandboxLocation';

jest.setTimeout(30_000);

const POSTGRESQL = 'postgresql-nf9/bd68c303-33eb-4368-b564-2cc4b9c71163/';
const MONGODB = 'mongodb-zh5/02d0a297-16ca-4b9f-8073-2f16607de3c9/';
const MYSQL = 'mysql-wih/515f9e1b-301d-4b34-b2bd-959713bc70d0/';

describe('the browser of backups', () => {
  let sandbox: Sandbox;
  const browser = createBackupBrowser({ kinds: new BackupKinds() });
  const { signal } = new AbortController();

  beforeAll(async () => {
    sandbox = await startSandbox({ everest: false, seed: false });
  });
  afterAll(() => sandbox?.stop());

  it('lists the folders of a bucket', async () => {
    const { folders, objects, nextCursor } = await browser.list(
      sandboxLocation(sandbox),
      { prefix: '', signal },
    );
    expect(folders).toEqual([
      { name: 'dumps', path: 'dumps/' },
      { name: 'mongodb-zh5', path: 'mongodb-zh5/' },
      { name: 'mysql-wih', path: 'mysql-wih/' },
      { name: 'postgresql-nf9', path: 'postgresql-nf9/' },
      { name: 'rds', path: 'rds/' },
    ]);
    expect(objects).toEqual([]);
    expect(nextCursor).toBeUndefined();
  });

  it('shows the backups of a folder with it, newest first', async () => {
    const { backups } = await browser.list(sandboxLocation(sandbox), {
      prefix: `${POSTGRESQL}backup/db/`,
      signal,
    });
    expect(backups).toMatchObject([
      {
        path: `${POSTGRESQL}backup/db/20260114-020001F/`,
        kind: 'pgbackrest',
        engineVersion: '17',
        complete: 'yes',
      },
      { path: `${POSTGRESQL}backup/db/20260107-020001F/` },
    ]);
  });

  it('finds what nobody knows the path of', async () => {
    const { backups, partial, searchedFolders } = await browser.find(
      sandboxLocation(sandbox),
      { prefix: '', signal },
    );
    expect(partial).toBe(false);
    expect(searchedFolders).toBeGreaterThan(5);
    const known = backups.filter(({ complete }) => complete === 'yes');
    expect(known.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        `${POSTGRESQL}backup/db/20260114-020001F/`,
        `${MONGODB}2026-01-14T02:00:07Z/`,
        'dumps/shop-2026-01-14.sql',
      ]),
    );
    expect(backups.map(({ path }) => path)).toContain(
      `${MYSQL}mysql-wih-2026-01-14-02:00:18-full/`,
    );
    expect(backups.at(-1)).toMatchObject({ kind: 'rds-export' });
  });

  it('finds for one engine', async () => {
    const { backups } = await browser.find(sandboxLocation(sandbox), {
      prefix: '',
      engine: 'mongodb',
      signal,
    });
    const engines = backups.map(({ engine }) => engine);
    expect(engines).toContain('mongodb');
    expect(engines).not.toContain('postgresql');
    expect(engines).not.toContain('mysql');
  });

  it.each([
    [`${POSTGRESQL}backup/db/20260114-020001F/`, 'pgbackrest', 'yes'],
    [`/${MONGODB}2026-01-14T02:00:07Z`, 'pbm-logical', 'yes'],
    [`${MYSQL}mysql-wih-2026-01-14-02:00:18-full/`, 'xtrabackup', 'yes'],
    ['dumps/shop-2026-01-14.sql', 'pg-dump-plain', 'yes'],
    ['/dumps/wordpress-2026-01-14.sql', 'mysqldump', 'yes'],
    ['rds/orders-export/', 'rds-export', 'yes'],
  ])('says what lies at %s', async (path, kind, complete) => {
    const probe = await browser.look(sandboxLocation(sandbox), {
      path,
      signal,
    });
    expect(probe).toMatchObject({
      seen: 'something',
      nearby: [],
      archived: [],
    });
    expect(probe.seen === 'something' && probe.backups).toEqual([
      expect.objectContaining({ kind, complete }),
    ]);
  });

  it('says what is near a path that stops half way', async () => {
    const probe = await browser.look(sandboxLocation(sandbox), {
      path: `${POSTGRESQL}backup/db/`,
      signal,
    });
    expect(probe).toMatchObject({
      seen: 'something',
      isFolder: true,
      backups: [],
      nearby: [
        { path: `${POSTGRESQL}backup/db/20260114-020001F/` },
        { path: `${POSTGRESQL}backup/db/20260107-020001F/` },
      ],
    });
  });

  it('names what a path may be a slip of', async () => {
    expect(
      await browser.look(sandboxLocation(sandbox), {
        path: `${MONGODB}2026-01-14T02:00:08Z/`,
        signal,
      }),
    ).toEqual({
      seen: 'nothing',
      similar: expect.arrayContaining([`${MONGODB}2026-01-14T02:00:07Z/`]),
    });
  });

  it.each([
    [
      'an unknown key',
      { accessKeyId: 'NOBODYSKEY0000000000', secretAccessKey: 'x' },
      's3-key-unknown',
      's3Credentials.accessKeyId',
    ],
    [
      'a wrong secret',
      { accessKeyId: 'SANDBOXACCESSKEY0001', secretAccessKey: 'canary-secret' },
      's3-secret-wrong',
      's3Credentials.secretAccessKey',
    ],
  ])('tells %s from other faults', async (_, keys, code, field) => {
    const location = sandboxLocation(sandbox, { keys: async () => keys });
    await expect(
      browser.look(location, { path: 'dumps/', signal }),
    ).rejects.toMatchObject({ failure: { code, field } });
    const failed = browser.list(location, { prefix: '', signal });
    await expect(failed).rejects.toMatchObject({
      name: 'InputError',
      causes: [expect.objectContaining({ code, field })],
    });
    await expect(failed).rejects.not.toThrow(/canary|NOBODYSKEY/);
  });

  it('tells a missing bucket', async () => {
    await expect(
      browser.list(sandboxLocation(sandbox, { bucket: 'not-there' }), {
        prefix: '',
        signal,
      }),
    ).rejects.toThrow(/^There is no bucket 'not-there' at 'http/);
  });

  it('ends when whoever asked is gone', async () => {
    const gone = AbortSignal.abort();
    await expect(
      browser.list(sandboxLocation(sandbox), { prefix: '', signal: gone }),
    ).rejects.toMatchObject({ failure: { code: 's3-timeout' } });
  });
});
