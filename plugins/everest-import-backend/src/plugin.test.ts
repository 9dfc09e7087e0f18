import { mockCredentials } from '@backstage/backend-test-utils';
import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  Import,
  importReadPermission,
} from '@everest-import/backstage-plugin-everest-import-common';
import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { documentedRoutes, violations } from './__testUtils__/openApi';
import { sampleRequest } from './__testUtils__/sampleFacts';
import { sandboxConnection } from './__testUtils__/sandboxConnection';
import { startPortal } from './__testUtils__/startPortal';
import { until } from './__testUtils__/until';
import { HttpKubernetesConnection } from './clusters/HttpKubernetesConnection';
import { loadKubeConfig } from './clusters/loadKubeConfig';
import { importConditions } from './permissions';

jest.setTimeout(30_000);

type Portal = Awaited<ReturnType<typeof startPortal>>;

const ANN = mockCredentials.user.header('user:default/ann');
const BOB = mockCredentials.user.header('user:default/bob');
const SERVICE = mockCredentials.service.header();
const NONE = mockCredentials.none.header();
const BASE = '/api/everest-import';

let sandbox: Sandbox;
let portal: Portal;
let importId: string;

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

function sandboxCluster(more: object = {}) {
  return {
    name: 'sandbox',
    title: 'Sandbox',
    kubeconfig: { file: sandbox.kubeconfigPath },
    namespaces: NAMESPACES,
    ...more,
  };
}

function get(path: string, authorization = ANN, server = portal.server) {
  return request(server)
    .get(`${BASE}${path}`)
    .set('Authorization', authorization);
}

/** A database with an import, as kubectl makes it. */
async function createDatabase(namespace: string, name: string) {
  const connection = new HttpKubernetesConnection({
    cluster: 'sandbox',
    load: () =>
      loadKubeConfig({
        name: 'sandbox',
        title: '',
        scope: 'cluster',
        namespaces: [],
        access: { type: 'kubeconfig', file: sandbox.kubeconfigPath },
      }),
  });
  const s3 = await connection.request({
    method: 'POST',
    path: `/api/v1/namespaces/${namespace}/secrets`,
    body: {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: `${name}-s3` },
      stringData: {
        AWS_ACCESS_KEY_ID: sandbox.s3.accessKeyId,
        AWS_SECRET_ACCESS_KEY: sandbox.s3.secretAccessKey,
      },
    },
  });
  expect(s3.status).toBe(201);
  const created = await connection.request({
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
            dataImporterName: 'everest-percona-pxc-operator',
            source: {
              path: '/mysql-wih/x/mysql-wih-2026-01-14-02:00:18-full/',
              s3: {
                bucket: 'backups',
                region: 'us-east-1',
                endpointURL: sandbox.s3.endpoint,
                credentialsSecretName: `${name}-s3`,
              },
            },
          },
        },
      },
    },
  });
  expect(created).toMatchObject({ status: 201 });
}

const BODY = {
  cluster: 'sandbox',
  namespace: 'team-blue',
  name: 'never-made',
  engine: { type: 'mysql' },
  importer: 'everest-percona-pxc-operator',
  source: {
    bucket: 'backups',
    region: 'us-east-1',
    endpoint: 'https://elsewhere.example.net',
    path: '/x',
  },
};

function call(route: string, authorization: string, server = portal.server) {
  const [method, path] = route.split(' ');
  const url = `${BASE}${path
    .replace('{id}', importId)
    .replace('{cluster}', 'sandbox')
    .replace('{namespace}', 'team-blue')
    .replace(
      '{name}',
      path.startsWith('/importers') ? 'acme-dump-loader' : 'shop',
    )}`;
  const started =
    method === 'POST'
      ? request(server).post(url).send(BODY)
      : request(server).get(url);
  return started.set('Authorization', authorization);
}

