import * as zlib from 'node:zlib';
import { Transform } from 'node:stream';

export type Compression = 'gzip' | 'zstd' | 'lz4';

/** What can be read of a file's beginning. */
export interface Beginning {
  compression?: Compression;
  /** Decompressed; of lz4, which nothing here decompresses, the raw bytes, in which first words stay legible. */
  bytes: Uint8Array;
  /** Whether it is all that the file holds. */
  isWhole: boolean;
  /** Whether the whole file was read and its compressed stream has no end. */
  isCut: boolean;
}

const MAGIC: [Compression, number[]][] = [
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['lz4', [0x04, 0x22, 0x4d, 0x18]],
];
const MOST_DECOMPRESSED = 64 * 1024;

function decompressor(compression: Compression): Transform | undefined {
  if (compression === 'gzip') {
    return zlib.createGunzip();
  }
  // From Node 22.15.
  return compression === 'zstd' ? zlib.createZstdDecompress?.() : undefined;
}

/** At most 64 KiB, however much the input would become. */
function decompress(
  stream: Transform,
  input: Uint8Array,
): Promise<{ bytes: Uint8Array; end: 'reached' | 'missing' | 'not-tried' }> {
  return new Promise(resolve => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = (end: 'reached' | 'missing' | 'not-tried') => {
      resolve({
        bytes: Buffer.concat(chunks).subarray(0, MOST_DECOMPRESSED),
        end,
      });
      stream.destroy();
    };
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MOST_DECOMPRESSED) {
        finish('not-tried');
      }
    });
    stream.on('end', () => finish('reached'));
    stream.on('error', () => finish('missing'));
    stream.end(input);
  });
}

/**
 * What a file begins with.
 *
 * @param input - its first bytes
 * @param isAll - whether they are all
 */
export async function beginningOf(
  input: Uint8Array,
  isAll: boolean,
): Promise<Beginning> {
  const compression = MAGIC.find(([, magic]) =>
    magic.every((byte, index) => input[index] === byte),
  )?.[0];
  const stream = compression && decompressor(compression);
  if (!stream) {
    const isWhole = isAll && !compression;
    return { compression, bytes: input, isWhole, isCut: false };
  }
  const { bytes, end } = await decompress(stream, input);
  return {
    compression,
    bytes,
    isWhole: isAll && end === 'reached',
    isCut: isAll && end === 'missing',
  };
}
