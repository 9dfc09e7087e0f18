import { BAD, END, HEX, IN, OUT, ROW, STATES, ZERO } from './valueStates';
import { LongHex } from './LongHex';

const DIGITS = /[0-9a-f]*/iy;
/** From so many digits on a value becomes a string, which takes half as much of the client and of a packet. */
const LONG = 8 * 1024;
/** Of an encoding, before a value. */
const INTRODUCER = /_(?:binary|utf8(?:mb[34])?|latin1)\s*$/i;
const LONGEST_INTRODUCER = 64;

/**
 * Follows what stands after the VALUES of an INSERT, in pieces, byte by byte: values of any length go through, and
 * nothing but values. An expression could read what is none of the dump's; a comment is read by one server and not by
 * another.
 */
export class MysqlRows {
  rows = 0;
  #state = OUT;
  #hex?: LongHex;
  #out: string[] = [];
  #before = '';

  /** The statement's end was read. */
  get ended(): boolean {
    return this.#state === END;
  }

  /** It has something other than values. */
  get bad(): boolean {
    return this.#state === BAD;
  }

  /** What is passed on of all that was read; once. */
  take(): string[] {
    return this.#out.splice(0);
  }

  /**
   * @param text - latin1: a character a byte
   * @returns the position after what was read; where a short hexadecimal value may go on it waits for more text
   */
  read(text: string, from: number): number {
    let begin = this.#hex ? this.#readHex(text, from) : from;
    if (this.#hex || this.bad) return begin;
    let state = this.#state;
    let at = begin;
    const { length } = text;
    while (at < length) {
      state = STATES[state * 256 + text.charCodeAt(at)];
      at += 1;
      if (state > HEX) continue;
      if (state === ROW) {
        this.rows += 1;
        continue;
      }
      if (state !== HEX) break;
      DIGITS.lastIndex = at;
      const end = at + DIGITS.exec(text)![0].length;
      if (end - at >= LONG) {
        this.#pass(text, begin, at - '0x'.length);
        const isIntroduced = INTRODUCER.test(this.#before);
        this.#out.push(isIntroduced ? "'" : "_binary '");
        this.#hex = new LongHex();
        this.#state = HEX;
        begin = this.#readHex(text, at);
        at = begin;
        state = this.#state;
        if (state === BAD) break;
      } else if (end === length) {
        state = IN;
        at -= '0x'.length;
        break;
      } else at = end;
    }
    // It may be the begin of one
    if (state === ZERO) {
      state = IN;
      at -= 1;
    }
    this.#pass(text, begin, at);
    this.#state = state;
    return at;
  }

  #readHex(text: string, from: number): number {
    DIGITS.lastIndex = from;
    const digits = DIGITS.exec(text)![0];
    const end = from + digits.length;
    this.#out.push(this.#hex!.read(digits));
    if (end === text.length) return end;
    const isWhole = this.#hex!.isWhole;
    this.#hex = undefined;
    this.#out.push("'");
    this.#state = isWhole ? HEX : BAD;
    return end;
  }

  #pass(text: string, from: number, to: number) {
    if (to <= from) return;
    this.#out.push(text.slice(from, to));
    this.#before = (
      this.#before + text.slice(Math.max(from, to - LONGEST_INTRODUCER), to)
    ).slice(-LONGEST_INTRODUCER);
  }
}
