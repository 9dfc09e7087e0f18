import { Statement } from '../../sql/Lexer';
import { COLUMNS, QUALIFIED } from '../../sql/postgresNames';
import { copyOf, INSERT } from '../../sql/PostgresTables';
import { SearchPath } from '../../sql/SearchPath';
import { withoutGaps } from '../../sql/withoutGaps';
import { Build, buildOf } from './Build';
import { canonicalName } from './canonicalName';
import { Families } from './Families';
import { FreshTables } from './FreshTables';
import { Readers } from './Readers';
import { isInTransaction, isSetting } from './sessionWords';
import { itemsOf, TableShape, tableShape } from './tableShape';

/** How a statement of a dump may be given to several clients. */
export type Way =
  /** Behind all before it, and before all that follows. */
  | { is: 'in order'; fills?: string }
  /** To each of them. */
  | { is: 'for each' }
  /** Rows that may come in any order: those of a COPY, which follow, or of an INSERT. */
  | { is: 'copy' | 'insert'; fills: string }
  /** Beside others. */
  | { is: 'build'; build: Build };

/** With no value that is another than the one that the row says. */
const GIVES_ALL = new RegExp(
  `^INSERT +INTO +${QUALIFIED} *(${COLUMNS})? *(?:OVERRIDING +SYSTEM +VALUE +)?VALUES$`,
  'i',
);
/** Its values are such as pg_dump writes, and all rows have as many. */
const FIRST_ROW = /^\s*\(([^()[\]"]*)\)/;

/** Tells of a dump's statements, in their order, which may be done side by side. */
export class DumpOrder {
  readonly #path = new SearchPath();
  readonly #readers = new Readers();
  readonly #families = new Families(name => this.#named(name));
  readonly #fresh = new FreshTables(this.#readers, name => this.#named(name));
  #isInTransaction = false;

  /** The way of the next one, and the table that it makes for rows of its own. */
  next(statement: Statement): { way: Way; makes?: string } {
    // An INSERT of megabytes is not looked through
    const filled = this.#insert(statement);
    if (filled) return { way: filled };
    const words = withoutGaps(statement);
    const { skeleton } = words;
    this.#path.follow(statement);
    if (isSetting(words)) return { way: { is: 'for each' } };
    const copied = this.#copy(skeleton);
    if (copied) return { way: copied };
    const shape = tableShape(skeleton);
    this.#readers.see(statement, skeleton);
    this.#families.see(skeleton, shape);
    this.#fresh.see(skeleton, shape);
    this.#isInTransaction = isInTransaction(words, this.#isInTransaction);
    return { way: this.#other(statement, skeleton), makes: this.#made(shape) };
  }

  #named(written: string): string {
    return canonicalName(this.#path.qualified(written));
  }

  #made(shape?: TableShape): string | undefined {
    return shape && !shape.isPartitioned ? this.#named(shape.name) : undefined;
  }

  #insert({ skeleton }: Statement): Way | undefined {
    const [head, table] = INSERT.exec(skeleton) ?? [];
    if (!head) return undefined;
    const [isPlain, columns] = GIVES_ALL.exec(head) ?? [];
    const given = columns
      ? itemsOf(columns).items
      : FIRST_ROW.exec(skeleton.slice(head.length))?.[1].split(',');
    const isFree =
      !!isPlain &&
      this.#isFree(table, given?.length ?? 0) &&
      !/\bDEFAULT\b/i.test(skeleton);
    return { is: isFree ? 'insert' : 'in order', fills: this.#named(table) };
  }

  #copy(skeleton: string): Way | undefined {
    const { copied, columns } = copyOf(skeleton);
    if (!copied) return undefined;
    const given = columns ? itemsOf(columns).items.length : Infinity;
    const isFree = this.#isFree(copied, given);
    return { is: isFree ? 'copy' : 'in order', fills: this.#named(copied) };
  }

  #isFree(table: string, given: number): boolean {
    return !this.#isInTransaction && this.#fresh.has(table, given);
  }

  #other(statement: Statement, skeleton: string): Way {
    const build =
      this.#isInTransaction ||
      this.#fresh.hasTemporary ||
      this.#readers.areNamedIn(skeleton)
        ? undefined
        : buildOf({ ...statement, skeleton }, this.#families, name =>
            this.#named(name),
          );
    return build ? { is: 'build', build } : { is: 'in order' };
  }
}
