import { CUT } from './cut';
import { PemLines } from './PemLines';
import { MARK, NAME } from './secretWords';

/** Ends with the name of a key, of which the next line has the value, as an object of Kubernetes has its environment. */
const NAMES = new RegExp(`${NAME}${MARK},?\\s{0,20}$`, 'i');
const VALUE_OF_NAME = /^([\s-]{0,80}["']?value["']?\s{0,20}[:=]).+$/i;
/** No more than a name, whose value stands further in, on lines of its own. */
const OPENS = new RegExp(
  `^[\\s-]{0,80}["']?[\\w.-]{0,60}?${NAME}${MARK}\\s{0,20}:\\s{0,20}(?:[|>][-+\\d]{0,2}\\s{0,20})?$`,
  'i',
);

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Lines of a log, one after the other, without keys and passwords that are of several lines. */
export class SecretLines {
  readonly #pem = new PemLines();
  #namesKey = false;
  /** How far in the name stands whose value is on these lines; undefined: none does. */
  #opened?: number;

  /** The line as it may be shown, but for secrets that it has all of. */
  next(line: string): string {
    const whole = this.#pem.next(line);
    const shown = this.#withoutValue(whole);
    if (this.#opened === undefined && OPENS.test(whole.slice(0, 300))) {
      this.#opened = indentOf(whole);
    }
    this.#namesKey = NAMES.test(whole.slice(-200));
    return shown;
  }

  #withoutValue(line: string): string {
    if (this.#opened !== undefined) {
      if (line.trim() === '' || indentOf(line) > this.#opened) {
        return line.trim() === '' ? line : CUT;
      }
      this.#opened = undefined;
    }
    return this.#namesKey ? line.replace(VALUE_OF_NAME, `$1 ${CUT}`) : line;
  }
}
