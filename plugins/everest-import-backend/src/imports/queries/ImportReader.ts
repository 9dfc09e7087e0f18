import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportRow } from '../store/ImportHistory';
import {
  ImportFilter,
  ImportPaging,
  ImportQueries,
  RunOutcomes,
} from './ImportQuery';
import type { ImportVisibility } from '../../permissions/ImportVisibility';
import { HistoryReach } from '../ledger/HistoryReach';
import { latestByAddress } from './latestByAddress';
import { ImportLedger } from '../ledger/ImportLedger';
import { queryImports } from './queryImports';

export interface ImportPage {
  items: Import[];
  nextCursor?: string;
  previousCursor?: string;
  totalItems: number;
}

/**
 * What readers get: rows, found by the database, as the ledger shows them now. While the database is away, what the
 * clusters show.
 */
export class ImportReader {
  readonly #queries: ImportQueries;
  readonly #ledger: ImportLedger;
  readonly #reach: HistoryReach;

  constructor(
    queries: ImportQueries,
    ledger: ImportLedger,
    reach: HistoryReach,
  ) {
    this.#queries = queries;
    this.#ledger = ledger;
    this.#reach = reach;
  }

  /** @throws InputError for a cursor of another query. */
  async page(
    filter: ImportFilter,
    paging: ImportPaging,
    sight: ImportVisibility,
  ): Promise<ImportPage> {
    const read = this.#isAlias(filter.cluster)
      ? undefined
      : await this.#ask(() => this.#queries.page(filter, paging, sight));
    if (!read) {
      const readable = this.#ledger.live().filter(sight.mayRead);
      return queryImports(readable, filter, paging);
    }
    const { rows, ...page } = read.answer;
    return { ...page, items: this.#readable(rows, sight) };
  }

  /**
   * All of them, a page at a time.
   *
   * @throws ServiceUnavailableError while the database is away: what only it knows would be missing, unseen.
   */
  async *pages(
    filter: ImportFilter,
    { order, limit }: Omit<ImportPaging, 'cursor'>,
    sight: ImportVisibility,
  ): AsyncGenerator<Import[]> {
    let cursor: string | undefined;
    do {
      const paging = { order, limit, cursor };
      const { rows, nextCursor } = await this.#must(() =>
        this.#queries.rows(filter, paging, sight),
      );
      yield this.#readable(rows, sight);
      cursor = nextCursor;
    } while (cursor);
  }

  /** @throws ServiceUnavailableError while the database is away. */
  outcomes(
    filter: ImportFilter,
    sight: ImportVisibility,
  ): Promise<RunOutcomes> {
    return this.#must(() => this.#queries.outcomes(filter, sight));
  }

  /** The latest readable run of an address. */
  async latest(
    address: { cluster: string; namespace: string; name: string },
    mayRead: (item: Import) => boolean,
  ): Promise<Import | undefined> {
    const read = this.#isAlias(address.cluster)
      ? undefined
      : await this.#ask(() => this.#queries.runs(address));
    const runs = read
      ? read.answer.flatMap(row => this.#ledger.present(row) ?? [])
      : this.#ledger.live();
    return latestByAddress(runs.filter(mayRead), address);
  }

  /** Words of this moment may be newer than the columns that the database went by. */
  #readable(rows: ImportRow[], sight: ImportVisibility): Import[] {
    return rows
      .flatMap(row => this.#ledger.present(row) ?? [])
      .filter(sight.mayRead);
  }

  async #must<T>(question: () => Promise<T>): Promise<T> {
    const read = await this.#ask(question);
    if (!read) {
      throw new ServiceUnavailableError(
        "The portal's own database can't be reached now, and only it knows all imports. Try again later.",
      );
    }
    return read.answer;
  }

  /** Under its second name a cluster is shown as it is now: the rows are those of the first. */
  #isAlias(cluster: string | undefined): boolean {
    return cluster !== undefined && this.#ledger.isAlias(cluster);
  }

  async #ask<T>(question: () => Promise<T>) {
    let refused: InputError | undefined;
    const read = await this.#reach.ask(question, error => {
      refused = error instanceof InputError ? error : undefined;
    });
    if (refused) {
      throw refused;
    }
    return read;
  }
}
