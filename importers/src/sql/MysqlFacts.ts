import { NAME } from './mysqlName';
import { TableFacts, tableFacts, withoutNames } from './mysqlTable';

const DROP = new RegExp(`^DROP TABLE (?:IF EXISTS )?(${NAME})`, 'i');
const COLUMNS = '\\( ?COLUMN(?: ?, ?COLUMN)* ?\\)'.replaceAll(
  'COLUMN',
  '`(?:[^`]|``)+`(?: ?\\(\\d+\\))?(?: (?:ASC|DESC))?',
);
const ADDS_KEY = new RegExp(
  `^ALTER TABLE (${NAME}) (?:[^]*, ?)?ADD (PRIMARY KEY ${COLUMNS})(?: USING BTREE)?(?:,|$)`,
  'i',
);
/** What rows may be put into once it is there, however it is made. */
const MADE = new RegExp(
  `^CREATE [^(]*?(?:TABLE|VIEW) (?:IF NOT EXISTS )?(?:${NAME} ?\\. ?)?(${NAME})`,
  'i',
);
/** Of ASCII alone: others may be written in one encoding where a table is made and in another where it is filled. */
const FILLED =
  /^(?:INSERT|REPLACE) (?:IGNORE )?INTO (`[ -_a-~]+`|[\w$]+) ?(?:\(|VALUES\b)/i;
const COLLATION = /\b(?:COLLATE ?=? ?|collation_\w+ ?= ?)(\w+)/gi;

/** What a dump has that not every target takes, told by its statements in their order. */
export class MysqlFacts {
  /** By its name as the dump writes it; those that the dump drops in the end are not in it. */
  readonly tables = new Map<string, TableFacts>();
  /** Tables that stand for views until all tables are there, and are dropped then. */
  readonly standIns = new Set<string>();
  /** Keys that an ALTER TABLE gives to a table later, as phpMyAdmin writes them. */
  readonly laterKeys = new Map<string, string>();
  readonly collations = new Set<string>();
  readonly sequences: string[] = [];
  /** Tables that are filled and were not made before, as where a dump has the data alone. */
  readonly unmade = new Set<string>();
  readonly #made = new Set<string>();
  /** Bytes. */
  longestStatement = 0;

  /** @param words - a statement's, with all of its comments that hold SQL */
  see(words: string) {
    this.#seeCollations(words);
    this.#seeUnmade(words);
    const table = tableFacts(words);
    if (table) {
      this.tables.set(table.name, table);
      this.standIns.delete(table.name);
      return;
    }
    const dropped = DROP.exec(words)?.[1];
    if (dropped && this.tables.delete(dropped)) this.standIns.add(dropped);
    const [, altered, key] = ADDS_KEY.exec(words) ?? [];
    if (altered && !this.tables.get(altered)?.hasKey)
      this.laterKeys.set(altered, key);
    const sequence = /^CREATE SEQUENCE (?:IF NOT EXISTS )?(\S+)/i.exec(words);
    if (sequence) this.sequences.push(sequence[1]);
  }

  #seeUnmade(words: string) {
    // Some servers take a name in small and large letters for the same
    const same = (name: string) => name.replaceAll('`', '').toLowerCase();
    const made = MADE.exec(words)?.[1];
    if (made) this.#made.add(same(made));
    const filled = FILLED.exec(words)?.[1];
    if (filled && !this.#made.has(same(filled))) this.unmade.add(filled);
  }

  #seeCollations(words: string) {
    if (!/collat/i.test(words)) return;
    for (const [, collation] of withoutNames(words).matchAll(COLLATION))
      if (!/^(DEFAULT|NULL)$/i.test(collation))
        this.collations.add(collation.toLowerCase());
  }

  /** Whether a statement's words name one of these collations. */
  hasOneOf(collations: Map<string, string>, words: string): boolean {
    const small = collations.size > 0 ? words.toLowerCase() : '';
    return [...collations.keys()].some(name => small.includes(name));
  }

  seeLength(bytes: number) {
    this.longestStatement = Math.max(this.longestStatement, bytes);
  }
}
