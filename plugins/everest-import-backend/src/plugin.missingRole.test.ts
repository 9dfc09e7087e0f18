import { createMockDirectory } from '@backstage/backend-test-utils';
import { KubeConfig } from '@kubernetes/client-node';
import { MissingRight } from '@everest-import/backstage-plugin-everest-import-common';
import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { ANN } from './__testUtils__/callers';
import { putS3Secret } from './__testUtils__/putS3Secret';
import { RefusingGate } from './__testUtils__/RefusingGate';
import { sampleRequest } from './__testUtils__/sampleFacts';
import { startPortal } from './__testUtils__/startPortal';
import { until } from './__testUtils__/until';
import { s3Of } from './__testUtils__/sandboxPortal';

jest.setTimeout(60_000);

const BASE = '/api/everest-import';
const GREEN = '/apis/everest.percona.com/v1alpha1/namespaces/team-green';
const RIGHT =
  "The portal lacks the right to 'list' 'databaseclusters.everest.percona.com' in the namespace 'team-green'. Those who run it can grant it.";

describe('a portal that has no Role in one of its namespaces', () => {
  const directory = createMockDirectory();
  let sandbox: Sandbox;
  let gate: RefusingGate;
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    await putS3Secret(sandbox, 'team-blue', 'shop');
    await putS3Secret(sandbox, 'team-green', 'shop');
    gate = await RefusingGate.before(sandbox);
    gate.refused.add(`${GREEN}/databaseclusters?`);
    const kubeConfig = new KubeConfig();
    kubeConfig.loadFromClusterAndUser(
      { name: 'sandbox', server: gate.url, skipTLSVerify: true },
      { name: 'portal', token: 'unused' },
    );
    directory.setContent({ kubeconfig: kubeConfig.exportConfig() });
    portal = await startPortal({
      clusters: [
        {
          name: 'sandbox',
          kubeconfig: { file: directory.resolve('kubeconfig') },
          scope: 'namespaces',
          namespaces: ['team-blue', 'team-green'].map(name => ({
            name,
            owners: ['group:default/blue'],
          })),
        },
      ],
      everestImport: {
        s3: s3Of(sandbox),
      },
    });
  });

  afterAll(async () => {
    await portal?.server.stop();
    await gate?.stop();
    await sandbox?.stop();
  });

  async function create(namespace: string) {
    const sample = sampleRequest();
    const source = {
      ...sample.source,
      endpoint: sandbox.s3.endpoint,
      forcePathStyle: true,
    };
    return request(portal.server)
      .post(`${BASE}/imports`)
      .set('Authorization', ANN)
      .send({
        ...sample,
        namespace,
        source,
        owner: 'group:default/blue',
        s3Credentials: { secretName: 'shop-s3' },
      });
  }

  async function reasonOf(namespace: string): Promise<string | undefined> {
    const { body } = await request(portal.server)
      .get(`${BASE}/targets`)
      .set('Authorization', ANN);
    return body.clusters[0]?.namespaces.find(
      ({ name }: { name: string }) => name === namespace,
    )?.reason;
  }

  async function missingBesideTheList(): Promise<MissingRight[]> {
    const { body } = await request(portal.server)
      .get(`${BASE}/imports`)
      .set('Authorization', ANN);
    return body.clusters[0].missingRights;
  }

  it('imports into the others, and says of this one which right is missing', async () => {
    await until(async () => (await reasonOf('team-green')) === RIGHT);
    await until(async () => (await reasonOf('team-blue')) === undefined);
    expect((await create('team-blue')).status).toBe(201);
    const refused = await create('team-green');
    expect(refused.status).toBe(503);
    expect(refused.body.error.causes).toEqual([
      {
        field: 'namespace',
        code: 'namespace-unread',
        message: `Nothing can be imported into 'team-green' of the cluster 'sandbox' now. ${RIGHT}`,
      },
    ]);
    expect(await missingBesideTheList()).toContainEqual(
      expect.objectContaining({ verb: 'list', namespace: 'team-green' }),
    );
    gate.refused.clear();
    await until(async () => (await reasonOf('team-green')) === undefined);
    expect((await create('team-green')).status).toBe(201);
  });
});
