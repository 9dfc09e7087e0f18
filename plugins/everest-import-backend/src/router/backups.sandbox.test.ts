import { BackupsFindReply } from '@everest-import/backstage-plugin-everest-import-common';
import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { ANN, BOB, CAT } from '../__testUtils__/callers';
import { violations } from '../__testUtils__/openApi';
import { startedBefore } from '../__testUtils__/startedBefore';
import { startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const keysOf = ({ accessKeyId, secretAccessKey }: Sandbox['s3']) => ({
  accessKeyId,
  secretAccessKey,
});

const portal = startedBefore(async () => {
  const sandbox = await startSandbox({ paceMs: 30 });
  const { s3 } = sandbox;
  const source = (name: string, change: object = {}) => ({
    name,
    endpoint: s3.endpoint,
    region: s3.region,
    forcePathStyle: true,
    buckets: ['backups'],
    owners: ['*'],
    browse: keysOf(s3),
    ...change,
  });
  const { server, auditMeta } = await startPortal({
    clusters: [],
    everestImport: {
      s3: {
        allowedEndpoints: [
          {
            host: new URL(s3.endpoint).host,
            allowHttp: true,
            allowPrivate: true,
          },
        ],
      },
      backupSources: [
        source('sandbox'),
        source('mysql', { prefixes: ['mysql-wih'] }),
        source('wrong-key', {
          browse: { accessKeyId: 'AKIAWRONG', secretAccessKey: 'x' },
        }),
      ],
    },
  });
  const post = (route: string, body: object, who = ANN) =>
    request(server)
      .post(`/api/everest-import${route}`)
      .set('Authorization', who)
      .send(body);
  const typed = (change: object = {}) => ({
    bucket: 'backups',
    region: s3.region,
    endpoint: s3.endpoint,
    forcePathStyle: true,
    ...change,
  });
  return { sandbox, post, typed, auditMeta };
});

interface Named {
  name: string;
}

describe('a look into the bucket of the sandbox', () => {
  it('shows the same of a configured source and of a typed one', async () => {
    const { post, typed, sandbox } = portal();
    const [configured, own] = await Promise.all([
      post('/backups/list', { source: { backupSource: 'sandbox' } }),
      post('/backups/list', {
        source: typed(),
        s3Credentials: keysOf(sandbox.s3),
      }),
    ]);
    expect(configured.body.error).toBeUndefined();
    expect(configured.status).toBe(200);
    expect(violations('POST /backups/list', configured)).toEqual([]);
    const names = configured.body.folders.map(({ name }: Named) => name);
    expect(names).toEqual(
      expect.arrayContaining(['mysql-wih', 'postgresql-nf9', 'mongodb-zh5']),
    );
    expect(own.body).toEqual(configured.body);
  });

  it('finds backups of one engine', async () => {
    const answer = await portal().post('/backups/find', {
      source: { backupSource: 'sandbox' },
      engine: 'pxc',
    });
    expect(answer.body.error).toBeUndefined();
    expect(violations('POST /backups/find', answer)).toEqual([]);
    const { backups } = answer.body as BackupsFindReply;
    const engines = new Set(backups.map(({ engine }) => engine));
    expect(engines).toContain('mysql');
    expect(engines).not.toContain('postgresql');
    expect(engines).not.toContain('mongodb');
    expect(backups.map(({ path }) => path)).toContainEqual(
      expect.stringContaining('mysql-wih/'),
    );
  });

  it('says of each backup of a whole bucket what its own files say', async () => {
    const { body } = await portal().post('/backups/find', {
      source: { backupSource: 'sandbox' },
    });
    const { backups, partial, notes } = body as BackupsFindReply;
    expect({ partial, notes }).toEqual({ partial: false });
    expect(
      backups.map(({ kind, complete, engineVersion }) => [
        kind,
        complete,
        engineVersion,
      ]),
    ).toEqual([
      ['mysqldump', 'yes', '10.11.6'],
      ['pg-dump-plain', 'yes', '14.18'],
      ['xtrabackup', 'yes', undefined],
      ['pgbackrest', 'yes', '17'],
      ['pbm-logical', 'yes', '8.0.12-4'],
      ['pgbackrest', 'yes', '17'],
      ['pbm-logical', 'yes', '8.0.12-4'],
      ['pbm', 'no', undefined],
      ['rds-export', 'yes', undefined],
    ]);
  });

  it('ends where the folders of its source end', async () => {
    const source = { backupSource: 'mysql' };
    const list = await portal().post('/backups/list', { source });
    expect(list.body.folders).toHaveLength(1);
    expect(list.body.folders[0].path).toMatch(/^mysql-wih\//);
    const find = await portal().post('/backups/find', { source });
    const paths = find.body.backups.map(({ path }: { path: string }) => path);
    expect(paths.length).toBeGreaterThan(0);
    expect(
      paths.filter((path: string) => !/^\/?mysql-wih\//.test(path)),
    ).toEqual([]);
  });

  it.each([
    [
      'a bucket that is not there',
      { bucket: 'none-such' },
      undefined,
      'source.bucket',
    ],
    [
      'a wrong key',
      {},
      { accessKeyId: 'AKIAWRONG', secretAccessKey: 'x' },
      's3Credentials',
    ],
  ])(
    'says of %s which field is to blame',
    async (_what, change, keys, field) => {
      const { post, typed, sandbox } = portal();
      const { status, body } = await post('/backups/list', {
        source: typed(change),
        s3Credentials: keys ?? keysOf(sandbox.s3),
      });
      expect(status).toBe(400);
      expect(body.error.causes[0].field).toMatch(field);
      expect(body.error.causes[0].remedy).toEqual(expect.any(String));
    },
  );

  it('is over for a while for who fails again and again, and for nobody else', async () => {
    const wrong = { source: { backupSource: 'wrong-key' } };
    const codes: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      const { body } = await portal().post('/backups/list', wrong, BOB);
      codes.push(body.error.causes[0].code);
    }
    expect(codes[0]).not.toBe('s3-too-many-failures');
    expect(codes[11]).toBe('s3-too-many-failures');
    const right = { source: { backupSource: 'sandbox' } };
    expect((await portal().post('/backups/list', right, BOB)).status).toBe(400);
    expect((await portal().post('/backups/list', right, CAT)).status).toBe(200);
  });

  it('is told to the auditors without keys', () => {
    const { auditMeta, sandbox } = portal();
    expect(auditMeta).toContainEqual({
      source: new URL(sandbox.s3.endpoint).host,
      bucket: 'backups',
    });
    const said = JSON.stringify(auditMeta);
    expect(said).not.toContain(sandbox.s3.accessKeyId);
    expect(said).not.toContain(sandbox.s3.secretAccessKey);
  });
});
