import { LoggerService } from '@backstage/backend-plugin-api';
import { ImportRow } from './ImportHistory';
import { RequestRow } from './RequestHistory';
import { toImportRow, toRequestRow } from './rows';
import { StoredImport } from './StoredImport';

/** Reads rows, and tells the log once of each that was edited by hand or that a later release wrote. */
export class RowReader {
  readonly #logger: LoggerService;
  readonly #told = new Set<string>();

  constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  importRow(stored: StoredImport): ImportRow {
    return this.#noted(toImportRow(stored));
  }

  requestRow(stored: StoredImport): RequestRow {
    return this.#noted(toRequestRow(stored));
  }

  #noted<T extends ImportRow>(row: T): T {
    const { id, unreadable } = row;
    if (unreadable && !this.#told.has(id)) {
      this.#told.add(id);
      const columns = unreadable.map(column => `'${column}'`).join(', ');
      this.#logger.error(
        `The row '${id}' of an import can't be read in full: ${columns} was changed by hand, or is of a later release. Without its snapshot it is shown as Unknown, and without its secrets they are left where they are. Mend it in the table 'imports', or remove the row`,
      );
    }
    return row;
  }
}
