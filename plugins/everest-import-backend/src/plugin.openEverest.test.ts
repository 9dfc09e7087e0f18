import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { ANN } from './__testUtils__/callers';
import { violations } from './__testUtils__/openApi';
import { sampleRequest } from './__testUtils__/sampleFacts';
import { blueTeamOf, s3Of } from './__testUtils__/sandboxPortal';
import { startPortal } from './__testUtils__/startPortal';
import { until } from './__testUtils__/until';

jest.setTimeout(120_000);

const BASE = '/api/everest-import';
const READ_ONLY =
  /runs OpenEverest v2, which this portal reads and can't write/;

describe('a portal on OpenEverest v2', () => {
  let sandbox: Sandbox;
  let portal: Awaited<ReturnType<typeof startPortal>>;

  const get = async (path: string) => {
    const reply = await request(portal.server)
      .get(`${BASE}${path}`)
      .set('Authorization', ANN);
    expect(reply.status).toBe(200);
    return reply.body;
  };

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 50, second: true });
    portal = await startPortal({
      clusters: blueTeamOf(sandbox),
      everestImport: { s3: s3Of(sandbox) },
    });
    await until(async () => {
      const { items } = await get('/clusters');
      return items[0]?.synced && items[0].everest.installed;
    });
  });
  afterAll(async () => {
    await portal?.stop();
    await sandbox?.stop();
  });

  it('says which generation there is', async () => {
    const body = await get('/clusters');
    expect(body.items).toMatchObject([
      { reachable: true, everest: { installed: true, generation: 'v2' } },
    ]);
    expect(violations('GET /clusters', { status: 200, body })).toEqual([]);
  });

  it('lists the classes of backups as importers that nobody can use here', async () => {
    const { items } = await get('/importers');
    expect(items).toMatchObject([
      {
        name: 'percona-backup-mongodb',
        displayName: 'Percona Backup for MongoDB',
        engines: ['mongodb'],
        reason: expect.stringMatching(READ_ONLY),
      },
    ]);
    const one = await get('/importers/sandbox/percona-backup-mongodb');
    expect(one).toMatchObject({ findings: [], rights: [] });
  });

  it('fills in sources from the storages of a namespace', async () => {
    const { backupStorages } = await get('/sources');
    expect(backupStorages).toMatchObject([
      { namespace: 'team-blue', name: 'nightly', bucket: 'backups' },
    ]);
  });

  it.each([
    { name: 'events-mongo', phase: 'Succeeded' },
    { name: 'sandbox-fails', phase: 'Failed', code: 'restore-failed' },
    { name: 'sandbox-hangs', phase: 'Importing' },
  ])('shows $name as $phase', async ({ name, phase, code }) => {
    const read = async (): Promise<Import> => {
      const { items } = await get('/imports');
      return items.find((item: Import) => item.name === name);
    };
    await until(async () => (await read())?.phase === phase);
    expect(await read()).toMatchObject({
      ...{ cluster: 'sandbox', namespace: 'team-blue', name, phase },
      engine: { type: 'mongodb' },
      importer: 'percona-backup-mongodb',
      source: {
        bucket: 'backups',
        path: expect.stringMatching(/2026-01-14T02:00:07Z$/),
      },
      ...(code && { cause: { code } }),
    });
  });

  it('offers no place to import to, and says why', async () => {
    const { clusters } = await get('/targets');
    expect(clusters).toMatchObject([
      { reason: expect.stringMatching(READ_ONLY) },
    ]);
  });

  it.each(['/imports', '/imports?dryRun=true', '/preflight'])(
    'refuses a POST to %s',
    async path => {
      const reply = await request(portal.server)
        .post(`${BASE}${path}`)
        .set('Authorization', ANN)
        .send({
          ...sampleRequest(),
          cluster: 'sandbox',
          namespace: 'team-blue',
          owner: undefined,
        });
      expect(reply.status).toBe(422);
      expect(reply.body.error.causes).toMatchObject([
        {
          ...{ field: 'cluster', code: 'everest-read-only' },
          message: expect.stringMatching(READ_ONLY),
        },
      ]);
    },
  );
});
