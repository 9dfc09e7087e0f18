import { CopiedRows } from './CopiedRows';

/** What a dump sent into one table. */
export interface SentTable {
  /** In parentheses, as its COPY names them; '' where it names none. */
  columns: string;
  rows: CopiedRows;
  /** Why its rows can't be compared. */
  reason?: string;
}

/** What a dump sent, by table as the dump writes its name. */
export class SentTables {
  readonly #tables = new Map<string, SentTable>();
  /** Tables that the dump made itself. */
  readonly made = new Set<string>();
  hasLargeObjects = false;

  of(name: string): SentTable {
    const known = this.#tables.get(name);
    if (known) return known;
    const table = { columns: '', rows: new CopiedRows() };
    this.#tables.set(name, table);
    return table;
  }

  /** @returns what the rows that follow are given to */
  copy(name: string, columns: string): CopiedRows {
    const isFirst = !this.#tables.has(name);
    const table = this.of(name);
    if (isFirst) table.columns = columns;
    else if (table.columns !== columns)
      table.reason = 'rows that came with several lists of columns';
    return table.rows;
  }

  insert(name: string) {
    this.of(name).reason =
      'rows that came as INSERTs, whose text is not as the target writes it';
  }
}
