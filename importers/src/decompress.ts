import { Readable } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { Failure } from './failures';
import { Compression } from './formats';
import { throughTool } from './tools/throughTool';

/** The bytes that were packed. @throws Failure `dump-damaged` */
export async function* decompress(
  bytes: AsyncIterable<Buffer>,
  compression: Compression,
): AsyncGenerator<Buffer> {
  if (compression === 'none') {
    yield* bytes;
    return;
  }
  if (compression === 'lz4') {
    yield* throughTool({ command: 'lz4', args: ['-dc'] }, bytes);
    return;
  }
  const packed = Readable.from(bytes, { objectMode: false });
  const unpacked =
    compression === 'gzip' ? createGunzip() : createZstdDecompress();
  let lost: Error | undefined;
  packed.on('error', error => {
    lost = error;
    unpacked.destroy(error);
  });
  packed.pipe(unpacked);
  try {
    for await (const piece of unpacked) yield piece as Buffer;
  } catch (error) {
    if (lost) throw lost;
    throw new Failure(
      'dump-damaged',
      `The dump can't be unpacked as ${compression}, it is cut off or damaged: ${
        (error as Error).message
      }`,
    );
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}
