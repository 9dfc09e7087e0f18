import { withoutPem } from './redact';
import { CUT } from './cut';

const END = /-----END [A-Z0-9 ]{1,40}-----/;
/** Base64 of some length, alone or after what a logger puts before; what heads an encrypted key; nothing. */
const BODY =
  /[A-Za-z0-9+/=]{40}|^\s*[A-Za-z0-9+/=]*\s*$|\b(?:Proc-Type|DEK-Info|Comment): /;
/** Of lines that are no block's, before the begin of one counts as something that was only spoken of. */
const MOST_STRANGE = 3;

/** The end of a text, without a block of which it has the end only. */
export function afterCutBlock(text: string): string {
  const end = END.exec(text);
  const begin = text.indexOf('-----BEGIN ');
  return end && (begin < 0 || begin > end.index)
    ? `${CUT}${text.slice(end.index + end[0].length)}`
    : text;
}

/** Lines of a log, one after the other, without keys and certificates, which are of many lines. */
export class PemLines {
  #isInside = false;
  #strange = 0;

  /** The line as it may be shown; what is left of one inside a block is a mark. */
  next(line: string): string {
    if (!this.#isInside) {
      return this.#outside(line);
    }
    const end = END.exec(line);
    if (end) {
      return `${CUT}${this.#outside(line.slice(end.index + end[0].length))}`;
    }
    this.#strange = BODY.test(line) ? 0 : this.#strange + 1;
    return this.#strange < MOST_STRANGE ? CUT : this.#outside(line);
  }

  #outside(line: string): string {
    const begin = line.lastIndexOf('-----BEGIN ');
    this.#isInside = begin > line.lastIndexOf('-----END ');
    this.#strange = 0;
    return withoutPem(line);
  }
}
