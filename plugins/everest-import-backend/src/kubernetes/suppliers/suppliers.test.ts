import {
  BackendFeature,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  ClusterState,
  TargetCluster,
} from '@everest-import/backstage-plugin-everest-import-common';
import {
  ClusterSupplier,
  everestImportClusterSupplierExtensionPoint,
  EverestImportClusterSupplierExtensionPoint,
  KubernetesLogin,
} from '@everest-import/backstage-plugin-everest-import-node';
import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { sandboxAccess } from '../../__testUtils__/sandboxAccess';
import { startPortal } from '../../__testUtils__/startPortal';
import { until } from '../../__testUtils__/until';

jest.setTimeout(30_000);

let sandbox: Sandbox;
let server: string;
let caData: string;
let token: string;

beforeAll(async () => {
  sandbox = await startSandbox({ paceMs: 30 });
  ({ server, caData, token } = sandboxAccess(sandbox));
});
afterAll(() => sandbox?.stop());

const namespaces = [{ name: 'team-blue', owners: ['group:default/blue'] }];

function moduleWith(
  add: (to: EverestImportClusterSupplierExtensionPoint) => void,
): BackendFeature {
  return createBackendModule({
    pluginId: 'everest-import',
    moduleId: 'test',
    register(env) {
      env.registerInit({
        deps: { suppliers: everestImportClusterSupplierExtensionPoint },
        init: async ({ suppliers }) => add(suppliers),
      });
    },
  });
}

async function start(options: {
  clusters: JsonObject[];
  /** Of the Kubernetes plugin. */
  known?: JsonObject[];
  supplier?: ClusterSupplier;
  login?: KubernetesLogin;
}) {
  const { clusters, known = [], supplier, login } = options;
  const portal = await startPortal({
    clusters: clusters.map(cluster => ({ namespaces, ...cluster })),
    features: [
      moduleWith(to => {
        if (supplier) {
          to.addClusterSupplier(supplier);
        }
        if (login) {
          to.addKubernetesLogin(login);
        }
      }),
    ],
    config: {
      kubernetes: {
        clusterLocatorMethods: [
          { type: 'gke', projectId: 'p' },
          { type: 'config', clusters: known },
        ],
      },
    },
  });
  const get = (path: string) =>
    request(portal.server)
      .get(`/api/everest-import${path}`)
      .set('Authorization', mockCredentials.user.header('user:default/ann'));
  return {
    state: async () => (await get('/clusters')).body.items as ClusterState[],
    targets: async () =>
      (await get('/targets')).body.clusters as TargetCluster[],
  };
}

const inKubernetesPlugin = (more: object = {}) => ({
  name: 'production',
  url: server,
  authProvider: 'serviceAccount',
  serviceAccountToken: token,
  caData,
  ...more,
});

describe('a cluster that the Kubernetes plugin knows', () => {
  it('is reached with its address, CA and token, and used as our own config says', async () => {
    const { state, targets } = await start({
      clusters: [{ name: 'production', supplier: 'kubernetes' }],
      known: [inKubernetesPlugin(), inKubernetesPlugin({ name: 'unnamed' })],
    });
    const [production, ...others] = await until(async () => {
      const states = await state();
      return states[0].synced && states;
    });
    expect(production).toMatchObject({ name: 'production', reachable: true });
    expect(others).toEqual([]);
    const [{ namespaces: offered }] = await targets();
    expect(offered.map(({ name }) => name)).toEqual(['team-blue']);
  });

  it.each([
    [
      'is not there',
      [],
      "The supplier 'kubernetes' has no cluster 'production'",
    ],
    [
      'logs in in another way',
      [{ authProvider: 'aws' }],
      "with 'aws', which nothing here can do",
    ],
    [
      'says that in its metadata',
      [
        {
          authProvider: undefined,
          authMetadata: { 'kubernetes.io/auth-provider': 'azure' },
        },
      ],
      "with 'azure', which nothing here can do",
    ],
    [
      'has another CA',
      [{ caData: undefined }],
      'its certificate is not trusted',
    ],
    [
      'has another token',
      [{ serviceAccountToken: 'wrong' }],
      'refuses the portal',
    ],
  ])('and that %s is away, with the reason', async (_what, known, reason) => {
    const { state } = await start({
      clusters: [{ name: 'production', supplier: 'kubernetes' }],
      known: known.map(inKubernetesPlugin),
    });
    const [{ reachable, reason: said }] = await until(async () => {
      const states = await state();
      return states[0].reason?.includes(reason) && states;
    });
    expect(reachable).toBe(false);
    expect(said).not.toContain(token);
  });
});

describe('a login of a module', () => {
  it('is asked for a token with what the Kubernetes plugin knows of the cluster', async () => {
    const asked: object[] = [];
    const { state } = await start({
      clusters: [{ name: 'production', supplier: 'kubernetes' }],
      known: [
        inKubernetesPlugin({
          authProvider: 'aws',
          serviceAccountToken: undefined,
          assumeRole: 'arn:aws:iam::123456789012:role/portal',
          authMetadata: { 'kubernetes.io/x-k8s-aws-id': 'eks-one' },
        }),
      ],
      login: {
        authProvider: 'aws',
        getToken: async cluster => {
          asked.push(cluster);
          return token;
        },
      },
    });
    await until(async () => (await state())[0].synced);
    expect(asked[0]).toEqual({
      name: 'production',
      url: server,
      authMetadata: {
        'kubernetes.io/aws-assume-role':
          'arn:aws:iam::123456789012:role/portal',
        'kubernetes.io/x-k8s-aws-id': 'eks-one',
      },
    });
  });

  it('that fails leaves the cluster away, and the reason without a secret', async () => {
    const { state } = await start({
      clusters: [{ name: 'production', supplier: 'kubernetes' }],
      known: [inKubernetesPlugin({ authProvider: 'aws' })],
      login: {
        authProvider: 'aws',
        getToken: async () => {
          throw new Error('canary-of-the-cloud');
        },
      },
    });
    const [{ reachable, reason }] = await until(async () => {
      const states = await state();
      return states[0].reason && states;
    });
    expect(reachable).toBe(false);
    expect(reason).not.toContain('canary');
  });
});

describe('a supplier of a module', () => {
  it('is asked for the cluster by its name, and for a token at each request', async () => {
    const asked: string[] = [];
    let tokens = 0;
    const { state } = await start({
      clusters: [{ name: 'theirs', supplier: 'inventory' }],
      supplier: {
        id: 'inventory',
        getCluster: async name => {
          asked.push(name);
          return {
            url: server,
            caData,
            getToken: async () => {
              tokens += 1;
              return token;
            },
          };
        },
      },
    });
    await until(async () => (await state())[0].synced);
    expect(asked).toEqual(['theirs']);
    expect(tokens).toBeGreaterThan(5);
  });

  it.each([
    ['inventory', 'kubernetes', "no cluster supplier 'inventory'"],
    ['kubernetes', 'kubernetes', "a cluster supplier 'kubernetes' already"],
  ])(
    'that config calls %s and the module %s stops the start',
    async (supplier, id, message) => {
      const starting = start({
        clusters: [{ name: 'theirs', supplier }],
        known: [inKubernetesPlugin({ name: 'theirs' })],
        supplier:
          supplier === id
            ? { id, getCluster: async () => undefined }
            : undefined,
      });
      await expect(starting).rejects.toThrow(message);
    },
  );
});
