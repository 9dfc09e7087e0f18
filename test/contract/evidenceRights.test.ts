import { waitUntil } from 'everest-sandbox';
import { ApiClient } from '../control-plane/ApiClient';
import { readKubeconfig } from '../control-plane/kubeconfig';
import { grantRights, rightsManifests } from '../control-plane/rights';
import { connect, created, onRealServers } from './connect';
import { importUnderWay, keepEvidence } from './evidence';

interface Rule {
  resources: string[];
  verbs: string[];
}

const NAMESPACE = 'team-blue';
const ROLE = `/apis/rbac.authorization.k8s.io/v1/namespaces/${NAMESPACE}/roles/everest-import`;

const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const RESTORES = `/apis/pxc.percona.com/v1/namespaces/${NAMESPACE}/perconaxtradbclusterrestores`;
/** As much of the operator's own as the portal reads. */
const RESTORE_CRD = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'perconaxtradbclusterrestores.pxc.percona.com' },
  spec: {
    group: 'pxc.percona.com',
    scope: 'Namespaced',
    names: {
      kind: 'PerconaXtraDBClusterRestore',
      plural: 'perconaxtradbclusterrestores',
      singular: 'perconaxtradbclusterrestore',
      listKind: 'PerconaXtraDBClusterRestoreList',
    },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            'x-kubernetes-preserve-unknown-fields': true,
          },
        },
      },
    ],
  },
};

// Only real servers know rights: the sandbox lets its one user do everything.
const describeReal = onRealServers ? describe : describe.skip;

jest.setTimeout(90_000);

describeReal('what Kubernetes has about a run', () => {
  let admin: ApiClient;
  let portal: ApiClient;
  let takeAway: () => Promise<void>;
  let run: Awaited<ReturnType<typeof importUnderWay>>;
  const kubeconfig = process.env.EVEREST_CONTRACT_PORTAL_KUBECONFIG ?? '';

  async function mayList(plural: string) {
    const path = RESTORES.endsWith(plural)
      ? RESTORES
      : `/api/v1/namespaces/${NAMESPACE}/${plural}`;
    return (await portal.get(path)).status === 200;
  }

  beforeAll(async () => {
    admin = connect();
    portal = new ApiClient(readKubeconfig(kubeconfig));
    run = await importUnderWay(admin, NAMESPACE);
    await created(admin.create(CRDS, RESTORE_CRD));
    await waitUntil('restores are served', async () => {
      const { status } = await admin.get(RESTORES);
      return status === 200;
    });
    await created(
      admin.create(RESTORES, {
        apiVersion: 'pxc.percona.com/v1',
        kind: 'PerconaXtraDBClusterRestore',
        metadata: { name: 'restore' },
        spec: { pxcCluster: run.name },
        status: { state: 'Failed', comments: 'no such backup' },
      }),
    );
    takeAway = await grantRights(
      admin,
      rightsManifests('rbac-namespaced.yaml', NAMESPACE),
    );
    await waitUntil('the rights are in force', () => mayList('pods'));
  });

  afterAll(async () => {
    await takeAway?.();
    await admin.delete(`${CRDS}/${RESTORE_CRD.metadata.name}`);
    admin.close();
    portal.close();
  });

  it('is read with the rights of the manifest', async () => {
    const evidence = await keepEvidence(kubeconfig, NAMESPACE);
    try {
      await waitUntil('all of it is there', async () => {
        await evidence.look();
        const seen = evidence.runOf(run.id);
        return (
          seen?.job &&
          seen.pods.length > 0 &&
          seen.events.length > 0 &&
          seen.restores.length > 0
        );
      });
      expect(evidence.runOf(run.id)?.restores).toMatchObject([
        {
          kind: 'PerconaXtraDBClusterRestore',
          state: 'Failed',
          message: 'no such backup',
        },
      ]);
      expect(evidence.runOf(run.id)?.unread).toEqual([]);
    } finally {
      evidence.stop();
    }
  });

  it.each([
    // The events there are of the Pod
    { part: 'pods', verb: 'list', plural: 'pods', left: ['job'] },
    { part: 'events', verb: 'list', plural: 'events', left: ['job', 'pods'] },
    {
      part: 'volume-claims',
      verb: 'list',
      plural: 'persistentvolumeclaims',
      left: ['job', 'pods', 'events'],
    },
    {
      part: 'restores',
      verb: 'list',
      plural: 'perconaxtradbclusterrestores',
      left: ['job', 'pods', 'events'],
    },
    { part: 'job', verb: 'get', plural: 'jobs', left: [] },
  ])(
    'is read as far as it goes without the right to $verb $plural, and says so',
    async ({ part, verb, plural, left }) => {
      const { body: role } = await admin.get(ROLE);
      const rules = role.rules as Rule[];
      const fewer = rules
        .flatMap(rule =>
          rule.resources.map(resource => ({
            ...rule,
            resources: [resource],
            verbs: rule.verbs.filter(
              item => resource !== plural || item !== verb,
            ),
          })),
        )
        .filter(({ verbs }) => verbs.length > 0);
      await admin.merge(ROLE, { rules: fewer });
      if (verb === 'list') {
        await waitUntil('it is refused', async () => !(await mayList(plural)));
      }
      const evidence = await keepEvidence(kubeconfig, NAMESPACE);
      try {
        const seen = await waitUntil('the rest is there', async () => {
          await evidence.look();
          const found = evidence.runOf(run.id);
          const isThere = {
            job: Boolean(found?.job),
            pods: Boolean(found?.pods.length),
            events: Boolean(found?.events.length),
          };
          return (
            found?.unread.length === 1 &&
            left.every(item => isThere[item as keyof typeof isThere]) &&
            found
          );
        });
        expect(seen.unread).toMatchObject([
          { part, right: { verb, plural, namespace: NAMESPACE } },
        ]);
      } finally {
        evidence.stop();
        await admin.merge(ROLE, { rules });
        if (verb === 'list') {
          await waitUntil('it is granted again', () => mayList(plural));
        }
      }
    },
  );
});
