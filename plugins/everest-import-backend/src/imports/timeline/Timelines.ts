import {
  Import,
  ImportTimeline,
} from '@everest-import/backstage-plugin-everest-import-common';
import { LackedRight } from '../../kubernetes/rights/neededRights';
import { Clock } from '../../time/Clock';
import { EvidenceHistory } from '../evidence/EvidenceHistory';
import { EvidenceKeeper } from '../evidence/EvidenceKeeper';
import { EvidencePart } from '../evidence/RunEvidence';
import { HistoryReach } from '../ledger/HistoryReach';
import { ImportHistory } from '../store/ImportHistory';
import { timelineOf } from './timelineOf';
import { UsualStages } from './UsualStages';

export interface TimelinesOptions {
  history: Pick<ImportHistory, 'byDatabaseUid'> &
    Pick<EvidenceHistory, 'evidenceOf'>;
  usual: Pick<UsualStages, 'of'>;
  evidence: Pick<EvidenceKeeper, 'runOf'>;
  reach: Pick<HistoryReach, 'ask'>;
  clock: Clock;
}

/** A timeline, with the rights that were missing. */
export type KnownTimeline = Omit<ImportTimeline, 'unread'> & {
  unread: { part: EvidencePart; right: LackedRight }[];
};

/** Timelines of imports, of what is kept of them and what is in memory. */
export class Timelines {
  readonly #options: TimelinesOptions;

  constructor(options: TimelinesOptions) {
    this.#options = options;
  }

  async of(words: Import): Promise<KnownTimeline> {
    const { history, evidence, reach, clock } = this.#options;
    const usualStages = this.#options.usual;
    const { id, cluster } = words;
    const inMind = evidence.runOf(cluster, id);
    const [row, kept, usual] = await Promise.all([
      reach.ask(() => history.byDatabaseUid(id)),
      inMind ? undefined : reach.ask(() => history.evidenceOf([id])),
      usualStages.of(words),
    ]);
    const run = inMind ?? kept?.answer.get(id)?.run;
    return {
      ...timelineOf({
        words,
        steps: row?.answer?.memory?.steps ?? [],
        run,
        usual,
        now: clock(),
      }),
      unread: run?.unread ?? [],
    };
  }
}
