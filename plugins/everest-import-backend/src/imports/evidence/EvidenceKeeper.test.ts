import { database } from '../../__testUtils__/objects';
import {
  CLAIM,
  ENGINE_POD,
  PXC,
  STATEFUL_SET,
} from './__testUtils__/engineObjects';
import { evidenceForEachTest } from './__testUtils__/evidenceForEachTest';
import {
  DATABASE,
  eventAbout,
  importerPod,
  JOB,
  NAMESPACE,
  paths,
  RUN,
} from './__testUtils__/runObjects';

const open = evidenceForEachTest();

describe('what Kubernetes has about a run', () => {
  it('is its batch Job, its Pod and what is said of them', async () => {
    const { api, untilRun, told } = await open();
    const waiting = { reason: 'ImagePullBackOff', message: 'Back-off pulling' };
    const pod = importerPod(RUN, {
      phase: 'Pending',
      containerStatuses: [
        {
          ...{ name: 'importer', image: 'registry.test/a:1', restartCount: 2 },
          state: { waiting },
          lastState: { terminated: { exitCode: 137, reason: 'OOMKilled' } },
        },
      ],
    });
    api.put(paths.pods, pod);
    api.put(
      paths.events,
      eventAbout(pod, 'Pod', { message: 'not found', count: 3 }),
      eventAbout(JOB, 'Job', { reason: 'FailedCreate', message: 'quota' }),
      eventAbout(DATABASE, 'DatabaseCluster', { message: 'of the database' }),
      eventAbout({ metadata: { name: 'x', uid: 'x' } }, 'Pod'),
    );
    const run = await untilRun(found => found.events.length === 3 && found);
    expect(run).toMatchObject({
      job: { name: 'run-data-import-shop', active: 1, conditions: [] },
      pods: [
        {
          ...{ of: 'importer', name: 'run-data-import-shop-1' },
          phase: 'Pending',
          containers: [
            {
              ...{ name: 'importer', restarts: 2, waiting },
              before: { exitCode: 137, reason: 'OOMKilled' },
            },
          ],
        },
      ],
      unread: [],
    });
    expect(
      run.events.map(({ kind, message, count }) => [kind, message, count]),
    ).toEqual(
      expect.arrayContaining([
        ['Pod', 'not found', 3],
        ['Job', 'quota', 1],
        ['DatabaseCluster', 'of the database', 1],
      ]),
    );
    expect(run.events.find(({ kind }) => kind === 'Pod')).toMatchObject({
      uid: run.pods[0].uid,
    });
    expect(told).toContainEqual({ namespace: NAMESPACE, name: 'shop' });
  });

  it('is the engine’s Pods with their volume claims, by the chain of owners', async () => {
    const { api, untilRun } = await open();
    api.put(paths.pods, ENGINE_POD);
    api.put(paths.claims, CLAIM);
    api.put(
      paths.events,
      eventAbout(CLAIM, 'PersistentVolumeClaim', { message: 'no class' }),
    );
    const { statefulSets, pxcClusters } = paths;
    api.answerAlways(`${statefulSets}/shop-pxc`, {
      status: 200,
      body: STATEFUL_SET,
    });
    api.answerAlways(`${pxcClusters}/shop`, { status: 200, body: PXC });
    const run = await untilRun(
      found => found.events.length === 1 && found.pods.length === 2 && found,
    );
    expect(run.pods[1]).toMatchObject({
      ...{ of: 'engine', name: 'shop-pxc-0', phase: 'Pending' },
      conditions: [{ type: 'PodScheduled', reason: 'Unschedulable' }],
      containers: [{ name: 'pxc', restarts: 0 }],
    });
    expect(run.volumeClaims).toEqual([
      {
        ...{ name: 'datadir-shop-pxc-0', uid: 'uid-pvc' },
        ...{ phase: 'Pending', storageClass: 'fast', size: '25Gi' },
      },
    ]);
    expect(api.count('statefulsets/')).toBe(1);
  });

  it('is why an engine’s Pods can not be made', async () => {
    const { api, untilRun } = await open([], [database('creating')]);
    api.put(
      paths.events,
      eventAbout(STATEFUL_SET, 'StatefulSet', {
        involvedObject: {
          ...{ apiVersion: 'apps/v1', kind: 'StatefulSet' },
          ...{ name: 'shop-pxc', uid: 'uid-sts' },
        },
        reason: 'FailedCreate',
        message: 'exceeded quota',
      }),
    );
    const { statefulSets, pxcClusters } = paths;
    api.answerAlways(`${statefulSets}/shop-pxc`, {
      status: 200,
      body: STATEFUL_SET,
    });
    api.answerAlways(`${pxcClusters}/shop`, { status: 200, body: PXC });
    const run = await untilRun(found => found.events.length > 0 && found);
    expect(run.events).toMatchObject([
      {
        kind: 'StatefulSet',
        reason: 'FailedCreate',
        message: 'exceeded quota',
      },
    ]);
  });

  it('is what engine operators say of a restore, each state with its time, in whatever words', async () => {
    const { api, untilRun, clock } = await open();
    const restore = (status: object) => ({
      metadata: {
        ...{ name: 'ca6822c9', namespace: NAMESPACE, uid: 'uid-restore' },
        creationTimestamp: '2026-01-15T08:51:00Z',
      },
      spec: { pxcCluster: 'shop' },
      status,
    });
    api.put(paths.pxcRestores, restore({ state: 'Stopping Cluster' }));
    await untilRun(found => found.restores.length === 1);
    const first = clock.now;
    api.put(
      paths.pxcRestores,
      restore({ state: 'Quantum Restoring', comments: 'half way' }),
    );
    const run = await untilRun(found => found.restores[0].message && found);
    expect(run.restores).toMatchObject([
      {
        kind: 'PerconaXtraDBClusterRestore',
        ...{ name: 'ca6822c9', state: 'Quantum Restoring' },
        message: 'half way',
        states: [
          { state: 'Stopping Cluster' },
          { state: 'Quantum Restoring', at: new Date(clock.now).toISOString() },
        ],
      },
    ]);
    expect(
      Date.parse(run.restores[0].states?.[0].at ?? ''),
    ).toBeLessThanOrEqual(first);
  });

  it('is not a restore of a database that had the name before', async () => {
    const { api, untilRun, look, run } = await open();
    const restore = (name: string, more: object) => ({
      metadata: { name, namespace: NAMESPACE, uid: `uid-${name}`, ...more },
      spec: { pxcCluster: 'shop' },
    });
    const ownedBy = (uid: string) => ({
      ownerReferences: [
        { apiVersion: 'e/v1', kind: 'DatabaseCluster', name: 'shop', uid },
      ],
    });
    api.put(
      paths.pxcRestores,
      restore('old', { creationTimestamp: '2026-01-14T08:00:00Z' }),
      restore('others', ownedBy('uid-before')),
      restore('own', ownedBy(DATABASE.metadata.uid)),
    );
    await untilRun(found => found.restores.length > 0);
    await look();
    expect(run()?.restores.map(({ name }) => name)).toEqual(['own']);
  });
});
