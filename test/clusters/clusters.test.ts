import { seed, waitUntil } from 'everest-sandbox';
import { KIND_NAMES } from '../../plugins/everest-import-backend/src/kubernetes/watch/kinds';
import { paths } from '../contract/connect';
import { ApiClient, KubernetesObject } from '../control-plane/ApiClient';
import { everestCrds, installCrds } from '../control-plane/installCrds';
import { AccountToken, issueToken } from './accountTokens';
import { Creates, createsThrough } from './createsThrough';
import { cutWatches } from './cutWatches';
import { Portal } from './Portal';
import {
  NAMESPACE,
  NAMESPACED_ACCOUNT,
  TenClusters,
  WELLS,
} from './TenClusters';
import {
  NAMESPACED_ROLE,
  startTenClustersPortal,
  TenClustersPortal,
} from './TenClustersPortal';
import { Witness } from './Witness';

jest.setTimeout(150_000);

const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
/** Names for the same servers, each by its own way. */
const SEEING = [...WELLS, 'namespaced', 'proxied', 'rotated', 'interrupted'];
const WELL = {
  reachable: true,
  synced: true,
  everest: { installed: true, generation: 'v1' },
  missingRights: [],
};
const RFC_3339 = expect.stringMatching(/^\d{4}-.*Z$/);

const nameOf = ({ name }: { name: string }) => name;

