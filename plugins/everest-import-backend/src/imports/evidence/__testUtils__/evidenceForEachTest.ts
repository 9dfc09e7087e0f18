import { mockServices } from '@backstage/backend-test-utils';
import { database } from '../../../__testUtils__/objects';
import { PATHS, ScriptedApi } from '../../../__testUtils__/ScriptedApi';
import { until } from '../../../__testUtils__/until';
import { watchScripted } from '../../../__testUtils__/watchScripted';
import { Place } from '../../ledger/DirtyPlaces';
import { HistoryAwayError } from '../../store/HistoryAwayError';
import { EvidenceHistory, KeptEvidence } from '../EvidenceHistory';
import { EvidenceKeeper } from '../EvidenceKeeper';
import { batchJob, importerPod, importRun, runPaths } from './runObjects';

export const START = Date.parse('2026-01-15T09:00:00Z');

/** A history that is as long as a test. */
export class ShortHistory implements EvidenceHistory {
  readonly kept = new Map<string, KeptEvidence>();
  writes = 0;
  isAway = false;

  async evidenceOf(ids: string[]) {
    if (this.isAway) {
      throw new HistoryAwayError();
    }
    return new Map(
      ids.flatMap(id => {
        const kept = this.kept.get(id);
        return kept ? [[id, kept] as const] : [];
      }),
    );
  }

  async formerStages() {
    return [];
  }

  async keepEvidence(id: string, evidence: KeptEvidence) {
    this.writes += 1;
    this.kept.set(id, evidence);
    return true;
  }
}

/** Registers an API server of its own for each test; `open` gives a keeper that watches it as `c1`. */
export function evidenceForEachTest() {
  let api: ScriptedApi;
  const stops: (() => void)[] = [];
  beforeEach(async () => {
    api = await ScriptedApi.start();
  });
  afterEach(async () => {
    stops.splice(0).forEach(stop => stop());
    await api.stop();
  });

  return async function open(
    runs: ReturnType<typeof importRun>[] = [importRun('Running')],
    databases = [database('importing')],
  ) {
    api.put(PATHS.databases, ...databases);
    api.put(PATHS.jobs, ...runs);
    for (const run of runs) {
      const { pods, jobs } = runPaths(run.metadata.namespace);
      const made = batchJob(run, { active: 1 });
      api.answerAlways(`${jobs}/${made.metadata.name}`, {
        status: 200,
        body: made,
      });
      api.put(pods, importerPod(run));
    }
    const clock = { now: START };
    const { clusters, cluster } = watchScripted(api);
    await until(() => cluster.state().synced);
    const history = new ShortHistory();
    const start = () => {
      const keeper = new EvidenceKeeper({
        clusters: [cluster],
        history,
        clock: () => clock.now,
        logger: mockServices.logger.mock(),
        everyMs: 10,
      });
      clusters.onChange(change => keeper.take(change));
      stops.push(() => keeper.stop());
      return keeper;
    };
    const keeper = start();
    stops.push(() => clusters.stop());
    const told: Place[] = [];
    keeper.onChange((_name, places) => told.push(...places));
    /** As if some seconds had gone by. */
    const look = async (milliseconds = 5_000) => {
      clock.now += milliseconds;
      await keeper.look('c1');
    };
    const uid = databases[0]?.metadata.uid ?? runs[0]?.metadata.uid;
    const run = () => keeper.runOf('c1', uid);
    /** Looks until something is known. */
    const untilRun = <T>(
      probe: (found: NonNullable<ReturnType<typeof run>>) => T,
    ) =>
      until(async () => {
        await look();
        const found = run();
        return found && probe(found);
      });
    return {
      ...{ api, keeper, history, clock, cluster, clusters, told, uid },
      ...{ look, run, untilRun, start },
    };
  };
}
