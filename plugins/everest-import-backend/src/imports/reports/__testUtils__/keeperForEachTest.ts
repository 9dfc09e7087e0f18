import { mockServices } from '@backstage/backend-test-utils';
import { database, job } from '../../../__testUtils__/objects';
import { PATHS, ScriptedApi } from '../../../__testUtils__/ScriptedApi';
import { until } from '../../../__testUtils__/until';
import { watchScripted } from '../../../__testUtils__/watchScripted';
import { ClusterView } from '../../../kubernetes/watch/ClusterView';
import { ReportKeeper } from '../ReportKeeper';

export const START = Date.parse('2026-01-15T09:00:00Z');

export const podsOf = (namespace: string) =>
  `/api/v1/namespaces/${namespace}/pods`;
export const PODS = podsOf('team-blue');
export const LOG = `${PODS}/run-abc-1/log`;
const jobPathOf = (namespace: string) =>
  `/apis/batch/v1/namespaces/${namespace}/jobs/run-abc`;
export const JOB = jobPathOf('team-blue');
const JOB_UID = 'uid-run-abc';

/** A Pod as the Job controller makes it, but for what is said. */
export const podOf = (
  name = 'run-abc-1',
  owner: object | undefined = {
    apiVersion: 'batch/v1',
    kind: 'Job',
    name: 'run-abc',
    uid: JOB_UID,
    controller: true,
  },
) => ({
  metadata: {
    name,
    uid: `uid-${name}`,
    labels: { 'job-name': 'run-abc' },
    ...(owner && { ownerReferences: [owner] }),
  },
});

/** The Job of a DataImportJob. */
export const jobOwnedBy = (uid: string, more: object = {}) => ({
  metadata: {
    name: 'run-abc',
    uid: JOB_UID,
    ownerReferences: [
      {
        apiVersion: 'everest.percona.com/v1alpha1',
        kind: 'DataImportJob',
        name: 'data-import-shop',
        uid,
        controller: true,
        ...more,
      },
    ],
  },
});

/** A line of a log; a whole log of one line comes as JSON. */
export const progress = (bytesRead: number) => ({
  everestImport: 'progress',
  ...{ bytesRead, bytesTotal: 100, bytesPerSecond: 10 },
});

/** A DataImportJob whose Job's Pod is `run-abc-1`. */
export function run(
  state: string,
  more: { startedAt?: string; namespace?: string; name?: string } = {},
) {
  const made = job(state, { startedAt: '2026-01-15T08:50:00Z', ...more });
  return { ...made, status: { ...made.status, jobName: 'run-abc' } };
}

/** Registers an API server of its own for each test; `open` gives a keeper of it as `c1`, and of what else is given. */
export function keeperForEachTest() {
  let api: ScriptedApi;
  let stop: () => void;
  beforeEach(async () => {
    api = await ScriptedApi.start();
    api.answerAlways(PODS, {
      status: 200,
      body: { items: [podOf()] },
    });
  });
  afterEach(async () => {
    stop?.();
    await api.stop();
  });

  return async function open(
    jobs: ReturnType<typeof run>[],
    others: ClusterView[] = [],
  ) {
    api.put(PATHS.databases, database('ready'));
    api.put(PATHS.jobs, ...jobs);
    for (const { metadata } of jobs) {
      api.answerAlways(jobPathOf(metadata.namespace ?? ''), {
        status: 200,
        body: jobOwnedBy(metadata.uid),
      });
    }
    const clock = { now: START };
    const { clusters, cluster } = watchScripted(api);
    await until(() => cluster.state().synced);
    const views = [...others, cluster];
    const changed: string[] = [];
    const keeper = new ReportKeeper({
      clusters: {
        list: () => views,
        get: name => views.find(view => view.name === name),
      },
      clock: () => clock.now,
      logger: mockServices.logger.mock(),
      everyMs: 10,
    });
    keeper.onChange(name => changed.push(name));
    stop = () => {
      keeper.stop();
      clusters.stop();
    };
    return {
      api,
      keeper,
      changed,
      clock,
      cluster,
      uid: jobs[0].metadata.uid,
      asked: () => api.requests.filter(line => line.includes('/pods')),
      says: (body: unknown) => api.answerAlways(LOG, { status: 200, body }),
    };
  };
}
