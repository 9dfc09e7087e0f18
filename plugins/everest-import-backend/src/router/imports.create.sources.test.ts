import { putSecret } from '../__testUtils__/putSecret';
import {
  BROWSE_KEYS,
  IMPORT_KEYS,
  sampleSource,
} from '../__testUtils__/sampleSource';
import {
  SandboxCreate,
  startSandboxCreate,
} from '../__testUtils__/startSandboxCreate';

const PATH = 'postgresql-nf9/1/backup/db/20260114-020001F/';
const OWN_KEYS = {
  accessKeyId: 'CANARYACCESSKEY00001',
  secretAccessKey: 'canarySecretAccessKey00000000000000000001',
};
const ALL_KEYS = [IMPORT_KEYS, BROWSE_KEYS].flatMap(Object.values);

jest.setTimeout(60_000);

describe('POST /imports from a configured source', () => {
  let portal: SandboxCreate;
  let endpoint = '';
  beforeAll(async () => {
    portal = await startSandboxCreate(OWN_KEYS, s3 => {
      endpoint = s3;
      return [
        sampleSource({ endpoint, verifyTls: false }),
        sampleSource({
          name: 'shared',
          endpoint,
          import: { type: 'secret', secretName: 'shared-s3' },
        }),
        sampleSource({
          name: 'gone',
          endpoint,
          import: { type: 'secret', secretName: 'gone-s3' },
        }),
        sampleSource({ name: 'browse-only', endpoint, import: undefined }),
        sampleSource({
          name: 'narrow',
          endpoint,
          buckets: ['backups', 'others'],
          prefixes: ['mysql-wih/'],
        }),
        sampleSource({ name: 'inside', endpoint, reachableFrom: 'cluster' }),
      ];
    });
  });
  afterAll(() => portal?.stop());

  const sample = (name: string, source: object, more: object = {}) => ({
    ...portal.sample(name),
    s3Credentials: undefined,
    source: { path: PATH, ...source },
    ...more,
  });

  it('takes place, region, TLS and keys from config, and says from where', async () => {
    const body = sample('from-nightly', { backupSource: 'nightly' });
    const reply = await portal.post({ ...body, requestId: 'one' });
    expect(reply.body.error).toBeUndefined();
    expect(reply.status).toBe(201);
    expect(reply.body.source).toEqual({
      backupSource: 'nightly',
      bucket: 'backups',
      region: 'us-east-1',
      endpoint,
      path: PATH,
    });
    const { body: made } = await portal.database('from-nightly');
    const { s3 } = made.spec.dataSource.dataImport.source;
    expect(s3).toMatchObject({
      bucket: 'backups',
      endpointURL: endpoint,
      region: 'us-east-1',
      verifyTLS: false,
      forcePathStyle: true,
    });
    const secret = await portal.connection.request<{
      data: Record<string, string>;
    }>({
      method: 'GET',
      path: `/api/v1/namespaces/team-blue/secrets/${s3.credentialsSecretName}`,
    });
    const decoded = Object.values(secret.body.data).map(value =>
      Buffer.from(value, 'base64').toString(),
    );
    expect(decoded.sort()).toEqual(Object.values(IMPORT_KEYS).sort());

    const again = await portal.post({ ...body, requestId: 'one' });
    expect([again.status, again.body.id]).toEqual([200, reply.body.id]);
    const other = await portal.post({
      ...sample('from-nightly', { backupSource: 'inside' }),
      requestId: 'one',
    });
    expect(other.status).toBe(409);
  });

  it('imports from one that the portal itself can not reach', async () => {
    const body = sample('from-inside', { backupSource: 'inside' });
    expect((await portal.post(body)).status).toBe(201);
  });

  it('names the Secret that is there', async () => {
    const source = { backupSource: 'shared', bucket: 'backups' };
    await putSecret(portal.connection, 'shared-s3');
    const secrets = await portal.secrets();
    expect((await portal.post(sample('shared-1', source))).status).toBe(201);
    const { body } = await portal.database('shared-1');
    const { s3 } = body.spec.dataSource.dataImport.source;
    expect(s3.credentialsSecretName).toBe('shared-s3');
    expect(await portal.secrets()).toEqual(secrets);
  });

  it('refuses one whose Secret is gone', async () => {
    const { status, body } = await portal.post(
      sample('gone', { backupSource: 'gone', bucket: 'backups' }),
    );
    expect(status).toBe(422);
    expect(body.error.causes).toMatchObject([
      { field: 'source.backupSource', code: 'secret-not-found' },
    ]);
  });

  const from = (backupSource: string, more = {}) => ({
    source: { backupSource, path: PATH, ...more },
  });
  const narrow = (more: object) =>
    from('narrow', { bucket: 'backups', ...more });

  it.each<[string, string, string, object]>([
    [
      'keys of a person',
      's3Credentials',
      'keys-not-taken',
      { ...from('nightly'), s3Credentials: OWN_KEYS },
    ],
    [
      'a browse-only one',
      'source.backupSource',
      'source-browse-only',
      from('browse-only'),
    ],
    [
      'one that is not there',
      'source.backupSource',
      'backup-source-unknown',
      from('none'),
    ],
    ['no bucket of several', 'source.bucket', 'missing', from('narrow')],
    [
      'another bucket',
      'source.bucket',
      'bucket-not-of-source',
      from('nightly', { bucket: 'arn:aws:s3:::x' }),
    ],
    ['a path elsewhere', 'source.path', 'path-outside-source', narrow({})],
    [
      'a path that leaves',
      'source.path',
      'path-leaves',
      narrow({ path: 'mysql-wih/../x/' }),
    ],
  ])('refuses %s, in a dry run too', async (_what, field, code, more) => {
    for (const query of ['', '?dryRun=true']) {
      const { status, body } = await portal.post(
        sample('never', {}, more),
        query,
      );
      expect(status).toBe(422);
      expect(body.error.causes).toContainEqual(
        expect.objectContaining({ field, code }),
      );
    }
  });

  it('checks one without making a Secret', async () => {
    const secrets = await portal.secrets();
    const { status, body } = await portal.post(
      sample('dry', { backupSource: 'nightly' }),
      '?dryRun=true',
    );
    expect([status, body.phase]).toEqual([200, 'Requested']);
    expect(await portal.secrets()).toEqual(secrets);
  });

  it('leaves no key in rows, logs, audit events and replies', async () => {
    const { knex, recorded } = portal.backend;
    const tables: { name: string }[] = await knex('sqlite_master')
      .where({ type: 'table' })
      .select('name');
    const rows = await Promise.all(tables.map(({ name }) => knex(name)));
    const { body } = await portal.post(
      sample('replied', { backupSource: 'nightly' }),
    );
    const said = JSON.stringify([rows, recorded, body]);
    expect(said).toContain('from-nightly');
    expect(ALL_KEYS.filter(key => said.includes(key))).toEqual([]);
  });
});
