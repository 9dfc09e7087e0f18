import { Sandbox, startSandbox } from 'everest-sandbox';
import knexFactory, { Knex } from 'knex';
import request from 'supertest';
import { ANN } from './__testUtils__/callers';
import { violations } from './__testUtils__/openApi';
import { testDatabases } from './__testUtils__/openHistory';
import { putS3Secret } from './__testUtils__/putS3Secret';
import { sampleRequest } from './__testUtils__/sampleFacts';
import { sandboxConnection } from './__testUtils__/sandboxConnection';
import { startPortal } from './__testUtils__/startPortal';
import { until } from './__testUtils__/until';
import { Wire } from './__testUtils__/Wire';
import { blueTeamOf, onDatabase, s3Of } from './__testUtils__/sandboxPortal';

jest.setTimeout(120_000);

const BASE = '/api/everest-import';
const databases = testDatabases();
// SQLite is never away.
const [postgres] = databases
  .eachSupportedId()
  .flat()
  .filter(id => id.startsWith('POSTGRES'));

(postgres ? describe : describe.skip)(
  'while the portal’s own PostgreSQL is away',
  () => {
    let sandbox: Sandbox;
    let wire: Wire;
    let knex: Knex;
    let portal: Awaited<ReturnType<typeof startPortal>>;

    const get = (path: string) =>
      request(portal.server).get(`${BASE}${path}`).set('Authorization', ANN);
    const create = (name: string) => {
      const sample = sampleRequest();
      return request(portal.server)
        .post(`${BASE}/imports`)
        .set('Authorization', ANN)
        .send({
          ...sample,
          name,
          source: {
            ...sample.source,
            endpoint: sandbox.s3.endpoint,
            forcePathStyle: true,
          },
          s3Credentials: { secretName: `${name}-s3` },
        });
    };
    const isQuiet = (text: string) => {
      expect(text).not.toContain(`${wire.port}`);
      expect(text).not.toMatch(/127\.0\.0\.1:\d+ *$|ECONN|select |insert /i);
    };

    beforeAll(async () => {
      sandbox = await startSandbox({ paceMs: 700 });
      const direct = await databases.init(postgres as never);
      const { host, port, user, password, database } =
        direct.client.connectionSettings;
      wire = await Wire.to({ host, port: Number(port) });
      knex = knexFactory({
        client: 'pg',
        connection: {
          ...{ host: '127.0.0.1', port: wire.port },
          ...{ user, password, database },
        },
      });
      portal = await startPortal({
        clusters: blueTeamOf(sandbox),
        everestImport: {
          s3: s3Of(sandbox),
        },
        features: [onDatabase(knex)],
      });
      await until(async () => (await get('/clusters')).body.items[0]?.synced);
      await putS3Secret(sandbox, 'team-blue', 'shop');
      await create('shop').expect(201);
      // Who asked is in the row alone until a look at the database has met it
      await until(async () => {
        const row = await knex('imports').where({ name: 'shop' }).first();
        const { phase, requestedBy } = JSON.parse(row.snapshot);
        return requestedBy && ['Preparing', 'Importing'].includes(phase);
      });
      await wire.cut();
    });

    afterAll(async () => {
      await portal?.server.stop();
      await knex?.destroy();
      await wire?.cut();
      await sandbox?.stop();
    });

    it.each([
      ['/clusters'],
      ['/importers'],
      ['/targets'],
      ['/sources'],
      ['/imports'],
      ['/imports/sandbox/team-blue/shop'],
      ['/imports/sandbox/team-blue/none'],
      ['/imports/by-id/none'],
    ])('GET %s is answered, without an address', async path => {
      const reply = await get(path);
      expect(reply.status).toBe(path.endsWith('none') ? 404 : 200);
      isQuiet(reply.text);
    });

    it('imports in memory go on, and are marked, each and the list', async () => {
      const listed = await get('/imports');
      const { body: list } = listed;
      const since = expect.stringMatching(/Z$/);
      expect(list).toMatchObject({
        historyStaleSince: since,
        items: [{ name: 'shop', historyStaleSince: since }],
      });
      expect(violations('GET /imports', listed)).toEqual([]);
      const running = await until(async () => {
        const reply = await get('/imports/sandbox/team-blue/shop');
        return reply.body.phase === 'Succeeded' && reply;
      });
      expect(running.body).toMatchObject({
        requestedBy: 'user:default/ann',
        historyStaleSince: since,
      });
      expect(
        violations('GET /imports/{cluster}/{namespace}/{name}', running),
      ).toEqual([]);
    });

    it('a create is refused with 503 and a sentence, and nothing is made', async () => {
      await putS3Secret(sandbox, 'team-blue', 'late');
      const reply = await create('late');
      expect(reply.status).toBe(503);
      expect(reply.body.error.message).toMatch(
        /^The portal's own database can't be reached now/,
      );
      isQuiet(reply.text);
      const { status } = await sandboxConnection(sandbox).request({
        method: 'GET',
        path: '/apis/everest.percona.com/v1alpha1/namespaces/team-blue/databaseclusters/late',
      });
      expect(status).toBe(404);
    });

    it('what ended meanwhile is written down once it is back', async () => {
      for (const phases of [['Importing', 'Succeeded'], ['Succeeded']]) {
        await until(async () => {
          const { body } = await get('/imports/sandbox/team-blue/shop');
          return phases.includes(body.phase);
        });
      }
      await wire.mend();
      const fresh = await until(async () => {
        const { body } = await get('/imports/sandbox/team-blue/shop');
        return !body.historyStaleSince && body;
      });
      expect(fresh.phase).toBe('Succeeded');
      const kept = await until(async () => {
        const [row] = await knex('imports').where({ name: 'shop' });
        return row.outcome;
      });
      expect(kept).toBe('Succeeded');
      await create('late').expect(201);
    });
  },
);