describe('of ten clusters', () => {
  let here: TenClustersPortal;
  let ten: TenClusters;
  let portal: Portal;
  let creates: Creates;
  let witness: Witness;
  let admin: ApiClient;
  let current: AccountToken;

  beforeAll(async () => {
    here = await startTenClustersPortal();
    ({ ten, portal, firstToken: current } = here);
    admin = ten.admin;
    creates = createsThrough(portal, admin);
    for (const name of [...SEEING, 'bare']) {
      await portal.until(name, 'was read', ({ synced }) => synced);
    }
    await portal.until(
      'namespaced',
      'was reviewed',
      ({ missingRights = [] }) => missingRights.length > 0,
    );
    witness = new Witness(portal, WELLS);
    witness.start();
  }, 300_000);

  afterAll(async () => {
    await witness?.stop();
    await here?.stop();
  });

  it.each(['user', 'service'] as const)(
    'each is told to a %s as it is',
    async reader => {
      const { dead, silent, bare, namespaced, ...others } =
        await portal.clusters(reader);
      expect(Object.keys(others).sort()).toEqual(
        SEEING.filter(name => name !== 'namespaced').sort(),
      );
      for (const [name, state] of Object.entries(others)) {
        expect(state).toEqual({ name, title: name, ...WELL });
      }
      expect(namespaced).toMatchObject({
        ...WELL,
        missingRights: [
          {
            verb: 'create',
            resource: 'databaseclusters.everest.percona.com',
            namespace: NAMESPACE,
            kubectl: expect.stringContaining(
              `--serviceaccount=backstage:${NAMESPACED_ACCOUNT}`,
            ),
          },
        ],
      });
      expect(namespaced.missingRights).toHaveLength(1);
      expect(dead).toMatchObject({
        reachable: false,
        staleSince: RFC_3339,
        reason: 'The cluster does not answer: connection refused.',
      });
      expect(silent).toMatchObject({ reachable: false, synced: false });
      expect(bare).toEqual({
        name: 'bare',
        title: 'bare',
        ...WELL,
        everest: { installed: false },
      });
    },
  );

  it('the living show what was made on one of them, and the dead show nothing', async () => {
    await creates.succeeds('plain-1', 'on-plain-1');
    for (const cluster of SEEING) {
      await portal.shows(cluster, 'on-plain-1');
      expect((await portal.importers(cluster)).length).toBeGreaterThan(2);
    }
    for (const cluster of ['dead', 'silent', 'bare']) {
      expect(await portal.imports(cluster)).toEqual([]);
      expect(await portal.importers(cluster)).toEqual([]);
    }
    const asUser = await portal.imports('plain-2', 'user');
    expect(asUser.map(nameOf)).toEqual(['on-plain-1']);
  });

  it.each([
    ['dead', 503, 'cluster-away'],
    ['silent', 503, 'cluster-away'],
    ['bare', 422, 'everest-not-installed'],
  ])('the %s one refuses a create with %d %s', async (...expected) => {
    await creates.isRefused(...expected);
  });

  it('the one with namespaced Roles makes a database as soon as its Role is whole, and leaves nothing before', async () => {
    const refused = await portal.create('namespaced', 'without-right');
    expect(refused).toMatchObject({
      status: 503,
      body: {
        error: {
          message: `The portal may not create databases in 'namespaced/${NAMESPACE}'. Ask the platform team to grant it that right.`,
        },
      },
    });
    expect(await creates.secretsOf('without-right')).toEqual([]);
    await admin.merge(NAMESPACED_ROLE, { rules: here.wholeRules });
    await creates.succeeds('namespaced', 'on-namespaced');
    await portal.shows('namespaced', 'on-namespaced');
  });

  it('the one behind a CONNECT proxy is reached by tunnels only, and again after they were cut', async () => {
    const { tunnels } = ten.connectProxy;
    const { host } = new URL(ten.everest.servers.access.url);
    await creates.succeeds('proxied', 'on-proxied');
    const before = tunnels.length;
    expect(before).toBeGreaterThan(5);
    ten.connectProxy.cut();
    await waitUntil(
      'there are new tunnels',
      async () => tunnels.length > before,
    );
    await portal.isBack('proxied');
    await creates.succeeds('proxied', 'on-proxied-again');
    await portal.shows('proxied', 'on-proxied-again');
    expect(new Set(tunnels)).toEqual(new Set([host]));
  });

  it.each([1, 2])(
    'the one whose token is rotated takes rotation %d without a pause',
    async turn => {
      const old = current;
      current = await issueToken(admin, 'everest-import', `turn-${turn}`);
      ten.writeToken(current.token);
      await old.revoke();
      expect((await portal.clusters()).rotated).toMatchObject(WELL);
      await creates.succeeds('rotated', `on-rotated-${turn}`);
      // Its watches were opened with the old token; new ones need the new
      await cutWatches(ten.rotatedProxy);
      await portal.isBack('rotated');
      await creates.succeeds('plain-1', `beside-rotation-${turn}`);
      await portal.shows('rotated', `beside-rotation-${turn}`);
    },
  );

  it('the one whose token is rotated says so when the third is overdue, and comes back with it', async () => {
    await current.revoke();
    ten.rotatedProxy.cutConnections();
    await portal.until(
      'rotated',
      'is refused',
      ({ reason }) =>
        reason ===
        "The cluster refuses the portal's credentials (401): renew the token or certificate.",
    );
    await creates.isRefused('rotated', 503, 'cluster-away');
    current = await issueToken(admin, 'everest-import', 'turn-3');
    ten.writeToken(current.token);
    await portal.isBack('rotated');
    await creates.succeeds('rotated', 'on-rotated-3');
    await portal.shows('rotated', 'on-rotated-3');
  });

  it('one that is cut off shows what it last knew, and catches up', async () => {
    const { interruptedProxy } = ten;
    await creates.succeeds('plain-1', 'before-cut-off');
    await portal.shows('interrupted', 'before-cut-off');
    const known = (await portal.imports('interrupted')).map(nameOf);
    interruptedProxy.addRule({ fault: { kind: 'drop-before' } });
    // Its watches live on, so that nobody knows yet
    expect((await portal.clusters()).interrupted).toMatchObject(WELL);
    await creates.isRefused('interrupted', 503, 'cluster-away');

    interruptedProxy.cutConnections();
    const { staleSince } = await portal.until(
      'interrupted',
      'is away',
      state => !state.reachable,
    );
    expect(staleSince).toEqual(RFC_3339);
    await creates.isRefused('interrupted', 503, 'cluster-away');
    await creates.succeeds('plain-2', 'while-cut-off');
    await portal.shows('supplied', 'while-cut-off');
    const stale = await portal.imports('interrupted');
    expect(stale.map(nameOf)).toEqual(known);
    expect(stale.every(item => item.staleSince)).toBe(true);

    interruptedProxy.clearRules();
    await portal.isBack('interrupted');
    const caughtUp = await portal.shows('interrupted', 'while-cut-off');
    expect(caughtUp).not.toHaveProperty('staleSince');
    await creates.succeeds('interrupted', 'on-interrupted');
  });

  it('the one without Everest is used once its CRDs are there, and not when they go', async () => {
    const crds = everestCrds();
    await installCrds(ten.bareAdmin, crds);
    await seed({ kubeConfigPath: ten.bare.kubeconfigPath });
    await portal.until('bare', 'has Everest', state => state.everest.installed);
    await waitUntil('its importers are offered', async () => {
      const importers = await portal.importers('bare');
      return importers.length > 2;
    });
    const { status, body } = await portal.create('bare', 'on-bare');
    expect([status, body.error]).toEqual([201, undefined]);
    const stored = await ten.bareAdmin.get<KubernetesObject>(
      `${paths.databases(NAMESPACE)}/on-bare`,
    );
    expect(stored.body.metadata.uid).toBe(body.id);
    expect((await portal.shows('bare', 'on-bare')).id).toBe(body.id);

    for (const { metadata } of crds) {
      await ten.bareAdmin.delete(`${CRDS}/${metadata.name}`);
    }
    const gone = await portal.until(
      'bare',
      'has no Everest',
      // Each kind is believed to be gone by itself
      state => !state.everest.installed && state.reachable,
    );
    expect(gone).toMatchObject({ reachable: true, missingRights: [] });
    await creates.isRefused('bare', 422, 'everest-not-installed');
  });

  it('the silent one is given up, without a word on where it is', async () => {
    const { reason } = await portal.until(
      'silent',
      'is given up',
      ({ staleSince }) => !!staleSince,
    );
    expect(reason).toBe('The cluster does not answer: timed out.');
    await creates.isRefused('silent', 503, 'cluster-away');
    // Those of this moment, and none that was given up: a stream a kind, both
    // reviews of rights (needed and optional ones), who the cluster is, whether
    // it answers at all, and whether it has Everest's second generation
    expect(ten.silent.open()).toBeLessThanOrEqual(KIND_NAMES.length + 5);
  });

  it('none but the one concerned was ever named as lacking a right', async () => {
    await portal.until(
      'namespaced',
      'lacks nothing',
      ({ missingRights }) => missingRights?.length === 0,
    );
    const states = Object.values(await portal.clusters());
    expect(states.flatMap(({ missingRights = [] }) => missingRights)).toEqual(
      [],
    );
  });

  it('the others never noticed, and lists were there at once all the time', async () => {
    await witness.stop();
    const { times, faults } = witness;
    process.stderr.write(
      `clusters: ${times.length} lists, half within ${witness.within(
        0.5,
      )} ms, ` +
        `95 % within ${witness.within(0.95)} ms, all within ${witness.within(
          1,
        )} ms\n`,
    );
    expect(faults).toEqual([]);
    expect(times.length).toBeGreaterThan(100);
    expect(witness.within(0.95)).toBeLessThan(500);
  });
});
