import { toError } from '@backstage/errors';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { HistoryAwayError } from '../store/HistoryAwayError';
import { ImportRow } from '../store/ImportHistory';
import { AllApplied, Applied, applyAll } from './apply';
import { Evidence, hasEnded } from './Evidence';
import { FirstSights } from './FirstSights';
import { KnownRows } from './KnownRows';
import { LedgerOptions } from './LedgerOptions';

/** How often another replica may write first while one thing is written down. */
const MOST_CONFLICTS = 10;

/** What was refused so often is taken for something that the database never takes. */
const MOST_REFUSALS = 5;

/** How soon to try again what the portal's own database did not take. */
const SAVE_AGAIN_MS = 5_000;
/** The longest pause before what was refused time and again: a full disk refuses all there is, until it is not full any more. */
const MOST_PAUSE_MS = 60_000;

function pauseMs(refusals: number): number {
  const doubled =
    SAVE_AGAIN_MS * 2 ** Math.max(0, refusals - MOST_REFUSALS + 1);
  return Math.min(MOST_PAUSE_MS, doubled);
}

interface Pending {
  /** What was seen and is not written down, oldest first. */
  evidence: Evidence[];
  /** What it comes to, where the database did not take that. */
  words?: Import;
  isWarnedOf?: boolean;
  /** How often the database answered that it does not take it. */
  refusals?: number;
  /** When it may take it after all, in milliseconds since 1970; undefined: nothing speaks against a try at any time. */
  pausedUntil?: number;
  /** As of its first try: the place may count as seen since. */
  firstSight?: boolean;
}

export interface RowWriterOptions {
  cluster: string;
  rows: KnownRows;
  firstSights: FirstSights;
  ledger: LedgerOptions;
  /** Called with what follows from the last evidence; undefined: nothing. */
  onApplied: (
    uid: string,
    evidence: Evidence,
    applied: Applied | undefined,
  ) => void;
}

/** Brings a cluster's rows up to the evidence, and keeps what the database did not take yet. */
export class RowWriter {
  readonly #options: RowWriterOptions;
  /** By the import's id: some of it is seen once only, and the database may refuse it for long. */
  readonly #pending = new Map<string, Pending>();
  /** A row is brought up to its evidence by one at a time. */
  readonly #turns = new Map<string, Promise<void>>();

  constructor(options: RowWriterOptions) {
    this.#options = options;
  }

  /** Words that the row does not have yet. */
  unsaved(uid: string): Import | undefined {
    return this.#pending.get(uid)?.words;
  }

