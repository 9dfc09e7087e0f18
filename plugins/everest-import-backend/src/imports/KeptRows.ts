import { ImportHistory, ImportRow } from '../history/ImportHistory';
import { Clock } from '../time/Clock';
import { sleep } from '../time/sleep';

/** A database that is there answers sooner; a reader does not wait for one that is not. */
const PATIENCE_MS = 2_000;
const PATIENCE_WHILE_AWAY_MS = 250;

/** The rows of history, and those read last while the portal's own database is away. */
export class KeptRows {
  readonly #history: Pick<ImportHistory, 'list'>;
  readonly #clock: Clock;
  #rows: ImportRow[] = [];
  /** Readings that began later win over those that end later. */
  #begun = 0;
  #shown = 0;
  #awaySince?: number;
  #asking?: Promise<void>;

  constructor(history: Pick<ImportHistory, 'list'>, clock: Clock) {
    this.#history = history;
    this.#clock = clock;
  }

  /** Since when the database did not answer, in milliseconds; undefined while it does. */
  get awaySince(): number | undefined {
    return this.#awaySince;
  }

  /** Never throws and never waits for long: what it gives may be old while `awaySince` is set. */
  async read(): Promise<ImportRow[]> {
    const isAway = this.#awaySince !== undefined;
    // While it is away one question at a time is enough; else a reader sees what was written before it asked.
    this.#asking = (isAway && this.#asking) || this.#ask();
    const timer = new AbortController();
    const patience = isAway ? PATIENCE_WHILE_AWAY_MS : PATIENCE_MS;
    const answered = await Promise.race([
      this.#asking.then(() => true),
      sleep(patience, timer.signal).then(() => false),
    ]);
    timer.abort();
    if (!answered) {
      this.#awaySince ??= this.#clock();
    }
    return this.#rows;
  }

  async #ask(): Promise<void> {
    this.#begun += 1;
    const reading = this.#begun;
    try {
      const rows = await this.#history.list();
      if (reading > this.#shown) {
        this.#shown = reading;
        this.#rows = rows;
        this.#awaySince = undefined;
      }
    } catch {
      // Whoever asked is told by `awaySince`; the reason is in the log.
      this.#awaySince ??= this.#clock();
    } finally {
      this.#asking = undefined;
    }
  }
}
