import { createHash, Hash } from 'node:crypto';
import { ALGORITHM, digestOf } from './Checksum';

/** A longer row is not held as a whole. */
const MOST_HELD = 1024 ** 2;

/** One row after the other, each of which comes in pieces. All text is latin1: a character a byte. */
export class GrowingRow {
  #text = '';
  /** Of a long row: all but what is held. */
  #long?: Hash;

  add(text: string) {
    this.#text += text;
    if (this.#text.length <= MOST_HELD) return;
    this.#long ??= createHash(ALGORITHM);
    this.#long.update(this.#text, 'latin1');
    this.#text = '';
  }

  /** @returns what the row is digested to; what follows is of the next one */
  end(): Buffer {
    const text = this.#text;
    const long = this.#long;
    this.#text = '';
    this.#long = undefined;
    return long
      ? long.update(text, 'latin1').digest()
      : digestOf(Buffer.from(text, 'latin1'));
  }
}
