import { ApiClient, ApiStatus } from '../control-plane/ApiClient';
import { readKubeconfig } from '../control-plane/kubeconfig';
import { grantRights, rightsManifests } from '../control-plane/rights';
import { waitUntil } from 'everest-sandbox';
import {
  connect,
  created,
  freshNamespace,
  onRealServers,
  paths,
} from './connect';
import { importJob, secret } from './manifests';
import { cases, CLUSTER_SCOPED, NAMESPACED, NOWHERE } from './rights';

// Only real servers know rights: the sandbox lets its one user do everything.
const describeReal = onRealServers ? describe : describe.skip;

describeReal.each([
  { file: 'rbac-cluster.yaml', everywhere: true },
  { file: 'rbac-namespaced.yaml', everywhere: false },
] as const)('the rights of $file', ({ file, everywhere }) => {
  let admin: ApiClient;
  let portal: ApiClient;
  let listed: string;
  let other: string;
  let takeAway: () => Promise<void>;

  async function mayI(verb: string, name: string, namespace?: string) {
    const [plural, ...group] = name.split('.');
    const [resource, subresource] = plural.split('/');
    const { body } = await portal.create(
      '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
      {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SelfSubjectAccessReview',
        spec: {
          resourceAttributes: {
            verb,
            resource,
            subresource,
            group: group.join('.'),
            namespace,
          },
        },
      },
    );
    return (body.status as { allowed: boolean }).allowed;
  }

  beforeAll(async () => {
    admin = connect();
    const kubeconfig = process.env.EVEREST_CONTRACT_PORTAL_KUBECONFIG!;
    portal = new ApiClient(readKubeconfig(kubeconfig));
    listed = await freshNamespace(admin);
    other = await freshNamespace(admin);
    takeAway = await grantRights(admin, rightsManifests(file, listed));
    // The authorizer learns of new rights a moment after they are stored.
    await waitUntil(
      'the rights are in force',
      async () =>
        (await mayI('list', 'dataimporters.everest.percona.com')) &&
        mayI('list', 'databaseclusters.everest.percona.com', listed),
    );
  });

  afterAll(async () => {
    await takeAway();
    await waitUntil(
      'the rights are gone',
      async () =>
        !(await mayI('list', 'dataimporters.everest.percona.com')) &&
        !(await mayI('list', 'databaseclusters.everest.percona.com', listed)),
    );
    admin.close();
    portal.close();
  });

  it.each(cases(CLUSTER_SCOPED))(
    '$verb $resource: $granted',
    async ({ verb, resource, granted }) => {
      expect(await mayI(verb, resource)).toBe(granted);
    },
  );

  it.each(cases(NAMESPACED))(
    '$verb $resource in a listed namespace: $granted',
    async ({ verb, resource, granted }) => {
      expect(await mayI(verb, resource, listed)).toBe(granted);
    },
  );

  it.each(cases(NAMESPACED))(
    `$verb $resource in another namespace: ${
      everywhere ? '$granted' : 'false'
    }`,
    async ({ verb, resource, granted }) => {
      expect(await mayI(verb, resource, other)).toBe(everywhere && granted);
    },
  );

  it.each(cases(NOWHERE))(
    '$verb $resource: never',
    async ({ verb, resource }) => {
      expect(await mayI(verb, resource)).toBe(false);
      expect(await mayI(verb, resource, listed)).toBe(false);
    },
  );

  it('reads what the backend watches', async () => {
    const namespaced = [
      paths.databases,
      paths.importJobs,
      paths.engines,
      paths.pods,
      paths.events,
      (namespace: string) =>
        `/api/v1/namespaces/${namespace}/persistentvolumeclaims`,
    ].map(path => path(listed));
    const all = [
      paths.importers,
      paths.namespaces,
      paths.storageClasses,
      '/api/v1/namespaces/kube-system',
      ...namespaced,
    ];
    for (const path of all) {
      expect({ path, status: (await portal.get(path)).status }).toEqual({
        path,
        status: 200,
      });
    }
  });

  it('makes a Secret and deletes it by UID, and can’t read it', async () => {
    const path = paths.secrets(listed);
    const made = await portal.create(path, secret('mine'));
    expect(made.status).toBe(201);
    for (const read of [path, `${path}/mine`]) {
      const reply = await portal.get<ApiStatus>(read);
      expect(reply.status).toBe(403);
      expect(reply.body.message).toContain('resource "secrets"');
    }
    // What the right to delete tells is asked for without the values
    const sight = await portal.call('DELETE', `${path}/mine`, {
      accept: 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1',
      query: { dryRun: 'All' },
      body: {
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        propagationPolicy: 'Foreground',
        dryRun: ['All'],
      },
    });
    expect(sight.body).toMatchObject({
      kind: 'PartialObjectMetadata',
      metadata: { uid: made.body.metadata.uid },
    });
    expect(sight.body).not.toHaveProperty('data');
    const preconditions = { uid: made.body.metadata.uid };
    const gone = await portal.delete(`${path}/mine`, { preconditions });
    expect(gone.status).toBe(200);
  });

  it('can neither make nor end a run of an importer by hand', async () => {
    const path = paths.importJobs(listed);
    expect((await portal.create(path, importJob('mine'))).status).toBe(403);
    await created(admin.create(path, importJob('theirs')));
    expect((await portal.delete(`${path}/theirs`)).status).toBe(403);
  });

  it('reads all namespaces at once only where it may', async () => {
    const path = '/apis/everest.percona.com/v1alpha1/databaseclusters';
    expect((await portal.get(path)).status).toBe(everywhere ? 200 : 403);
  });
});
