import { Statement } from '../../sql/Lexer';
import { CopiedPart } from '../../sql/Part';
import { Clients } from '../../tools/Clients';
import { ImportWork } from './ImportWork';
import { RowEnds } from './RowEnds';

const NEWLINE = 0x0a;
const LONGEST_LAST = '\\.\r\n'.length;

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; lines += 1)
    at = bytes.indexOf(NEWLINE, at + 1);
  return lines;
}

/** The rows of one COPY, given to several clients as COPYs of some megabytes each. */
export class CopyLoader {
  readonly #clients: Clients;
  readonly #statement: Statement;
  readonly #onBegin: (work: ImportWork) => void;
  readonly #ends = new RowEnds();
  /** Bytes of the piece of work that is open; undefined where none is. */
  #length?: number;
  #isBehindHead = false;
  /** The last two letters of what was written. */
  #tail = '';

  /** @param onBegin - is given each piece of work */
  constructor(
    clients: Clients,
    statement: Statement,
    onBegin: (work: ImportWork) => void,
  ) {
    this.#clients = clients;
    this.#statement = statement;
    this.#onBegin = onBegin;
  }

  /** @throws Failure */
  async take(part: CopiedPart) {
    let { bytes, line } = part;
    if (!this.#isBehindHead) {
      const end = bytes.indexOf(NEWLINE);
      if (end < 0) return;
      this.#isBehindHead = true;
      bytes = bytes.subarray(end + 1);
      line += 1;
    }
    if (part.ended) bytes = withoutLast(bytes);
    while (bytes.length > 0) {
      const written = await this.#write(bytes, line);
      bytes = bytes.subarray(written.length);
      if (bytes.length > 0) line += linesIn(written);
    }
    if (part.ended) await this.#end();
  }

  /** @returns what went into the piece of work that is open */
  async #write(bytes: Buffer, line: number): Promise<Buffer> {
    if (this.#length === undefined) await this.#begin(line);
    const left = this.#clients.bytesOfWork - this.#length!;
    const cut =
      left < bytes.length ? this.#ends.next(bytes, Math.max(0, left)) : -1;
    const written = cut < 0 ? bytes : bytes.subarray(0, cut);
    await this.#clients.write(written);
    this.#ends.pass(written);
    const from = Math.max(0, written.length - 2);
    this.#tail = (this.#tail + written.toString('latin1', from)).slice(-2);
    this.#length! += written.length;
    if (cut >= 0) await this.#end();
    return written;
  }

  async #begin(line: number) {
    const work = new ImportWork(this.#statement, true, line);
    await this.#clients.begin(work);
    this.#onBegin(work);
    // Its words are names alone
    const head = `${this.#statement.skeleton};\n`;
    await this.#clients.write(Buffer.from(head, 'latin1'));
    this.#length = 0;
  }

  async #end() {
    if (this.#length === undefined) return;
    this.#length = undefined;
    // The server wants the line ends that the rows have
    await this.#clients.write(this.#tail === '\r\n' ? '\\.\r\n' : '\\.\n');
    this.#clients.end();
  }
}

function withoutLast(bytes: Buffer): Buffer {
  const from = Math.max(0, bytes.length - LONGEST_LAST);
  const tail = bytes.toString('latin1', from);
  return bytes.subarray(0, bytes.length - /\\\.\r?\n$/.exec(tail)![0].length);
}
