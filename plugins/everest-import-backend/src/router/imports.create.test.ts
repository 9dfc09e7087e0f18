import { mockCredentials } from '@backstage/backend-test-utils';
import { engineBodies } from '../__testUtils__/engineBodies';
import {
  SandboxCreate,
  startSandboxCreate,
} from '../__testUtils__/startSandboxCreate';

const CANARIES = [
  'CANARYACCESSKEY00001',
  'canarySecretAccessKey00000000000000000001',
  'canary-database-password',
];
const [accessKeyId, secretAccessKey, password] = CANARIES;
const KEYS = { accessKeyId, secretAccessKey };

jest.setTimeout(60_000);

describe('POST /imports', () => {
  let portal: SandboxCreate;
  beforeAll(async () => {
    portal = await startSandboxCreate(KEYS);
  });
  afterAll(() => portal?.stop());

  const engines = engineBodies(password);

  it.each([
    ['postgresql', 'postgresql-nf9/1/backup/db/20260114-020001F/'],
    ['mysql', 'mysql-wih/1/mysql-wih-2026-01-14-02:00:18-full/'],
    ['mongodb', 'mongodb-zh5/1/2026-01-14T02:00:07Z/'],
    ['loader', 'dumps/shop.sql'],
  ])('creates %s with Secrets of its own', async (kind, path) => {
    const name = `new-${kind}`;
    const reply = await portal.post({
      ...portal.sample(name),
      ...engines[kind],
      source: portal.source(path),
      entity: 'component:default/shop-api',
    });
    expect(reply.body.error).toBeUndefined();
    expect(reply.status).toBe(201);
    const made = await portal.database(name);
    const { dataImport } = made.body.spec.dataSource;
    expect(reply.body).toMatchObject({
      id: made.body.metadata.uid,
      phase: 'Provisioning',
      requestedBy: 'user:default/mock',
      owner: 'group:default/blue',
      entity: 'component:default/shop-api',
    });
    const names = await portal.secrets();
    const s3 = dataImport.source.s3.credentialsSecretName;
    expect(s3).toMatch(new RegExp(`^${name}-import-s3-[0-9a-f]{10}$`));
    expect(names).toContain(s3);
    const user = made.body.spec.engine.userSecretsName;
    expect(kind === 'mongodb' ? names.includes(user!) : !user).toBe(true);
    expect(dataImport.config).toEqual(
      kind === 'loader'
        ? {
            format: 'plain',
            jobs: 2,
            target: { schema: 'public', truncate: false },
          }
        : undefined,
    );
  });

  it('answers the same request with the same import, without its keys', async () => {
    const body = { ...portal.sample('twice'), requestId: 'run-1' };
    const first = await portal.post(body);
    const before = await portal.secrets();
    const again = await portal.post({ ...body, s3Credentials: undefined });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.id).toBe(first.body.id);
    expect(await portal.secrets()).toEqual(before);
    const other = await portal.post({
      ...body,
      engine: { type: 'postgresql', replicas: 1 },
    });
    expect(other.status).toBe(409);
    expect(other.body.error.causes).toMatchObject([
      { field: 'requestId', code: 'request-other' },
    ]);
  });

  it('makes one database for one request that is sent several times at once', async () => {
    const body = { ...portal.sample('at-once'), requestId: 'run-2' };
    const replies = await Promise.all([
      portal.post(body),
      portal.post(body),
      portal.post(body),
    ]);
    expect(replies.map(reply => reply.status).sort()).toEqual([200, 200, 201]);
    expect(new Set(replies.map(reply => reply.body.id)).size).toBe(1);
    const made = replies.filter(reply => reply.status === 201);
    expect(
      (await portal.secrets()).filter(name => name.startsWith('at-once')),
    ).toHaveLength(1);
    const again = await portal.post(body);
    expect(again.body.id).toBe(made[0].body.id);
  });

  it('creates nothing in a dry run, and tells what would be', async () => {
    const before = await portal.secrets();
    const body = {
      ...portal.sample('only-dry'),
      ...engines.mongodb,
      source: portal.source('mongodb-zh5/1/2026-01-14T02:00:07Z/'),
    };
    const reply = await portal.post(body, '?dryRun=true');
    expect(reply.body).toMatchObject({ name: 'only-dry', phase: 'Requested' });
    expect(reply.status).toBe(200);
    expect(await portal.secrets()).toEqual(before);
    expect((await portal.database('only-dry')).status).toBe(404);
    const rows = await portal.backend.history.list();
    expect(rows.map(row => row.name)).not.toContain('only-dry');
  });

  it('lets nobody in without a user', async () => {
    const none = await portal
      .post(portal.sample('anon'))
      .set('Authorization', mockCredentials.none.header());
    expect(none.status).toBe(401);
    const service = await portal
      .post(portal.sample('anon'))
      .set('Authorization', mockCredentials.service.header());
    expect(service.status).toBe(403);
    expect(
      (await portal.post({ ...portal.sample('anon'), namespace: 'team-red' }))
        .status,
    ).toBe(403);
  });

  it('notes every create and refusal for the auditors, and keys nowhere', async () => {
    expect(portal.backend.recorded.audits).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          eventId: 'import-create',
          outcome: 'success',
        }),
        expect.objectContaining({ eventId: 'import-create', outcome: 'fail' }),
      ]),
    );
    const failed = await portal.post({
      ...portal.sample('UPPER'),
      databaseCredentials: { root: password },
    });
    const tables = ['imports', 'notifications', 'seen_clusters'];
    const rows = await Promise.all(
      tables.map(name => portal.backend.knex(name)),
    );
    const said = JSON.stringify([
      rows,
      failed.body,
      failed.headers,
      portal.backend.recorded,
    ]);
    expect(rows[0].length).toBeGreaterThan(4);
    CANARIES.forEach(canary => expect(said).not.toContain(canary));
  });
});
