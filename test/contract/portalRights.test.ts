import { missingRights } from '../../plugins/everest-import-backend/src/kubernetes/rights/missingRights';
import { neededRights } from '../../plugins/everest-import-backend/src/kubernetes/rights/neededRights';
import { RightsReview } from '../../plugins/everest-import-backend/src/kubernetes/rights/RightsReview';
import { ApiClient } from '../control-plane/ApiClient';
import { readKubeconfig } from '../control-plane/kubeconfig';
import { grantRights, rightsManifests } from '../control-plane/rights';
import { waitUntil } from 'everest-sandbox';
import { connect, freshNamespace, onRealServers } from './connect';

interface Rule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

const RBAC = '/apis/rbac.authorization.k8s.io/v1';

// Only real servers know rights: the sandbox lets its one user do everything.
const describeReal = onRealServers ? describe : describe.skip;

const needed = (namespace: string) =>
  neededRights({
    scope: 'namespaces',
    namespaces: [{ name: namespace, owners: [] }],
  });

/** `namespaced` right or not, as the review names it. */
const CASES = needed('any').map(({ verb, plural, namespaces }) => ({
  verb,
  plural,
  namespaced: namespaces.length > 0,
}));

describeReal('the portal’s review of its own rights', () => {
  let admin: ApiClient;
  let portal: ApiClient;
  let namespace: string;
  let takeAway: () => Promise<void>;
  let review: RightsReview;
  const stop = new AbortController();

  const missing = () =>
    missingRights({
      streams: [],
      lacked: review.lacked(),
      username: review.username(),
    });
  const isWhole = () => review.lacked()?.length === 0;

  function rolePath(namespaced: boolean) {
    return namespaced
      ? `${RBAC}/namespaces/${namespace}/roles/everest-import`
      : `${RBAC}/clusterroles/everest-import-cluster-scoped`;
  }

  beforeAll(async () => {
    admin = connect();
    const kubeconfig = process.env.EVEREST_CONTRACT_PORTAL_KUBECONFIG!;
    portal = new ApiClient(readKubeconfig(kubeconfig));
    namespace = await freshNamespace(admin);
    takeAway = await grantRights(
      admin,
      rightsManifests('rbac-namespaced.yaml', namespace),
    );
    review = new RightsReview({
      connection: {
        cluster: 'real',
        request: async ({ path, body }) => {
          const reply = await portal.create(path, body);
          // Both sides leave the body's shape to who reads it.
          return {
            status: reply.status,
            body: reply.body as never,
            warnings: [],
          };
        },
        watch: () => {
          throw new Error('A review does not watch');
        },
        stream: () => {
          throw new Error('A review reads no log');
        },
      },
      needed: needed(namespace),
      clock: Date.now,
      lookMs: 50,
      reviewMs: 50,
      isRefused: () => false,
    });
    review.run(stop.signal);
    await waitUntil('all rights are there', async () => isWhole());
  });

  afterAll(async () => {
    stop.abort();
    await takeAway();
    admin.close();
    portal.close();
  });

  it.each(CASES)(
    'names $verb $plural, and nothing else, when it is taken out of the Role',
    async ({ verb, plural, namespaced }) => {
      const path = rolePath(namespaced);
      const { body: role } = await admin.get(path);
      const rules = role.rules as Rule[];
      const fewer = rules.flatMap(rule =>
        rule.resources.map(resource => ({
          ...rule,
          resources: [resource],
          verbs: rule.verbs.filter(
            item => resource !== plural || item !== verb,
          ),
        })),
      );
      await admin.merge(path, { rules: fewer });
      await waitUntil('it is missed', async () => missing().length > 0);
      const [{ kubectl, ...right }, ...others] = missing();
      await admin.merge(path, { rules });
      await waitUntil('all rights are back', async () => isWhole());
      expect(others).toEqual([]);
      expect(right.verb).toBe(verb);
      expect(right.resource.split('.')[0]).toBe(plural);
      expect(right.namespace).toBe(namespaced ? namespace : undefined);
      expect(kubectl).toContain(`--verb=${verb} --resource=${right.resource} `);
      expect(kubectl).toContain('--serviceaccount=backstage:everest-import');
    },
  );
});
