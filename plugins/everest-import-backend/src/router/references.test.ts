import { startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { ANN, BOB } from '../__testUtils__/callers';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { startedBefore } from '../__testUtils__/startedBefore';
import { startPortal } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(30_000);

const API = '/apis/everest.percona.com/v1alpha1';

const portal = startedBefore(async () => {
  const sandbox = await startSandbox({ paceMs: 30 });
  const put = async (
    plural: string,
    kind: string,
    name: string,
    spec: object,
  ) => {
    const { status } = await sandboxConnection(sandbox).request({
      method: 'POST',
      path: `${API}/namespaces/team-blue/${plural}`,
      body: {
        ...{ apiVersion: 'everest.percona.com/v1alpha1', kind, spec },
        metadata: { name },
      },
    });
    expect(status).toBe(201);
  };
  const s3 = {
    ...{ bucket: 'b', credentialsSecretName: 'hidden' },
    ...{ region: 'eu-central-1', endpointURL: 'https://s3.example.net' },
  };
  await put('backupstorages', 'BackupStorage', 'main', { type: 's3', ...s3 });
  await put('backupstorages', 'BackupStorage', 'cold', {
    type: 'azure',
    ...s3,
  });
  await put('monitoringconfigs', 'MonitoringConfig', 'pmm', {
    ...{ type: 'pmm', credentialsSecretName: 'hidden' },
    pmm: { url: 'https://pmm.example.net', image: 'hidden' },
  });
  const { server } = await startPortal({
    clusters: [
      {
        name: 'sandbox',
        kubeconfig: { file: sandbox.kubeconfigPath },
        namespaces: [
          { name: 'team-blue', owners: ['group:default/blue'] },
          { name: 'kube-system', owners: ['*'] },
        ],
      },
      {
        name: 'down',
        kubeconfig: { file: '/nowhere/kubeconfig' },
        namespaces: [{ name: '*', owners: ['*'] }],
      },
    ],
  });
  const get = (place: string, authorization: string) =>
    request(server)
      .get(`/api/everest-import/targets/${place}/references`)
      .set('Authorization', authorization);
  await until(
    async () => (await get('sandbox/team-blue', ANN)).body.backupStorages,
  );
  return { sandbox, get };
});

describe('GET /targets/:cluster/:namespace/references', () => {
  it('names what a new database may name, and nothing more of it', async () => {
    const { status, body } = await portal().get('sandbox/team-blue', ANN);
    expect(status).toBe(200);
    const storage = expect.arrayContaining([
      { name: 'cold', type: 'azure' },
      { name: 'main', type: 's3' },
    ]);
    expect(body.backupStorages).toEqual(storage);
    expect(body.monitoringConfigs).toContainEqual({ name: 'pmm' });
    expect(JSON.stringify(body)).not.toMatch(/hidden|example/);
  });

  it.each([
    { who: 'somebody of another team', place: 'sandbox/team-blue', as: BOB },
    {
      who: 'a namespace without Everest',
      place: 'sandbox/kube-system',
      as: ANN,
    },
    { who: 'no cluster', place: 'nowhere/team-blue', as: ANN },
  ])('is not found for $who', async ({ place, as }) => {
    const { status, body } = await portal().get(place, as);
    expect(status).toBe(404);
    expect(body.error.message).toMatch(
      /^There is no namespace '.*' on the cluster '.*' that you may import into\. Choose one that is offered\.$/,
    );
  });

  it('says nothing of a cluster that is away', async () => {
    const { status, body } = await portal().get('down/anywhere', ANN);
    expect(status).toBe(200);
    expect(body).toEqual({});
  });
});
