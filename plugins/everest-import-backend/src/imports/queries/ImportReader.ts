import { InputError } from '@backstage/errors';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportFilter, ImportPaging, ImportQueries } from './ImportQuery';
import type { ImportVisibility } from '../../permissions/ImportVisibility';
import { HistoryReach } from '../ledger/HistoryReach';
import { latestByAddress } from './latestByAddress';
import { ImportLedger } from '../ledger/ImportLedger';
import { queryImports } from './queryImports';

export interface ImportPage {
  items: Import[];
  nextCursor?: string;
  totalItems: number;
}

/**
 * What readers get: rows, found by the database, as the ledger shows them now. While the database is away, what the
 * clusters show.
 */
export class ImportReader {
  readonly #queries: Pick<ImportQueries, 'page' | 'runs'>;
  readonly #ledger: ImportLedger;
  readonly #reach: HistoryReach;

  constructor(
    queries: Pick<ImportQueries, 'page' | 'runs'>,
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
    return {
      ...page,
      // Words of this moment may be newer than the columns that the database went by
      items: rows
        .flatMap(row => this.#ledger.present(row) ?? [])
        .filter(sight.mayRead),
    };
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
