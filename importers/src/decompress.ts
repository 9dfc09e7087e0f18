import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Dump } from './Dump';
import { Failure } from './failures';
import { linesIn } from './sql/lines';
import { throughTool } from './tools/throughTool';

async function* unzipped(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const packed = Readable.from(bytes, { objectMode: false });
  const gunzip = createGunzip();
  let lost: Error | undefined;
  packed.on('error', error => {
    lost = error;
    gunzip.destroy(error);
  });
  packed.pipe(gunzip);
  try {
    for await (const piece of gunzip) yield piece as Buffer;
  } catch (error) {
    if (lost) throw lost;
    throw new Failure(
      'dump-damaged',
      `The dump can't be unpacked as gzip, it is cut off or damaged: ${
        (error as Error).message
      }`,
    );
  } finally {
    packed.destroy();
    gunzip.destroy();
  }
}

/** Node's own decoder of zstd ends without a word behind the first frame, and where a frame is cut off. */
function unpacked(
  bytes: AsyncIterable<Buffer>,
  compression: Dump['compression'],
): AsyncIterable<Buffer> {
  if (compression === 'none') return bytes;
  return compression === 'gzip'
    ? unzipped(bytes)
    : throughTool({ command: compression, args: ['-dc'] }, bytes);
}

/**
 * A dump's own bytes: unpacked, and without what other programs have written before it, of which the line ends stay.
 *
 * @throws Failure `dump-damaged`
 */
export async function* decompress(
  bytes: AsyncIterable<Buffer>,
  { compression, skip }: Pick<Dump, 'compression' | 'skip'>,
): AsyncGenerator<Buffer> {
  let left = skip;
  for await (const piece of unpacked(bytes, compression)) {
    const passed = piece.subarray(left);
    if (left > 0) {
      const gone = piece.toString('latin1', 0, Math.min(left, piece.length));
      yield Buffer.from('\n'.repeat(linesIn(gone)));
      left = Math.max(0, left - piece.length);
    }
    if (passed.length > 0) yield passed;
  }
}
