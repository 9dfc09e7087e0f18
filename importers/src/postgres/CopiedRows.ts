import { createHash, Hash } from 'node:crypto';
import { ALGORITHM, Checksum, digestOf } from '../verify/Checksum';
import { mayHaveZones, timesInUtc } from './timesInUtc';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** A longer row is not held as a whole. */
const MOST_HELD = 1024 ** 2;

/** Without the `\r` of a dump that a tool has given other line ends; one of a value is written as `\` and `r`. */
function withoutReturn(row: Buffer): Buffer {
  return row.at(-1) === RETURN ? row.subarray(0, -1) : row;
}

/** The checksum of rows as COPY writes them, however their bytes are cut into pieces. */
export class CopiedRows {
  /** Of the rows as they are. */
  readonly plain = new Checksum();
  /** Of the rows with times in UTC. */
  readonly inUtc = new Checksum();
  /** The columns in which a time was put into UTC, by their places. */
  readonly timesIn = new Set<number>();
  /** Bytes of the longest row. */
  longest = 0;
  #held: Buffer[] = [];
  #heldLength = 0;
  /** Of a long row: all but what is held. */
  #long?: Hash;
  #longLength = 0;

  /** Whether a row was too long to look for times in it. */
  get hasLong(): boolean {
    return this.longest > MOST_HELD;
  }

  add(bytes: Buffer) {
    let from = 0;
    if (this.#held.length > 0) {
      const end = bytes.indexOf(NEWLINE);
      this.#hold(end < 0 ? bytes : bytes.subarray(0, end));
      if (end < 0) return;
      this.#endHeld();
      from = end + 1;
    }
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    if (end > from) this.#addRows(bytes.subarray(from, end));
    if (bytes.length > Math.max(from, end))
      this.#hold(bytes.subarray(Math.max(from, end)));
  }

  #addRows(rows: Buffer) {
    const mayHave = mayHaveZones(rows);
    for (let at = 0; at < rows.length; ) {
      const end = rows.indexOf(NEWLINE, at);
      this.#addRow(withoutReturn(rows.subarray(at, end)), mayHave);
      at = end + 1;
    }
  }

  #addRow(row: Buffer, mayHave: boolean) {
    this.longest = Math.max(this.longest, row.length);
    const digest = digestOf(row);
    this.plain.add(digest);
    const utc = mayHave ? timesInUtc(row, this.timesIn) : undefined;
    this.inUtc.add(utc ? digestOf(utc) : digest);
  }

  #hold(bytes: Buffer) {
    // Of its own: a part would keep all of what was read
    this.#held.push(Buffer.from(bytes));
    this.#heldLength += bytes.length;
    if (this.#heldLength <= MOST_HELD) return;
    const row = Buffer.concat(this.#held);
    this.#long ??= createHash(ALGORITHM);
    // The last one may be a line end's
    this.#long.update(row.subarray(0, -1));
    this.#longLength += row.length - 1;
    this.#held = [row.subarray(-1)];
    this.#heldLength = 1;
  }

  #endHeld() {
    const row = withoutReturn(Buffer.concat(this.#held));
    this.#held = [];
    this.#heldLength = 0;
    if (!this.#long) {
      this.#addRow(row, mayHaveZones(Buffer.concat([row, Buffer.from('\n')])));
      return;
    }
    const digest = this.#long.update(row).digest();
    this.longest = Math.max(this.longest, this.#longLength + row.length);
    this.#long = undefined;
    this.#longLength = 0;
    this.plain.add(digest);
    this.inUtc.add(digest);
  }
}
