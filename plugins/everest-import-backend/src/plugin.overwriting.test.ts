import { TestDatabases } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Sandbox, startSandbox } from 'everest-sandbox';
import { Knex } from 'knex';
import request from 'supertest';
import { ANN } from './__testUtils__/callers';
import { putS3Secret } from './__testUtils__/putS3Secret';
import { sampleRequest } from './__testUtils__/sampleFacts';
import { sandboxConnection } from './__testUtils__/sandboxConnection';
import { startPortal } from './__testUtils__/startPortal';
import { until } from './__testUtils__/until';
import {
  blueTeamOf,
  onDatabase,
  s3Of,
  tellingTo,
} from './__testUtils__/sandboxPortal';

jest.setTimeout(60_000);

const BASE = '/api/everest-import';
const EVEREST = '/apis/everest.percona.com/v1alpha1/namespaces/team-blue';
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('an import that succeeded, whose DataImportJob somebody deletes', () => {
  let sandbox: Sandbox;
  let knex: Knex;
  let portal: Awaited<ReturnType<typeof open>>;
  const sent: NotificationSendOptions[] = [];

  function open() {
    return startPortal({
      clusters: blueTeamOf(sandbox),
      everestImport: {
        s3: s3Of(sandbox),
      },
      features: [onDatabase(knex), tellingTo(sent)],
    });
  }

  const read = async (name: string): Promise<Import> => {
    const { body } = await request(portal.server)
      .get(`${BASE}/imports/sandbox/team-blue/${name}`)
      .set('Authorization', ANN);
    return body;
  };
  const seen = (name: string, is: (item: Import) => unknown): Promise<Import> =>
    until(async () => {
      const item = await read(name);
      return is(item) ? item : undefined;
    });
  const inCluster = <T>(
    method: 'DELETE' | 'PATCH' | 'GET',
    path: string,
    body?: unknown,
  ) =>
    sandboxConnection(sandbox).request<T>({
      method,
      path: `${EVEREST}/${path}`,
      body,
      contentType: body ? 'application/json-patch+json' : undefined,
    });
  const deleteJob = (name: string) =>
    inCluster('DELETE', `dataimportjobs/data-import-${name}`);
  const alarms = (name: string) =>
    sent.filter(
      ({ payload }) => payload.title === `Data of '${name}' is in danger`,
    );

  async function succeeded(name: string) {
    await until(async () => {
      const { body } = await request(portal.server)
        .get(`${BASE}/clusters`)
        .set('Authorization', ANN);
      return body.items[0]?.synced;
    });
    await putS3Secret(sandbox, 'team-blue', name);
    const sample = sampleRequest();
    const { status, body } = await request(portal.server)
      .post(`${BASE}/imports`)
      .set('Authorization', ANN)
      .send({
        ...sample,
        name,
        owner: 'group:default/blue',
        source: {
          ...sample.source,
          endpoint: sandbox.s3.endpoint,
          forcePathStyle: true,
        },
        s3Credentials: { secretName: `${name}-s3` },
      });
    expect([status, body.error]).toEqual([201, undefined]);
    return seen(
      name,
      item => item.phase === 'Succeeded' && item.database.ready,
    );
  }

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 100 });
    knex = await databases.init('SQLITE_3');
    portal = await open();
  });

  afterAll(async () => {
    await portal?.server.stop();
    await sandbox?.stop();
  });

  it('warns everybody at once, and says how to get out instead of how to go on', async () => {
    const before = await succeeded('shop');
    await deleteJob('shop');
    const alarmed = await seen('shop', item => item.cause);
    expect(alarmed).toMatchObject({
      id: before.id,
      phase: 'Succeeded',
      outcome: 'Succeeded',
      cause: {
        code: 'data-overwritten',
        remedy: expect.stringContaining(
          `kubectl patch databaseclusters.everest.percona.com shop -n team-blue --type=json -p '[{"op":"remove","path":"/spec/dataSource"}]'`,
        ),
      },
    });
    await until(() => alarms('shop').length > 0);
    expect(alarms('shop')[0].recipients).toEqual({
      type: 'entity',
      entityRef: ['user:default/ann', 'group:default/blue'],
    });
    expect(portal.audited).toContainEqual({
      eventId: 'import-overwritten',
      end: 'success',
    });
  });

  it('is well again once dataSource and the waiting job are gone: the database is still there', async () => {
    await inCluster('PATCH', 'databaseclusters/shop', [
      { op: 'remove', path: '/spec/dataSource' },
    ]);
    await deleteJob('shop');
    const item = await seen('shop', ({ cause }) => !cause);
    expect(item).toMatchObject({
      phase: 'Succeeded',
      importer: sampleRequest().importer,
      source: { path: sampleRequest().source.path },
    });
    expect(item).not.toHaveProperty('gone');
    expect(alarms('shop')).toHaveLength(1);
  });

  it('keeps the alarm when the import ran again, and over a restart in between', async () => {
    await succeeded('carts');
    await portal.server.stop();
    await deleteJob('carts');
    portal = await open();
    const waiting = await seen('carts', item => item.cause);
    expect(waiting.phase).toBe('Succeeded');
    await putS3Secret(sandbox, 'team-blue', 'carts');
    await seen('carts', item => item.cause?.title.includes('imported again'));
    await portal.server.stop();
    portal = await open();
    const after = await seen('carts', item => item.phase);
    expect(after).toMatchObject({
      phase: 'Succeeded',
      cause: {
        code: 'data-overwritten',
        remedy: expect.stringContaining('restore a later backup'),
      },
    });
    expect(alarms('carts')).toHaveLength(1);
  });
});
