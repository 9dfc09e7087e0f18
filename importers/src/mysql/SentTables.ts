import { SentRows } from './SentRows';

/** How rows came. */
export interface Sending {
  /** As the INSERT names them, without quotes; undefined for all that are visible. */
  columns?: string[];
  /** As MySQL calls it. */
  encoding: string;
  /** Of the session: '' for the server's own; undefined where it is not known. */
  zone?: string;
}

/** What a dump sent into one table. */
export interface SentTable {
  sending?: Sending;
  rows: SentRows;
  /** Changed by the dump once it had rows. */
  isAltered: boolean;
  /** Why its rows can't be compared. */
  reason?: string;
}

const IS_NAME = /^\w+$/;

const bare = (name: string) => name.replace(/^`|`$/g, '');

function isSame(a: Sending, b: Sending): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What a dump sent, by table, under the name by which that can be asked for. */
export class SentTables {
  /** By their names without quotes, of which a dump may have some and not others. */
  readonly #tables = new Map<string, SentTable>();
  readonly #made = new Set<string>();

  of(name: string): SentTable {
    const known = this.#tables.get(bare(name));
    if (known) return known;
    const table = { rows: new SentRows(), isAltered: false };
    this.#tables.set(bare(name), table);
    return table;
  }

  make(name: string) {
    this.#made.add(bare(name));
  }

  /** The dump made it, and has not dropped it. */
  isMade(name: string): boolean {
    return this.#made.has(bare(name));
  }

  /** @returns what the rows that follow are given to */
  insert(name: string, sending: Sending): SentRows {
    const table = this.of(name);
    table.sending ??= sending;
    if (!IS_NAME.test(sending.encoding))
      table.reason = 'rows in an encoding that is not known';
    if (!isSame(table.sending, sending))
      table.reason =
        'rows that came with several lists of columns, encodings or time zones';
    return table.rows;
  }

  /** Rows that came where nobody looks at each. */
  insertUnread(name: string) {
    this.of(name).reason = 'rows that came in statements with comments';
  }

  alter(name: string) {
    const table = this.of(name);
    if (table.sending) table.isAltered = true;
  }

  dropped(name: string) {
    this.#made.delete(bare(name));
    this.#tables.delete(bare(name));
  }
}
