import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Clock } from '../../time/Clock';
import { EvidenceHistory } from '../evidence/EvidenceHistory';
import { HistoryReach } from '../ledger/HistoryReach';
import { sizeClassOf, StageUsual, usualStages } from './usual';

export interface UsualStagesOptions {
  history: Pick<EvidenceHistory, 'formerStages'>;
  reach: Pick<HistoryReach, 'ask'>;
  clock: Clock;
}

type Stages = Map<string, StageUsual>;
/** Of which imports. */
export type Kind = Pick<Import, 'importer'> & { database: { size?: string } };

/** What is usual changes slowly. */
const USUAL_FOR_MS = 5 * 60_000;
const MOST_KNOWN = 500;

/** How long the stages of imports usually take, read from the history now and then. */
export class UsualStages {
  readonly #options: UsualStagesOptions;
  /** By importer and size class. */
  readonly #known = new Map<string, { stages: Stages; until: number }>();
  readonly #reading = new Map<string, Promise<Stages>>();

  constructor(options: UsualStagesOptions) {
    this.#options = options;
  }

  async of(kind: Kind): Promise<Stages> {
    const { key } = toKey(kind);
    const known = this.#known.get(key);
    if (known && this.#options.clock() < known.until) {
      return known.stages;
    }
    const reading = this.#reading.get(key) ?? this.#read(kind);
    this.#reading.set(key, reading);
    return reading.finally(() => this.#reading.delete(key));
  }

  /** What was read last, at once; undefined: nothing yet. It is read again by and by. */
  known(kind: Kind): Stages | undefined {
    this.of(kind).catch(() => {});
    return this.#known.get(toKey(kind).key)?.stages;
  }

  async #read({ importer, database }: Kind): Promise<Stages> {
    const { history, reach, clock } = this.#options;
    const { key, sizeClass } = toKey({ importer, database });
    const read = await reach.ask(() =>
      history.formerStages(importer, sizeClass),
    );
    if (!read) {
      return this.#known.get(key)?.stages ?? new Map();
    }
    const stages = usualStages(read.answer);
    if (this.#known.size >= MOST_KNOWN) {
      this.#known.clear();
    }
    this.#known.set(key, { stages, until: clock() + USUAL_FOR_MS });
    return stages;
  }
}

function toKey({ importer, database }: Kind) {
  const sizeClass = sizeClassOf(database.size);
  return { sizeClass, key: `${sizeClass} ${importer}` };
}