beforeAll(async () => {
  sandbox = await startSandbox({ paceMs: 30 });
  portal = await startPortal({
    clusters: [
      sandboxCluster(),
      {
        name: 'down',
        title: 'A cluster that is down',
        kubeconfig: { file: '/nowhere/kubeconfig' },
        namespaces: [{ name: '*', owners: ['*'] }],
      },
    ],
    everestImport: {
      ceilings: { replicas: 5, storage: '100Gi' },
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
  await createDatabase('team-blue', 'shop');
  await createDatabase('team-red', 'secret-plan');
  const read = await until(async () => {
    const { body } = await get('/imports/sandbox/team-blue/shop');
    return body.phase === 'Succeeded' && (body as Import);
  });
  importId = read.id;
});

afterAll(async () => {
  await sandbox?.stop();
});

describe('every documented route', () => {
  /** Status and how many things are in the answer. */
  const EXPECTED: Record<
    string,
    { none: number; wrong: number; right: number; service: number }
  > = {
    'GET /clusters': { none: 401, wrong: 200, right: 200, service: 200 },
    'GET /importers': { none: 401, wrong: 200, right: 200, service: 200 },
    'GET /importers/{cluster}/{name}': {
      none: 401,
      wrong: 200,
      right: 200,
      service: 200,
    },
    'GET /targets': { none: 401, wrong: 200, right: 200, service: 200 },
    'GET /imports': { none: 401, wrong: 200, right: 200, service: 200 },
    'POST /imports': { none: 401, wrong: 403, right: 422, service: 403 },
    'GET /imports/by-id/{id}': {
      none: 401,
      wrong: 404,
      right: 200,
      service: 200,
    },
    'GET /imports/{cluster}/{namespace}/{name}': {
      none: 401,
      wrong: 404,
      right: 200,
      service: 200,
    },
  };

  it('has a row here', () => {
    expect(documentedRoutes().sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(
    Object.entries(EXPECTED).flatMap(
      ([route, { none, wrong, right, service }]) => [
        { route, who: 'nobody', authorization: NONE, status: none },
        { route, who: 'the wrong team', authorization: BOB, status: wrong },
        { route, who: 'the right team', authorization: ANN, status: right },
        { route, who: 'a service', authorization: SERVICE, status: service },
      ],
    ),
  )(
    '$route answers $who with $status, as documented',
    async ({ route, authorization, status }) => {
      const answer = await call(route, authorization);
      expect({ status: answer.status, body: answer.body }).toMatchObject({
        status,
      });
      expect(violations(route, answer)).toEqual([]);
    },
  );
});

describe('what one may not see is not there', () => {
  it.each([
    ['the right team', ANN, ['shop']],
    ['the other team', BOB, ['secret-plan']],
    ['a service', SERVICE, ['secret-plan', 'shop']],
  ])('in the list of imports of %s', async (_who, authorization, names) => {
    const { body } = await get('/imports', authorization);
    expect(body.items.map((item: Import) => item.name).sort()).toEqual(names);
    expect(body.totalItems).toBe(names.length);
  });

  it('in targets', async () => {
    const { body } = await get('/targets', BOB);
    const sandboxTarget = body.clusters.find(
      (item: { name: string }) => item.name === 'sandbox',
    );
    expect(
      sandboxTarget.namespaces.map((item: { name: string }) => item.name),
    ).toEqual(['team-red']);
  });

  it('in the answer for another address', async () => {
    const other = await get('/imports/sandbox/team-red/secret-plan');
    const missing = await get('/imports/sandbox/team-red/never-was');
    expect([other.status, missing.status]).toEqual([404, 404]);
    expect(other.body.error.name).toBe(missing.body.error.name);
  });
});

describe('reading', () => {
  it('says what each namespace offers, and why one offers nothing', async () => {
    const { body } = await get('/targets');
    const target = body.clusters.find(
      (item: { name: string }) => item.name === 'sandbox',
    );
    const byName = Object.fromEntries(
      target.namespaces.map((item: { name: string }) => [item.name, item]),
    );
    expect(Object.keys(byName)).toEqual([
      'team-bare',
      'team-blue',
      'unmanaged',
    ]);
    expect(byName['team-blue'].engines[0]).toMatchObject({
      type: 'mysql',
      versions: ['8.0.42-33.1', '8.0.41-32.1'],
      defaultVersion: '8.0.42-33.1',
    });
    expect(byName['team-bare'].engines[0].reason).toContain('not installed');
    expect(byName.unmanaged.reason).toContain('does not manage');
    expect(target.storageClasses).toEqual(
      expect.arrayContaining([{ name: 'standard', default: true }]),
    );
    expect(target.ceilings).toEqual({ replicas: 5, storage: '100Gi' });
    expect(byName['team-blue'].ceilings).toEqual({
      replicas: 5,
      storage: '100Gi',
      importsAtOnce: 3,
    });
    expect(byName['team-bare']).not.toHaveProperty('ceilings');
    expect(target.profiles).toEqual([
      {
        name: 'small',
        title: 'Small',
        description: 'One node',
        engines: ['mongodb'],
      },
    ]);
  });

  it('answers while a cluster is down, and says which and why', async () => {
    const { body } = await get('/importers?engine=pxc');
    const [, down] = body.clusters;
    expect(down).toMatchObject({
      name: 'down',
      reachable: false,
      synced: false,
      reason: expect.stringContaining('kubeconfig'),
    });
    expect(JSON.stringify(body)).not.toContain('/nowhere');
    expect(body.items.map((item: { name: string }) => item.name)).toContain(
      'acme-dump-loader',
    );
  });

  it.each([
    ['/imports?entity=component:default/shop-api', 1],
    ['/imports?entity=component:default/nobody-sees', 0],
    ['/imports?cluster=sandbox&namespace=team-blue&phase=Succeeded,Failed', 1],
    ['/imports?phase=Failed', 0],
    ['/imports?importer=acme-dump-loader', 0],
  ])('filters %s', async (path, count) => {
    const { body } = await get(path);
    expect(body.items).toHaveLength(count);
  });

  it.each([
    ['/imports?limit=0', "'limit'"],
    ['/imports?limit=many', "'limit'"],
    ['/imports?phase=Sleeping', "'phase"],
    ['/imports?cluster=a&cluster=b', "'cluster'"],
    ['/imports?cursor=rubbish', "'rubbish'"],
    ['/imports?entity=::', "'::'"],
    ['/importers?engine=cassandra', "'cassandra'"],
  ])('refuses %s, naming %s', async (path, named) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.error.message).toContain(named);
  });

  it('writes an audit event for each read, failed for a denial', async () => {
    portal.audited.length = 0;
    await get('/clusters');
    await get('/imports?limit=0');
    await get(`/imports/by-id/${importId}`, BOB);
    expect(portal.audited).toEqual([
      { eventId: 'cluster-fetch', end: 'success' },
      { eventId: 'import-fetch', end: 'fail' },
      { eventId: 'import-fetch', end: 'fail' },
    ]);
  });

  it('publishes what changed', async () => {
    const published = await until(() =>
      portal.events.publish.mock.calls.some(
        ([params]) =>
          params.topic === 'everest-import.changed' &&
          (params.eventPayload as { uid?: string }).uid === importId,
      ),
    );
    expect(published).toBe(true);
  });
});

describe('an importer that changes', () => {
  const path = '/apis/everest.percona.com/v1alpha1/dataimporters/sandbox-hangs';

  it('is not run for a form that showed another one: 409, with the difference', async () => {
    const shown = await get('/importers/sandbox/sandbox-hangs');
    const change = await sandboxConnection(sandbox).request({
      method: 'PATCH',
      path,
      contentType: 'application/merge-patch+json',
      body: { spec: { jobSpec: { image: 'registry.sandbox.test/other:2.0' } } },
    });
    expect(change.status).toBe(200);
    const changed = await until(async () => {
      const { body } = await get('/importers/sandbox/sandbox-hangs');
      return body.digest !== shown.body.digest;
    });
    expect(changed).toBe(true);
    const reply = await request(portal.server)
      .post(`${BASE}/imports`)
      .set('Authorization', ANN)
      .send({
        ...sampleRequest(),
        name: 'late-form',
        importer: 'sandbox-hangs',
        importerDigest: shown.body.digest,
      });
    expect(reply.status).toBe(409);
    expect(reply.body.error.causes).toMatchObject([
      {
        field: 'importerDigest',
        code: 'importer-changed',
        difference: [
          {
            path: 'jobSpec.image',
            after: '"registry.sandbox.test/other:2.0"',
          },
        ],
      },
    ]);
    expect(violations('POST /imports', reply)).toEqual([]);
  });
});

describe('with a policy', () => {
  function policy(
    decide: (permission: string) => PolicyDecision,
  ): PermissionsService {
    return {
      authorize: async () => [],
      authorizeConditional: async requests =>
        requests.map(({ permission }) => decide(permission.name)),
    };
  }

  async function withPolicy<T>(
    decide: (permission: string) => PolicyDecision,
    work: (server: Portal['server']) => Promise<T>,
  ) {
    const other = await startPortal({
      clusters: [sandboxCluster()],
      permissions: policy(decide),
    });
    await until(async () => {
      const { body } = await get('/imports', SERVICE, other.server);
      return body.clusters[0]?.synced || body.totalItems === 0;
    });
    return work(other.server);
  }

  it('that denies, nothing is there and nothing is made', async () => {
    await withPolicy(
      () => ({ result: AuthorizeResult.DENY }),
      async server => {
        expect((await get('/clusters', ANN, server)).body.items).toEqual([]);
        expect((await get('/importers', ANN, server)).body.items).toEqual([]);
        expect((await get('/targets', ANN, server)).body.clusters).toEqual([]);
        expect((await get('/imports', ANN, server)).body.items).toEqual([]);
        expect(
          (await call('GET /importers/{cluster}/{name}', ANN, server)).status,
        ).toBe(404);
        const create = await call('POST /imports', ANN, server);
        expect(create.status).toBe(403);
        expect(
          create.body.error.causes.map((item: { field: string }) => item.field),
        ).toEqual(['namespace', 'importer', 'source.endpoint']);
        expect(
          create.body.error.causes.map((item: { code: string }) => item.code),
        ).toEqual(Array(3).fill('not-allowed'));
      },
    );
  });

  it('that decides by rules, what they allow is there', async () => {
    const only = (namespaces: string[]): PolicyDecision => ({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'everest-import',
      resourceType: 'everest-import-import',
      conditions: importConditions.inNamespace({ namespaces }),
    });
    for (const [namespaces, count] of [
      [['team-blue'], 1],
      [['team-red'], 0],
    ] as const) {
      await withPolicy(
        permission =>
          permission === importReadPermission.name
            ? only([...namespaces])
            : { result: AuthorizeResult.ALLOW },
        async server => {
          const list = () => get('/imports', ANN, server);
          await until(async () => {
            const { body } = await list();
            return body.clusters[0].synced;
          });
          const asRuled = await until(
            async () => (await list()).body.totalItems === count,
          );
          expect(asRuled).toBe(true);
        },
      );
    }
  });
});
