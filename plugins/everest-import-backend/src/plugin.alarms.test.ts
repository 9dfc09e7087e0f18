import { TestDatabases } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Sandbox, startSandbox } from 'everest-sandbox';
import { Knex } from 'knex';
import request from 'supertest';
import { ANN } from './__testUtils__/callers';
import { putS3Secret } from './__testUtils__/putS3Secret';
import { sampleRequest } from './__testUtils__/sampleFacts';
import { startPortal } from './__testUtils__/startPortal';
import { until } from './__testUtils__/until';
import {
  blueTeamOf,
  onDatabase,
  s3Of,
  tellingTo,
} from './__testUtils__/sandboxPortal';

jest.setTimeout(90_000);

const BASE = '/api/everest-import';
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('an import that stays blocked, beside the sandbox', () => {
  let sandbox: Sandbox;
  let knex: Knex;
  const portals: Awaited<ReturnType<typeof startPortal>>[] = [];
  const sent: NotificationSendOptions[] = [];

  async function open() {
    const portal = await startPortal({
      clusters: blueTeamOf(sandbox),
      everestImport: {
        notify: { blockedAfter: '10 seconds', platform: ['platform'] },
        s3: s3Of(sandbox),
      },
      features: [onDatabase(knex), tellingTo(sent)],
    });
    portals.push(portal);
  }

  const read = async (name: string): Promise<Import> => {
    const { body } = await request(portals[0].server)
      .get(`${BASE}/imports/sandbox/team-blue/${name}`)
      .set('Authorization', ANN);
    return body;
  };

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 100 });
    knex = await databases.init('SQLITE_3');
    await open();
  });

  afterAll(async () => {
    await Promise.all(portals.map(portal => portal.server.stop()));
    await sandbox?.stop();
  });

  it('is told of once, with cause and remedy, by two replicas and after a restart', async () => {
    await until(async () => {
      const { body } = await request(portals[0].server)
        .get(`${BASE}/clusters`)
        .set('Authorization', ANN);
      return body.items[0]?.synced;
    });
    await putS3Secret(sandbox, 'team-blue', 'shop');
    const sample = sampleRequest();
    await request(portals[0].server)
      .post(`${BASE}/imports`)
      .set('Authorization', ANN)
      .send({
        ...sample,
        importer: 'sandbox-blocks',
        owner: 'group:default/blue',
        source: {
          ...sample.source,
          endpoint: sandbox.s3.endpoint,
          forcePathStyle: true,
        },
        s3Credentials: { secretName: 'shop-s3' },
      })
      .expect(201);
    await until(async () => (await read('shop')).phase === 'Blocked');
    expect(sent).toEqual([]);
    await open();
    await until(() => sent.length > 0);
    const { cause } = await read('shop');
    expect(sent[0]).toEqual({
      recipients: {
        type: 'entity',
        entityRef: ['user:default/ann', 'group:default/blue'],
      },
      payload: expect.objectContaining({
        title: "Import into 'shop' is blocked",
        description: `${cause?.title}. ${cause?.remedy}`,
        topic: 'import-held-up',
      }),
    });
    await portals.shift()?.server.stop();
    await open();
    await until(async () => (await read('shop')).phase === 'Blocked');
    expect(sent).toHaveLength(1);
  });
});
