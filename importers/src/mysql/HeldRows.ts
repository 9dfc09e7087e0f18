import { Checksum } from '../verify/Checksum';
import { GrowingRow } from '../verify/GrowingRow';
import { NULL } from './escapes';

/** In the first field of a line: what was asked for has come. */
export const MARK = '-';
const IS_NULL = '1';

/**
 * The checksums of the rows of several tables, as the client writes them: in a line's first field a digit for each value,
 * which is 1 where that is NULL, and behind the rows of a table a line with the mark.
 */
export class HeldRows {
  /** Those of which the mark has come. */
  readonly tables: Checksum[] = [];
  #checksum = new Checksum();
  readonly #row = new GrowingRow();
  /** The first field, once it has come. */
  #nulls?: string;
  #begun = '';
  #field = 0;

  add(piece: Buffer) {
    const text = this.#begun + piece.toString('latin1');
    this.#begun = '';
    for (let at = 0; at < text.length; ) {
      if (this.#nulls === undefined) {
        const tab = text.indexOf('\t', at);
        if (tab < 0) {
          this.#begun = text.slice(at);
          return;
        }
        this.#nulls = text.slice(at, tab);
        at = tab + 1;
        this.#enter(0);
        continue;
      }
      const end = text.indexOf('\n', at);
      this.#values(text.slice(at, end < 0 ? text.length : end));
      if (end < 0) return;
      this.#endLine();
      at = end + 1;
    }
  }

  #isNull(): boolean {
    return this.#nulls![this.#field] === IS_NULL;
  }

  #enter(field: number) {
    this.#field = field;
    if (this.#isNull()) this.#row.add(NULL);
  }

  /** Of one line, or of a part of it. */
  #values(text: string) {
    if (!this.#nulls!.includes(IS_NULL)) {
      this.#row.add(text);
      return;
    }
    text.split('\t').forEach((value, place) => {
      if (place > 0) {
        this.#row.add('\t');
        this.#enter(this.#field + 1);
      }
      if (!this.#isNull()) this.#row.add(value);
    });
  }

  #endLine() {
    const digest = this.#row.end();
    if (this.#nulls === MARK) {
      this.tables.push(this.#checksum);
      this.#checksum = new Checksum();
    } else this.#checksum.add(digest);
    this.#nulls = undefined;
  }
}