  /** Imports of which something is not written down yet, and is to be tried now. */
  due(): string[] {
    const now = this.#options.ledger.clock();
    return [...this.#pending]
      .filter(
        ([, { pausedUntil = now }]) =>
          pausedUntil <= now ||
          // The clock was put back meanwhile, by far
          pausedUntil > now + 5 * MOST_PAUSE_MS,
      )
      .map(([uid]) => uid);
  }

  /** When something of an import is to be tried again; Infinity: all is written down. */
  nextAt(): number {
    const soon = this.#options.ledger.clock() + SAVE_AGAIN_MS;
    const pending = [...this.#pending.values()];
    return pending.reduce(
      (next, { pausedUntil = soon }) =>
        Math.min(next, Math.max(pausedUntil, soon)),
      Infinity,
    );
  }

  /** Whether all that is not written down yet was refused time and again: others do not wait for that. */
  isStuck(): boolean {
    return [...this.#pending.values()].every(
      ({ refusals = 0 }) => refusals >= MOST_REFUSALS,
    );
  }

  /** That it is gone is to be said once. */
  noteAbsent(uid: string, evidence: Evidence) {
    const earlier = this.#pending.get(uid)?.evidence.at(-1);
    if (!earlier || earlier.type === 'objects') {
      this.note(uid, evidence);
    }
  }

  /** Brings a row up to the evidence, however often another replica writes in between. */
  async settle(uid: string, fresh?: Evidence): Promise<void> {
    if (fresh) {
      this.note(uid, fresh);
    }
    const before = this.#turns.get(uid)?.catch(() => {});
    const turn = before
      ? before.then(() => this.#settleNow(uid))
      : this.#settleNow(uid);
    this.#turns.set(uid, turn);
    try {
      await turn;
    } finally {
      if (this.#turns.get(uid) === turn) {
        this.#turns.delete(uid);
      }
    }
  }

  /** Keeps evidence for the next time that its row is brought up to it. With something new in it, that is worth a try. */
  note(uid: string, evidence: Evidence) {
    const { evidence: earlier = [], ...pending } = this.#pending.get(uid) ?? {};
    this.#pending.set(uid, {
      ...pending,
      pausedUntil: undefined,
      evidence: [...earlier, evidence],
    });
  }

  async #settleNow(uid: string): Promise<void> {
    const evidence = this.#pending.get(uid)?.evidence;
    const last = evidence?.at(-1);
    if (!evidence || !last) {
      return;
    }
    const { rows, onApplied } = this.#options;
    let written: boolean | 'conflict' = 'conflict';
    let applied: AllApplied | undefined;
    for (let tries = 0; written === 'conflict'; tries += 1) {
      const row = rows.get(uid);
      applied = applyAll(row, evidence);
      onApplied(uid, last, applied);
      if (row && !applied?.changed) {
        this.#drop(uid, evidence);
        this.#forget(uid, last);
        return;
      }
      written =
        tries < MOST_CONFLICTS && (await this.#save(uid, last, row, applied));
    }
    if (written) {
      this.#drop(uid, evidence);
    } else {
      const saysNothing = last.type === 'objects' && !applied?.lastChanged;
      this.#drop(uid, saysNothing ? [last] : [], applied?.words);
    }
    this.#forget(uid, last);
  }

  /** What came meanwhile stays. */
  #drop(uid: string, done: Evidence[], words?: Import) {
    const pending = this.#pending.get(uid);
    const evidence = pending?.evidence.filter(one => !done.includes(one)) ?? [];
    if (evidence.length > 0) {
      this.#pending.set(uid, { ...pending, evidence, words });
    } else {
      this.#pending.delete(uid);
    }
  }

  /** Whoever wrote that it is gone: nothing more comes of it. */
  #forget(uid: string, { type }: Evidence) {
    const { rows } = this.#options;
    if (type !== 'objects' && rows.get(uid)?.gone) {
      rows.keep(uid, undefined);
    }
  }

  /** True when it is written down, or there is nothing to write. */
  async #save(
    uid: string,
    evidence: Evidence,
    row: ImportRow | undefined,
    applied: Applied | undefined,
  ): Promise<boolean | 'conflict'> {
    const { cluster, rows, firstSights, ledger } = this.#options;
    const { history, isAlias, reach } = ledger;
    if (isAlias?.(cluster)) {
      return true;
    }
    if (!rows.isRead() || !firstSights.isRead()) {
      return false;
    }
    const warn = (error: unknown) => this.#warn(uid, error);
    if (applied) {
      const { words, memory } = applied;
      const pending = this.#pending.get(uid);
      const firstSight =
        pending?.firstSight ?? firstSights.isFirst(words.namespace);
      if (pending) {
        pending.firstSight = firstSight;
      }
      const saved = await reach.askIfThere(
        () =>
          history.observe(words, {
            firstSight,
            hasEnded: hasEnded(evidence),
            memory,
            clusterUid: evidence.clusterUid,
            version: row?.version ?? 'none',
          }),
        warn,
      );
      if (!saved || saved.answer) {
        rows.keep(uid, saved?.answer ?? row);
        return saved !== undefined;
      }
    }
    // Another replica was faster, or only the row knows of what is not there any more
    const read = await reach.askIfThere(() => history.byDatabaseUid(uid), warn);
    if (!read) {
      return false;
    }
    rows.keep(uid, read.answer);
    return applied || read.answer ? 'conflict' : true;
  }

  #warn(uid: string, error: unknown) {
    const pending = this.#pending.get(uid);
    if (!pending) {
      return;
    }
    const isFirst = !pending.isWarnedOf;
    pending.isWarnedOf = true;
    if (!(error instanceof HistoryAwayError)) {
      const refusals = (pending.refusals ?? 0) + 1;
      pending.refusals = refusals;
      if (refusals >= MOST_REFUSALS) {
        pending.pausedUntil = this.#options.ledger.clock() + pauseMs(refusals);
      }
    }
    if (isFirst) {
      this.#options.ledger.logger.warn(
        `Import '${uid}' could not be remembered yet: ${
          toError(error).message
        }`,
      );
    }
  }
}
