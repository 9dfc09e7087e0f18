import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { ANN } from './callers';
import { putS3Secret } from './putS3Secret';
import { sampleRequest } from './sampleFacts';
import { sandboxConnection } from './sandboxConnection';
import { Portal, startPortal } from './startPortal';
import { until } from './until';

export const BASE = '/api/everest-import';

const NAMESPACES = [
  {
    name: 'team-blue',
    owners: ['group:default/blue'],
    ceilings: { importsAtOnce: 3 },
  },
  { name: 'team-bare', owners: ['group:default/blue'] },
  { name: 'unmanaged', owners: ['group:default/blue'] },
  { name: 'team-red', owners: ['group:default/red'] },
];

/** A database with an import, as kubectl makes it. */
export async function createDatabase(
  sandbox: Sandbox,
  namespace: string,
  name: string,
  dataImporterName = 'everest-percona-pxc-operator',
) {
  const credentialsSecretName = await putS3Secret(sandbox, namespace, name);
  const created = await sandboxConnection(sandbox).request({
    method: 'POST',
    path: `/apis/everest.percona.com/v1alpha1/namespaces/${namespace}/databaseclusters`,
    body: {
      apiVersion: 'everest.percona.com/v1alpha1',
      kind: 'DatabaseCluster',
      metadata: { name },
      spec: {
        engine: { type: 'pxc', replicas: 1, storage: { size: '1Gi' } },
        proxy: { type: 'haproxy', replicas: 1 },
        dataSource: {
          dataImport: {
            dataImporterName,
            source: {
              path: '/mysql-wih/x/mysql-wih-2026-01-14-02:00:18-full/',
              s3: {
                bucket: 'backups',
                region: 'us-east-1',
                endpointURL: sandbox.s3.endpoint,
                credentialsSecretName,
              },
            },
          },
        },
      },
    },
  });
  expect(created).toMatchObject({ status: 201 });
}

/** Refused, as its endpoint is not allowed. */
const IMPORT = {
  ...sampleRequest(),
  name: 'never-made',
  source: {
    ...sampleRequest().source,
    endpoint: 'https://elsewhere.example.net',
  },
};

/** What a documented route takes. */
const BODIES: Record<string, object> = {
  'POST /imports': IMPORT,
  'POST /imports/manifests': IMPORT,
  'POST /preflight': IMPORT,
  'POST /backups/list': { source: { backupSource: 'blues' } },
  'POST /backups/find': { source: { backupSource: 'blues' } },
  'POST /backups/look': {
    source: { backupSource: 'blues' },
    paths: ['dumps/shop-2026-01-14.sql'],
  },
  'DELETE /imports/{cluster}/{namespace}/{name}': { confirm: 'shop' },
  'POST /history/erase': { userRef: 'user:default/nobody' },
};

/** A backup source in the sandbox's bucket, of one team. */
const sourceOf = (name: string, owner: string, { s3 }: Sandbox) => {
  const { accessKeyId, secretAccessKey, endpoint, region } = s3;
  return {
    name,
    endpoint,
    region,
    forcePathStyle: true,
    buckets: ['backups'],
    owners: [owner],
    browse: { accessKeyId, secretAccessKey },
    import: { accessKeyId, secretAccessKey },
  };
};

/**
 * A portal of two teams before a sandbox: each has an import, of the blue team's it is known that it has succeeded. A
 * second cluster is down.
 */
export async function startTwoTeams() {
  const sandbox = await startSandbox({ paceMs: 30 });
  const cluster = () => ({
    name: 'sandbox',
    title: 'Sandbox',
    kubeconfig: { file: sandbox.kubeconfigPath },
    namespaces: NAMESPACES,
  });
  const portal = await startPortal({
    clusters: [
      cluster(),
      {
        name: 'down',
        title: 'A cluster that is down',
        kubeconfig: { file: '/nowhere/kubeconfig' },
        namespaces: [{ name: '*', owners: ['*'] }],
      },
    ],
    everestImport: {
      backupSources: [
        sourceOf('blues', 'group:default/blue', sandbox),
        sourceOf('reds', 'group:default/red', sandbox),
      ],
      ceilings: { replicas: 5, storage: '100Gi' },
      history: { erasers: ['group:default/blue'] },
      profiles: [
        {
          name: 'small',
          title: 'Small',
          description: 'One node',
          engines: ['psmdb'],
          engine: { replicas: 1 },
        },
      ],
    },
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'shop-api',
          annotations: {
            'everest-import.backstage.io/database': 'sandbox/team-blue/shop',
          },
        },
      },
    ],
  });
  const get = (
    path: string,
    authorization = ANN,
    server: Portal['server'] = portal.server,
  ) =>
    request(server).get(`${BASE}${path}`).set('Authorization', authorization);
  await createDatabase(sandbox, 'team-blue', 'shop');
  await createDatabase(sandbox, 'team-red', 'secret-plan');
  const read = await until(async () => {
    const { body } = await get('/imports/sandbox/team-blue/shop');
    return body.phase === 'Succeeded' && body;
  });
  const importId: string = read.id;

  /** Calls a documented route, with parameters that fit the blue team. */
  const call = (
    route: string,
    authorization: string,
    server: Portal['server'] = portal.server,
  ) => {
    const [method, path] = route.split(' ');
    const url = `${BASE}${path
      .replace('{id}', importId)
      .replace('{cluster}', 'sandbox')
      .replace('{namespace}', 'team-blue')
      .replace(
        '{name}',
        path.startsWith('/importers') ? 'acme-dump-loader' : 'shop',
      )}`;
    const methods: Record<string, () => request.Test> = {
      GET: () => request(server).get(url),
      POST: () => request(server).post(url).send(BODIES[route]),
      DELETE: () => request(server).delete(url).send(BODIES[route]),
    };
    return methods[method]().set('Authorization', authorization);
  };
  return { sandbox, portal, importId, cluster, get, call };
}

export type TwoTeams = Awaited<ReturnType<typeof startTwoTeams>>;
