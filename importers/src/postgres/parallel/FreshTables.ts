import { QUALIFIED } from '../../sql/postgresNames';
import { Readers } from './Readers';
import { itemsOf, TableShape } from './tableShape';

const ALTER = new RegExp(
  `^ALTER TABLE (?:IF EXISTS )?(?:ONLY )?(?:${QUALIFIED}) (.*)$`,
  'is',
);
/** What pg_dump says of a table before its rows; anything else may look at rows as they come, or change where they go. */
const BEFORE_ROWS =
  /^(?:OWNER TO |ATTACH PARTITION |REPLICA IDENTITY (?:FULL|NOTHING|DEFAULT)|CLUSTER ON |SET |ALTER (?:COLUMN )?(?:"(?:[^"]|"")+"|\S+) (?:(?:SET|DROP) (?:DEFAULT|STATISTICS|STORAGE|COMPRESSION|NOT NULL|\()|ADD GENERATED ))/i;
const LATER =
  /^CREATE (?:OR REPLACE )?(?:UNIQUE INDEX|INDEX|CONSTRAINT TRIGGER|EVENT TRIGGER|TRIGGER|RULE|POLICY)\b/i;

/** The tables that a dump made itself, whose rows are in nobody's way yet: they may come in any order. */
export class FreshTables {
  readonly #readers: Readers;
  readonly #named: (written: string) => string;
  /** With the columns that a row can be given for. */
  readonly #columns = new Map<string, ReadonlySet<string>>();

  /** @param named - gives a table's name as it is kept */
  constructor(readers: Readers, named: (written: string) => string) {
    this.#readers = readers;
    this.#named = named;
  }

  /** @param shape - of the table that the statement makes, if it makes one */
  see(words: string, shape?: TableShape) {
    if (shape) this.#make(words, shape);
    const action = ALTER.exec(words)?.[1];
    if (LATER.test(words) || (action && !BEFORE_ROWS.test(action)))
      this.#columns.clear();
  }

  /** @param columns - of its rows, in parentheses; '' for all */
  has(written: string, columns: string): boolean {
    const known = this.#columns.get(this.#named(written));
    // A column that is left out may count its rows
    return (
      known !== undefined &&
      (columns === '' || itemsOf(columns).items.length >= known.size)
    );
  }

  #make(words: string, { name, parents, columns }: TableShape) {
    const table = this.#named(name);
    this.#columns.delete(table);
    if (/\bREFERENCES\b/i.test(words) || this.#readers.areNamedIn(words))
      return;
    const inherited = parents.map(each => this.#columns.get(this.#named(each)));
    if (inherited.includes(undefined)) return;
    if (!columns && parents.length === 0) return;
    this.#columns.set(
      table,
      new Set([...inherited.flatMap(each => [...each!]), ...(columns ?? [])]),
    );
  }
}
