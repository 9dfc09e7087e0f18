import { MalformedAnswerError } from './readBounded';

/** Bytes that are parsed at once: some milliseconds of the SDK's parser, whatever they are. */
const SLICE = 32 * 1024;
/** Most that an entry has: a key of 1,024 bytes, each of them written as `%C3`, and what is said of it. */
const MOST_ENTRY = 16 * 1024;
const ENDS = ['</Contents>', '</CommonPrefixes>'];
const ROOT = /<([A-Za-z]\w{0,63})[\s>]/;

/** Where the next entry ends, of which something may lie before. */
function endOfEntry(body: Buffer, from: number): number {
  const near = body.subarray(from, from + MOST_ENTRY);
  const ends = ENDS.map(end => ({ at: near.indexOf(end), of: end.length }))
    .filter(({ at }) => at >= 0)
    .map(({ at, of }) => from + at + of);
  if (ends.length === 0) {
    throw new MalformedAnswerError('it is long and is no list');
  }
  return Math.min(...ends);
}

/**
 * Cuts a long list behind entries of it, into documents of their own that together say the same.
 *
 * @throws MalformedAnswerError where it is long and has no entries
 */
export function sliceList(body: Buffer): Buffer[] {
  if (body.length <= SLICE) {
    return [body];
  }
  const root = ROOT.exec(body.subarray(0, 1024).toString('latin1'))?.[1];
  const slices: Buffer[] = [];
  let begin = 0;
  while (body.length - begin > SLICE) {
    const end = endOfEntry(body, begin + SLICE - MOST_ENTRY);
    slices.push(body.subarray(begin, end));
    begin = end;
  }
  slices.push(body.subarray(begin));
  return slices.map((slice, index) =>
    Buffer.concat([
      Buffer.from(index > 0 ? `<${root}>` : ''),
      slice,
      Buffer.from(index < slices.length - 1 ? `</${root}>` : ''),
    ]),
  );
}
