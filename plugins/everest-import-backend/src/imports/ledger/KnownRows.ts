import { ImportHistory, ImportRow } from '../store/ImportHistory';
import { Clock } from '../../time/Clock';
import { HistoryReach } from './HistoryReach';

/** Which state of a row this process knows, and since when by its own clock, in milliseconds since 1970. */
export interface RowKnown {
  version: number;
  since: number;
}

/** A cluster's rows by their import's id, as they were last read or written. */
export class KnownRows {
  readonly #cluster: string;
  readonly #history: Pick<ImportHistory, 'present'>;
  readonly #reach: HistoryReach;
  readonly #clock: Clock;
  readonly #known = new Map<string, RowKnown>();
  #rows?: Map<string, ImportRow>;
  /** Were read and not taken over: many may take longer than is waited for. */
  #arrived?: ImportRow[];

  constructor(options: {
    cluster: string;
    history: Pick<ImportHistory, 'present'>;
    reach: HistoryReach;
    clock: Clock;
  }) {
    this.#cluster = options.cluster;
    this.#history = options.history;
    this.#reach = options.reach;
    this.#clock = options.clock;
  }

  isRead(): boolean {
    return this.#rows !== undefined;
  }

  get(uid: string): ImportRow | undefined {
    return this.#rows?.get(uid);
  }

  /** Undefined where nothing is recorded. */
  known(uid: string): RowKnown | undefined {
    return this.#known.get(uid);
  }

  /** @param row - undefined: there is none */
  keep(uid: string, row: ImportRow | undefined) {
    if (row) {
      this.#rows?.set(uid, row);
      this.#note(uid, row);
    } else {
      this.#rows?.delete(uid);
      this.#known.delete(uid);
    }
  }

  #note(uid: string, { version }: ImportRow) {
    if (this.#known.get(uid)?.version !== version) {
      this.#known.set(uid, { version, since: this.#clock() });
    }
  }

  /**
   * The first time; and each time as long as the database is away, which tells whether it is back.
   *
   * @returns whether they were read now
   */
  async read(): Promise<boolean> {
    if (this.#rows && this.#reach.awaySince === undefined) {
      // What came too late to be taken over is out of date by the next time that it would be
      this.#arrived = undefined;
      return false;
    }
    if (!this.#arrived) {
      await this.#reach.ask(async () => {
        this.#arrived = await this.#history.present(this.#cluster);
      });
    }
    const rows = this.#arrived;
    this.#arrived = undefined;
    if (!rows) {
      return false;
    }
    this.#rows = new Map(rows.map(row => [row.databaseUid ?? row.id, row]));
    for (const [uid, row] of this.#rows) {
      this.#note(uid, row);
    }
    return true;
  }
}
