import { DumpStatement } from '../sql/DumpPart';
import { NAME } from '../sql/mysqlName';
import { MysqlSession } from '../sql/MysqlSession';
import { withoutNames } from '../sql/mysqlTable';
import { cellIn, Counter, counterOf } from './counterOf';

/**
 * Where a statement is run: its rows on whichever connection; on the first one, while others go on with rows; on the
 * first one, once all others are done; on each of them; on none, for it does nothing.
 */
export type Way = 'anywhere' | 'first' | 'alone' | 'each' | 'none';

/** Tables of a dump are made in InnoDB, which has no keys to switch off. */
const NOTHING = new RegExp(
  `^DELIMITER$|^ALTER TABLE ${NAME} (?:EN|DIS)ABLE KEYS$`,
  'i',
);
/** Each piece of work is a transaction of its own, whatever the dump says: one left open would have others wait. */
const TRANSACTION = /^(?:START TRANSACTION|BEGIN|COMMIT)\b/i;
const ALTERS = new RegExp(`^ALTER TABLE (?:IF EXISTS )?(${NAME})(?= |$)`, 'i');
const TRIGGER = new RegExp(
  `\\bTRIGGER (?:IF NOT EXISTS )?${NAME} (?:BEFORE|AFTER) \\w+ ON (?:${NAME} ?\\. ?)?(${NAME})`,
  'i',
);
const CHANGES = /^ALTER TABLE\b|^CREATE\b.*\bTRIGGER\b/i;
/** What is neither a table nor changes one, and what gives a table rows; an ALTER TABLE names the one that it changes. */
const UNDERSTOOD =
  /^(?:CREATE (?:OR REPLACE )?(?:(?:ALGORITHM|DEFINER) ?=|SQL SECURITY|VIEW|TRIGGER|PROCEDURE|FUNCTION|AGGREGATE|EVENT|SEQUENCE|PACKAGE)|DROP (?:VIEW|TRIGGER|PROCEDURE|FUNCTION|EVENT|SEQUENCE|PACKAGE)\b|ALTER TABLE\b(?!.*\b(?:RENAME|EXCHANGE)\b)|INSERT\b|REPLACE\b|(?:DO|SELECT) SETVAL\b)/i;
/** What the connection that said so alone knows. */
const OF_ONE = /^CREATE(?: OR REPLACE)? TEMPORARY\b|^SET\b.*\bINSERT_ID\b/i;
const NOT_ASCII = /[\x80-\xff]/;

/** Some servers take a name in small and large letters for the same. */
const same = (name: string) => name.replaceAll('`', '').toLowerCase();

export interface LoadOptions {
  /** Another tool than mysqldump wrote it: rows may leave it to the server which numbers they get. */
  isForeign: boolean;
  /** Whoever fills an empty table locks it, as in MariaDB from 10.6 on: two that do so at once wait for each other. */
  locksEmpty: boolean;
}

/** Which statements of a mysqldump may run side by side: what comes out must be the same as in the dump's own order. */
export class LoadOrder {
  readonly #session = new MysqlSession();
  readonly #options: LoadOptions;
  /** Tables of the dump's that only its plain INSERTs have changed. */
  readonly #plain = new Map<string, Counter | 'unknown' | undefined>();
  readonly #seen = new Set<string>();
  readonly #filled = new Set<string>();
  #hasForeignKeys = false;
  /** Something was said that can't be followed. */
  #isInOrder = false;

  constructor(options: LoadOptions) {
    this.#options = options;
  }

  /** @param statement - each of the dump, in its order */
  wayOf(statement: DumpStatement): Way {
    const { words, made, dropped, filled } = statement;
    if (NOTHING.test(words) || TRANSACTION.test(words)) return 'none';
    this.#isInOrder ||= OF_ONE.test(words);
    if (/^SET\b/i.test(words)) {
      this.#session.see(statement);
      return 'each';
    }
    if (filled) return this.#fill(words, filled);
    if (made) return this.#make(statement, made);
    if (dropped) return this.#drop(dropped);
    const unnamed = withoutNames(words);
    this.#isInOrder ||= !UNDERSTOOD.test(unnamed);
    if (CHANGES.test(unnamed)) this.#change(words);
    return 'alone';
  }

  #make(statement: DumpStatement, name: string): Way {
    const wasSeen = this.#seen.has(same(name));
    this.#seen.add(same(name));
    const refers = this.#refers(statement.words);
    // The one that was there may be there still, where it was not to be made again or its DROP was refused
    if (wasSeen) this.#plain.delete(same(name));
    else this.#plain.set(same(name), counterOf(statement));
    // Where its keys refer to a table with rows on their way, a cluster's node would end their transaction
    return wasSeen || refers ? 'alone' : 'first';
  }

  #drop(name: string): Way {
    const wasSeen = this.#seen.has(same(name));
    this.#plain.delete(same(name));
    this.#filled.delete(same(name));
    return wasSeen ? 'alone' : 'first';
  }

  #fill(words: string, name: string): Way {
    if (!this.#isPlain(words, name)) return 'alone';
    const isEmpty = !this.#filled.has(same(name));
    this.#filled.add(same(name));
    return isEmpty && this.#options.locksEmpty ? 'first' : 'anywhere';
  }

  /** What is altered or has a trigger is filled in order from then on. */
  #change(words: string) {
    this.#refers(words);
    const name = (ALTERS.exec(words) ?? TRIGGER.exec(words))?.[1];
    if (name === undefined || NOT_ASCII.test(name)) this.#isInOrder = true;
    else this.#plain.delete(same(name));
  }

  #refers(words: string): boolean {
    const refers = /\bREFERENCES\b/i.test(withoutNames(words));
    this.#hasForeignKeys ||= refers;
    return refers;
  }

  #isPlain(words: string, name: string): boolean {
    if (!this.#plain.has(same(name)) || this.#isInOrder) return false;
    if (!/^INSERT INTO /i.test(words)) return false;
    if (this.#hasForeignKeys && this.#session.checksForeignKeys) return false;
    const counter = this.#plain.get(same(name));
    return !counter || this.#mayHaveNumbers(words, counter);
  }

  /** Its rows say their numbers themselves, if each has one in that cell. */
  #mayHaveNumbers(words: string, counter: Counter | 'unknown'): boolean {
    if (this.#options.isForeign || !this.#session.keepsZeros) return false;
    return counter !== 'unknown' && cellIn(words, counter) !== undefined;
  }

  /**
   * Which value of each row must be a number, from 0, for rows that may go anywhere: else they leave it to the server,
   * and go in order. Undefined where there is no such value.
   */
  cellOfNumber({ words, filled }: DumpStatement): number | undefined {
    const counter = filled && this.#plain.get(same(filled));
    return typeof counter === 'object' ? cellIn(words, counter) : undefined;
  }
}
