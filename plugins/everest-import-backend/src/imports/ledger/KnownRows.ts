import { ImportHistory, ImportRow } from '../store/ImportHistory';
import { HistoryReach } from './HistoryReach';

/** A cluster's rows by their import's id, as they were last read or written. */
export class KnownRows {
  readonly #cluster: string;
  readonly #history: Pick<ImportHistory, 'present'>;
  readonly #reach: HistoryReach;
  #rows?: Map<string, ImportRow>;
  /** Were read and not taken over: many may take longer than is waited for. */
  #arrived?: ImportRow[];

  constructor(options: {
    cluster: string;
    history: Pick<ImportHistory, 'present'>;
    reach: HistoryReach;
  }) {
    this.#cluster = options.cluster;
    this.#history = options.history;
    this.#reach = options.reach;
  }

  isRead(): boolean {
    return this.#rows !== undefined;
  }

  get(uid: string): ImportRow | undefined {
    return this.#rows?.get(uid);
  }

  /** @param row - undefined: there is none */
  keep(uid: string, row: ImportRow | undefined) {
    if (row) {
      this.#rows?.set(uid, row);
    } else {
      this.#rows?.delete(uid);
    }
  }

  /**
   * The first time; and each time as long as the database is away, which tells whether it is back.
   *
   * @returns whether they were read now
   */
  async read(): Promise<boolean> {
    if (this.#rows && this.#reach.awaySince === undefined) {
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
    return true;
  }
}
