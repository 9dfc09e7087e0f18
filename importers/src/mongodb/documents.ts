import { Failure } from '../failures';
import { ByteReader } from './ByteReader';

/** What MongoDB takes at most, and itself adds to some. */
const MOST = 16 * 1024 ** 2 + 16 * 1024;
const LEAST = 5;
const LENGTH = 4;

/** Whole documents of one collection, one behind the other as they lie in the dump. */
export interface Documents {
  bytes: Buffer;
  count: number;
}

export const cutOff = (where: string) =>
  new Failure('dump-damaged', `The dump is cut off: ${where}`);

/** The length of the document that begins there. */
function lengthAt(bytes: Buffer, at: number, where: string): number {
  const length = bytes.readInt32LE(at);
  if (length > MOST)
    throw new Failure(
      'dump-damaged',
      `The dump is damaged in ${where}: a document there says that it has ${length} bytes, and MongoDB takes no more than 16 MiB`,
    );
  if (length < LEAST)
    throw new Failure(
      'dump-damaged',
      `The dump is damaged in ${where}: a document there says that it has ${length} bytes`,
    );
  return length;
}

function checkEnd(bytes: Buffer, end: number, where: string) {
  if (bytes[end - 1] !== 0)
    throw new Failure(
      'dump-damaged',
      `The dump is damaged in ${where}: a document does not end where its length says`,
    );
}

/** One document, which is waited for. @throws Failure `dump-damaged` */
export async function oneDocument(
  reader: ByteReader,
  where: string,
): Promise<Buffer> {
  if (!(await reader.wait(LENGTH))) throw cutOff(`it ends in ${where}`);
  const length = lengthAt(reader.there, 0, where);
  if (!(await reader.wait(length))) throw cutOff(`it ends in ${where}`);
  const document = reader.take(length);
  checkEnd(document, length, where);
  return document;
}

/**
 * The next whole documents, as many as are there; of one that is not, all of it is waited for.
 *
 * @param terminator - stands in place of a length behind the last one; by default that is the end of the stream
 * @returns undefined where no document is left
 * @throws Failure `dump-damaged`
 */
export async function nextDocuments(
  reader: ByteReader,
  where: string,
  terminator?: number,
): Promise<Documents | undefined> {
  if (!(await reader.wait(LENGTH))) {
    if (reader.there.length === 0 && terminator === undefined) return undefined;
    throw cutOff(`it ends in ${where}`);
  }
  const { there } = reader;
  let [at, count] = [0, 0];
  while (at + LENGTH <= there.length) {
    if (there.readInt32LE(at) === terminator) break;
    const end = at + lengthAt(there, at, where);
    if (end > there.length) break;
    checkEnd(there, end, where);
    at = end;
    count += 1;
  }
  if (count > 0) return { bytes: reader.take(at), count };
  if (there.readInt32LE(0) === terminator) return undefined;
  return { bytes: await oneDocument(reader, where), count: 1 };
}
