import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { ANN, BOB } from '../__testUtils__/callers';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { startedBefore } from '../__testUtils__/startedBefore';
import { startPortal } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(30_000);

async function putStorage(
  sandbox: Sandbox,
  namespace: string,
  name: string,
  spec: object,
) {
  const { status } = await sandboxConnection(sandbox).request({
    method: 'POST',
    path: `/apis/everest.percona.com/v1alpha1/namespaces/${namespace}/backupstorages`,
    body: {
      apiVersion: 'everest.percona.com/v1alpha1',
      kind: 'BackupStorage',
      metadata: { name },
      spec: { bucket: 'b', credentialsSecretName: 'hidden', ...spec },
    },
  });
  expect(status).toBe(201);
}

const KEYS = { accessKeyId: 'AKIASAMPLE', secretAccessKey: 'hidden-too' };
const source = (name: string, change: object = {}) => ({
  name,
  endpoint: 'https://minio.example.net',
  region: 'us-east-1',
  buckets: ['backups'],
  owners: ['group:default/blue'],
  ...change,
});

const portal = startedBefore(async () => {
  const sandbox = await startSandbox({ paceMs: 30 });
  await putStorage(sandbox, 'team-blue', 'main', {
    type: 's3',
    region: 'eu-central-1',
    endpointURL: 'https://s3.example.net',
    verifyTLS: false,
    forcePathStyle: true,
  });
  await putStorage(sandbox, 'team-blue', 'cold', { type: 'azure' });
  await putStorage(sandbox, 'team-red', 'other', { type: 's3' });
  const { server } = await startPortal({
    clusters: [
      {
        name: 'sandbox',
        kubeconfig: { file: sandbox.kubeconfigPath },
        namespaces: [
          { name: 'team-blue', owners: ['group:default/blue'] },
          { name: 'team-red', owners: ['group:default/red'] },
        ],
      },
      {
        name: 'down',
        kubeconfig: { file: '/nowhere/kubeconfig' },
        namespaces: [{ name: '*', owners: ['*'] }],
      },
    ],
    everestImport: {
      s3: { allowedEndpoints: [{ host: 'minio.test', browse: false }] },
      backupSources: [
        source('both', { browse: KEYS, import: KEYS, prefixes: ['shop'] }),
        source('browse-only', { browse: KEYS }),
        source('inside', {
          browse: KEYS,
          import: { secretName: 'hidden-name' },
          reachableFrom: 'cluster',
        }),
        source('nobody', { owners: undefined }),
        source('all', { owners: ['*'], title: 'All' }),
      ],
    },
  });
  const get = (authorization: string) =>
    request(server)
      .get('/api/everest-import/sources')
      .set('Authorization', authorization);
  await until(async () => (await get(ANN)).body.backupStorages.length > 0);
  return { sandbox, get };
});

describe('GET /sources', () => {
  it('says of each source what it can be used for', async () => {
    const { body } = await portal().get(ANN);
    expect(body.items).toMatchObject([
      {
        name: 'both',
        title: 'both',
        prefixes: ['shop/'],
        canBrowse: true,
        canImport: true,
        hasImportKeys: true,
        reachableFrom: 'everywhere',
      },
      { name: 'browse-only', canBrowse: true, canImport: false },
      {
        name: 'inside',
        canBrowse: false,
        canImport: true,
        reachableFrom: 'cluster',
      },
      { name: 'all', title: 'All', canBrowse: false, canImport: false },
    ]);
    expect(body.typed).toEqual({
      allowed: true,
      endpoints: [{ host: 'minio.test', browse: false }],
    });
  });

  it('shows others what is for everybody, and nobody what is for nobody', async () => {
    const { body } = await portal().get(BOB);
    expect(body.items.map((item: { name: string }) => item.name)).toEqual([
      'all',
    ]);
  });

  it("offers the S3 storages of one's own namespaces, without their Secrets", async () => {
    const { body, text } = await portal().get(ANN);
    expect(body.backupStorages).toEqual([
      {
        cluster: 'sandbox',
        namespace: 'team-blue',
        name: 'main',
        bucket: 'b',
        region: 'eu-central-1',
        endpoint: 'https://s3.example.net',
        verifyTls: false,
        forcePathStyle: true,
      },
    ]);
    expect(text).not.toMatch(/hidden|AKIA/);
    const other = await portal().get(BOB);
    expect(other.body.backupStorages).toMatchObject([
      { namespace: 'team-red', name: 'other', verifyTls: true },
    ]);
  });
});
