import { NAME, QUALIFIED } from '../../sql/postgresNames';
import { hasMore } from './Build';
import { Readers } from './Readers';
import { TableShape } from './tableShape';

const ALTER = new RegExp(
  `^ALTER TABLE (?:IF EXISTS )?(?:ONLY )?(${QUALIFIED}) (.*)$`,
  'is',
);
const ATTACH = new RegExp(`^ATTACH PARTITION (${QUALIFIED}) `, 'i');
/** What pg_dump says of a table before its rows; anything else may look at rows as they come, or change where they go. */
const BEFORE_ROWS = new RegExp(
  `^(?:OWNER TO |REPLICA IDENTITY (?:FULL|NOTHING|DEFAULT)|CLUSTER ON |SET (?:\\(|TABLESPACE |WITHOUT |LOGGED|UNLOGGED)|ALTER (?:COLUMN )?${NAME} (?:(?:SET|DROP) (?:DEFAULT|STATISTICS|STORAGE|COMPRESSION|NOT NULL|\\()|ADD GENERATED ))`,
  'i',
);
const KINDS = [
  'ACCESS METHOD|AGGREGATE|CAST|COLLATION|CONVERSION|DOMAIN|EXTENSION|FOREIGN (?!TABLE .* PARTITION OF )|FUNCTION|LANGUAGE',
  'MATERIALIZED VIEW|OPERATOR|PROCEDURAL LANGUAGE|PROCEDURE|SCHEMA|SEQUENCE|SERVER|TEXT SEARCH|TRANSFORM|TRUSTED|TYPE|UNLOGGED SEQUENCE',
  'USER MAPPING|VIEW',
].join('|');
/** What has nothing to do with where rows go, and pg_dump may write before them. */
const OF_OTHERS = new RegExp(
  `^(?:${[
    '$',
    '(?:COMMENT|SECURITY LABEL|GRANT|REVOKE|SELECT|BEGIN|COMMIT|ALTER DEFAULT PRIVILEGES)\\b',
    `CREATE (?:OR REPLACE )?(?:${KINDS})`,
    `(?!ALTER TABLE\\b)ALTER .* OWNER TO ${NAME}$`,
    `ALTER SEQUENCE ${QUALIFIED} (?:OWNED BY ${NAME}(?:\\.${NAME})+|SET LOGGED|SET UNLOGGED)$`,
    `ALTER FOREIGN TABLE (?:ONLY )?${QUALIFIED} ALTER COLUMN ${NAME} OPTIONS ?\\([^()]*\\)$`,
    'ALTER OPERATOR FAMILY\\b',
  ].join('|')})`,
  'is',
);
/** One connection's own, that hides what others see. */
const TEMPORARY =
  /^CREATE (?:OR REPLACE )?(?:(?:LOCAL|GLOBAL) )?TEMP(?:ORARY)?\b|^CREATE .*\bpg_temp"? ?\./is;

/** The tables that a dump made itself, whose rows are in nobody's way yet: they may come in any order. */
export class FreshTables {
  readonly #readers: Readers;
  readonly #named: (written: string) => string;
  /** With the columns that a row can be given for. */
  readonly #columns = new Map<string, ReadonlySet<string>>();
  /** Nothing goes to others from then on. */
  hasTemporary = false;

  /** @param named - gives a table's name as it is kept */
  constructor(readers: Readers, named: (written: string) => string) {
    this.#readers = readers;
    this.#named = named;
  }

  /** @param shape - of the table that the statement makes, if it makes one */
  see(words: string, shape?: TableShape) {
    if (TEMPORARY.test(words)) this.hasTemporary = true;
    const isKept = shape
      ? this.#make(words, shape)
      : OF_OTHERS.test(words) || this.#isBeforeRows(words);
    if (!isKept) this.#columns.clear();
  }

  /** @param given - how many columns its rows have a value for */
  has(written: string, given: number): boolean {
    const known = this.#columns.get(this.#named(written));
    return (
      known !== undefined &&
      !this.hasTemporary &&
      // One that is left out may count its rows
      given >= known.size &&
      !this.#readers.areCalledBy(written)
    );
  }

  #isBeforeRows(words: string): boolean {
    const [, table, action] = ALTER.exec(words) ?? [];
    if (!table || hasMore(action)) return false;
    const part = ATTACH.exec(action)?.[1];
    // What one of them has is the other's too
    return part
      ? [table, part].every(each => this.#columns.has(this.#named(each)))
      : BEFORE_ROWS.test(action);
  }

  /** @returns whether others stay as they are */
  #make(words: string, shape: TableShape): boolean {
    const { name, parents, columns, isPart } = shape;
    const table = this.#named(name);
    if (table.startsWith('pg_temp')) this.hasTemporary = true;
    this.#columns.delete(table);
    const inherited = parents.map(each => this.#columns.get(this.#named(each)));
    if (
      /\bREFERENCES\b/i.test(words) ||
      inherited.includes(undefined) ||
      !columns
    )
      return !isPart;
    this.#columns.set(
      table,
      new Set([...inherited.flatMap(each => [...each!]), ...columns]),
    );
    return true;
  }
}
