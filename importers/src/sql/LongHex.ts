const ESCAPES: Record<string, string> = {
  '\0': '\\0',
  '\n': '\\n',
  '\r': '\\r',
  "'": "\\'",
  '\\': '\\\\',
};
const ESCAPED = /[\0\n\r'\\]/g;

/** With MySQL's escapes, as in quotes. */
function quotable(bytes: string): string {
  return bytes.replace(ESCAPED, byte => ESCAPES[byte]);
}

/** A hexadecimal value that comes in pieces, as what stands in quotes for the same bytes. */
export class LongHex {
  readonly #written: (bytes: string) => string;
  #half = '';

  /** @param written - how bytes are written, in latin1 */
  constructor(written = quotable) {
    this.#written = written;
  }

  /** All digits so far made bytes. Of an odd number the first would stand for a byte of its own. */
  get isWhole(): boolean {
    return this.#half === '';
  }

  /** @returns in latin1 */
  read(digits: string): string {
    const all = this.#half + digits;
    const even = all.length - (all.length % 2);
    this.#half = all.slice(even);
    return this.#written(
      Buffer.from(all.slice(0, even), 'hex').toString('latin1'),
    );
  }
}
