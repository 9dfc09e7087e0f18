import { mockServices } from '@backstage/backend-test-utils';
import { until } from '../../../__testUtils__/until';
import { ClusterView } from '../../../kubernetes/watch/ClusterView';
import { database } from '../../../__testUtils__/objects';
import { evidenceForEachTest } from '../../evidence/__testUtils__/evidenceForEachTest';
import {
  importerPod,
  importRun,
  runPaths,
} from '../../evidence/__testUtils__/runObjects';
import { ImporterPods, ReportKeeper } from '../ReportKeeper';

export { START } from '../../evidence/__testUtils__/evidenceForEachTest';

/** A line of a log; a whole log of one line comes as JSON. */
export const progress = (bytesRead: number) => ({
  everestImport: 'progress',
  ...{ bytesRead, bytesTotal: 100, bytesPerSecond: 10 },
});

type Run = ReturnType<typeof importRun>;

/** Where the log of a run's importer lies. */
export function logOf(run: Run): string {
  const { pods } = runPaths(run.metadata.namespace);
  return `${pods}/${importerPod(run).metadata.name}/log`;
}

/** Registers an API server of its own for each test; `open` gives a keeper of it as `c1`, and of what else is given. */
export function keeperForEachTest() {
  const openEvidence = evidenceForEachTest();
  let stop: () => void;
  afterEach(() => stop?.());

  /** @param others - views of other clusters, in each of which every importer's Pod is known */
  return async function open(runs: Run[], others: ClusterView[] = []) {
    const opened = await openEvidence(runs, [database('importing')]);
    const { api, keeper: evidence, clock, cluster, look } = opened;
    const pods: ImporterPods = {
      podOf: (name, job) =>
        others.some(view => view.name === name)
          ? 'any'
          : evidence.podOf(name, job),
      logRead: (...read) => evidence.logRead(...read),
    };
    const views = [...others, cluster];
    const changed: string[] = [];
    const keeper = new ReportKeeper({
      clusters: {
        list: () => views,
        get: name => views.find(view => view.name === name),
      },
      pods,
      clock: () => clock.now,
      logger: mockServices.logger.mock(),
      everyMs: 10,
    });
    keeper.onChange(name => changed.push(name));
    stop = () => keeper.stop();
    const isYoung = ({ status }: Run) =>
      clock.now - Date.parse(status.startedAt ?? '') < 86_400_000;
    await until(async () => {
      await look();
      return runs.filter(isYoung).every(run => evidence.podOf('c1', run));
    });
    const [first] = runs;
    return {
      ...{ api, keeper, evidence, changed, clock, cluster, look },
      uid: first.metadata.uid,
      evidenceOf: opened.run,
      asked: () => api.requests.filter(line => line.includes('/log?')),
      says: (body: unknown, run = first) =>
        api.answerAlways(logOf(run), { status: 200, body }),
    };
  };
}
