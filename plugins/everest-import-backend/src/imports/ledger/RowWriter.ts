import { toError } from '@backstage/errors';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportRow } from '../store/ImportHistory';
import { AllApplied, Applied, applyAll } from './apply';
import { Evidence, hasEnded } from './Evidence';
import { FirstSights } from './FirstSights';
import { KnownRows } from './KnownRows';
import { LedgerOptions } from './LedgerOptions';

/** How often another replica may write first while one thing is written down. */
const MOST_CONFLICTS = 10;

interface Unsaved {
  /** Oldest first. */
  evidence: Evidence[];
  words?: Import;
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
  /** What could not be written down yet, by the import's id: some of it is seen once only. */
  readonly #unsaved = new Map<string, Unsaved>();

  constructor(options: RowWriterOptions) {
    this.#options = options;
  }

  /** Words that the row does not have yet. */
  unsaved(uid: string): Import | undefined {
    return this.#unsaved.get(uid)?.words;
  }

  hasUnsaved(): boolean {
    return this.#unsaved.size > 0;
  }

  /** That it is gone is to be said once. */
  noteAbsent(uid: string, evidence: Evidence) {
    const { evidence: earlier = [], words } = this.#unsaved.get(uid) ?? {};
    if ((earlier[earlier.length - 1]?.type ?? 'objects') === 'objects') {
      this.#unsaved.set(uid, { evidence: [...earlier, evidence], words });
    }
  }

  /** What was not written down before. */
  async settleUnsaved(): Promise<void> {
    const { reach } = this.#options.ledger;
    for (const uid of [...this.#unsaved.keys()]) {
      if (reach.awaySince === undefined) {
        await this.settle(uid);
      }
    }
  }

  /** Brings a row up to the evidence, however often another replica writes in between. */
  async settle(uid: string, fresh?: Evidence): Promise<void> {
    const { rows, onApplied } = this.#options;
    const { evidence: earlier = [], words: before } =
      this.#unsaved.get(uid) ?? {};
    const evidence = fresh ? [...earlier, fresh] : earlier;
    const last = evidence[evidence.length - 1];
    let written: boolean | 'conflict' = 'conflict';
    let applied: AllApplied | undefined;
    for (let tries = 0; written === 'conflict'; tries += 1) {
      const row = rows.get(uid);
      applied = applyAll(row, evidence);
      onApplied(uid, last, applied);
      if (row && !applied?.changed) {
        this.#unsaved.delete(uid);
        this.#forget(uid, last);
        return;
      }
      written =
        tries < MOST_CONFLICTS && (await this.#save(uid, last, row, applied));
    }
    if (written) {
      this.#unsaved.delete(uid);
    } else if (applied) {
      const { words, lastChanged } = applied;
      const kept = fresh && !lastChanged ? earlier : evidence;
      this.#unsaved.set(uid, { evidence: kept, words });
    }
    this.#forget(uid, last);
    if (
      applied &&
      (written || JSON.stringify(applied.words) !== JSON.stringify(before))
    ) {
      this.#tell(applied.words);
    }
  }

  #tell(words: Import) {
    const { firstSights, ledger } = this.#options;
    ledger.onChange(words, {
      firstSight: firstSights.isFirst(words.namespace),
    });
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
      const saved = await reach.askIfThere(
        () =>
          history.observe(words, {
            firstSight: firstSights.isFirst(words.namespace),
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
    if (!this.#unsaved.has(uid)) {
      this.#options.ledger.logger.warn(
        `Import '${uid}' could not be remembered yet: ${
          toError(error).message
        }`,
      );
    }
  }
}
