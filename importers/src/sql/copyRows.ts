import { Failure } from '../failures';

const NEWLINE = 0x0a;
/** psql runs what stands behind COPY in its own line, once the rows are in. */
const BEHIND = /[^ \t\r]/;

/** The last line of a COPY, or the begin of one. */
const END = /^\\\.\r?$/;
const BEGIN_OF_END = /^(\\(\.\r?)?)?$/;

/**
 * Follows the rows of a `COPY ... FROM stdin` up to the line with `\.`. Rows of any length go through.
 *
 * @param count - is given how many rows have come
 * @param keep - is given the rows themselves, in any pieces
 * @throws Failure `dump-dangerous` where anything stands behind the COPY in its own line
 */
export function copyRows(
  count: (rows: number) => void,
  keep: (rows: Buffer) => void = () => {},
) {
  // Begins within the COPY's own line, which is no row.
  let inLine = true;
  let rows = -1;
  let held = Buffer.alloc(0);
  const told = (out: Buffer, rest?: Buffer) => {
    if (rows > 0) {
      count(rows);
      rows = 0;
    }
    return { out, rest };
  };
  return {
    take(piece: Buffer): { out: Buffer; rest?: Buffer } {
      const data = held.length ? Buffer.concat([held, piece]) : piece;
      held = Buffer.alloc(0);
      let at = 0;
      let from = rows < 0 ? data.length : 0;
      const keepUntil = (end: number) => {
        if (from < end) keep(data.subarray(from, end));
      };
      while (at < data.length) {
        const newline = data.indexOf(NEWLINE, at);
        const end = newline < 0 ? data.length : newline;
        if (rows < 0 && BEHIND.test(data.toString('latin1', at, end)))
          throw new Failure(
            'dump-dangerous',
            "The dump is refused: something stands behind a COPY in the COPY's own line, which pg_dump does not write",
          );
        const short = !inLine && end - at <= 3;
        const line = short ? data.toString('latin1', at, end) : '';
        if (newline < 0) {
          if (short && BEGIN_OF_END.test(line)) {
            held = Buffer.from(data.subarray(at));
            keepUntil(at);
            return told(data.subarray(0, at));
          }
          inLine = true;
          break;
        }
        if (short && END.test(line)) {
          keepUntil(at);
          return told(data.subarray(0, end + 1), data.subarray(end + 1));
        }
        if (rows < 0) from = end + 1;
        rows += 1;
        inLine = false;
        at = end + 1;
      }
      keepUntil(data.length);
      return told(data);
    },
  };
}
