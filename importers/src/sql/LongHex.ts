const ESCAPES: Record<string, string> = {
  '\0': '\\0',
  '\n': '\\n',
  '\r': '\\r',
  "'": "\\'",
  '\\': '\\\\',
};
const ESCAPED = /[\0\n\r'\\]/g;

/** A hexadecimal value that comes in pieces, as what stands in quotes for the same bytes. */
export class LongHex {
  #half = '';

  /** All digits so far made bytes. Of an odd number the first would stand for a byte of its own. */
  get isWhole(): boolean {
    return this.#half === '';
  }

  /** @returns in latin1, with MySQL's escapes */
  read(digits: string): string {
    const all = this.#half + digits;
    const even = all.length - (all.length % 2);
    this.#half = all.slice(even);
    return Buffer.from(all.slice(0, even), 'hex')
      .toString('latin1')
      .replace(ESCAPED, byte => ESCAPES[byte]);
  }
}
