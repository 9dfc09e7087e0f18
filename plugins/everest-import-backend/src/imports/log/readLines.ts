import { LogLine } from './LogLine';

/** Of one line; a log may be one line without an end. */
export const MOST_LINE_BYTES = 16 * 1024;

const NEWLINE = 0x0a;
/** What the kubelet puts before a line when asked for times, by its node's own zone. */
const TIME =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)(?: |$)/;
const MOST_TIME_BYTES = 36;

/** In UTC with nine digits, so that texts sort as times do. */
function timeOf([, seconds, fraction = '', zone]: RegExpExecArray) {
  const milliseconds = Date.parse(`${seconds}${zone}`);
  return Number.isNaN(milliseconds)
    ? undefined
    : `${new Date(milliseconds).toISOString().slice(0, 19)}.${fraction.padEnd(
        9,
        '0',
      )}Z`;
}

/** A line that is not at its end yet: the first bytes, and how many came after these. */
class OpenLine {
  #parts: Buffer[] = [];
  #length = 0;
  #left = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(bytes: Buffer) {
    const kept = bytes.subarray(
      0,
      MOST_LINE_BYTES + MOST_TIME_BYTES - this.#length,
    );
    if (kept.length > 0) {
      // A copy: a small line must not hold the large chunk that it came in
      this.#parts.push(Buffer.from(kept));
      this.#length += kept.length;
    }
    this.#left += bytes.length - kept.length;
  }

  end(): LogLine {
    const bytes = Buffer.concat(this.#parts);
    const head = bytes.subarray(0, MOST_TIME_BYTES).toString('latin1');
    const stamp = TIME.exec(head);
    const at = stamp && timeOf(stamp);
    const body = bytes.subarray(stamp && at ? stamp[0].length : 0);
    const kept = wholeCharacters(body, MOST_LINE_BYTES);
    const cutBytes = this.#left + body.length - kept.length;
    this.#parts = [];
    this.#length = 0;
    this.#left = 0;
    const text = kept.toString();
    return {
      ...(at && { at }),
      text: cutBytes === 0 && text.endsWith('\r') ? text.slice(0, -1) : text,
      cutBytes,
    };
  }
}

/** The first bytes, without a part of a character of UTF-8. */
function wholeCharacters(bytes: Buffer, most: number): Buffer {
  if (bytes.length <= most) {
    return bytes;
  }
  let end = most;
  // What continues a character is 10xxxxxx
  while (end > most - 4 && end > 0 && bytes[end] >> 6 === 0b10) {
    end -= 1;
  }
  return bytes.subarray(0, end);
}

/**
 * The lines of a log, those of a chunk together. Of a line that is too long the first bytes are kept, however long it
 * gets.
 */
export async function* readLines(
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<LogLine[]> {
  const open = new OpenLine();
  for await (const chunk of chunks) {
    const lines: LogLine[] = [];
    let from = 0;
    for (
      let end = chunk.indexOf(NEWLINE);
      end !== -1;
      end = chunk.indexOf(NEWLINE, from)
    ) {
      open.add(chunk.subarray(from, end));
      lines.push(open.end());
      from = end + 1;
    }
    open.add(chunk.subarray(from));
    if (lines.length > 0) {
      yield lines;
    }
  }
  if (!open.isEmpty) {
    yield [open.end()];
  }
}
