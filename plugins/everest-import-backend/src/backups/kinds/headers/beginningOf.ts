import * as zlib from 'node:zlib';
import { Transform } from 'node:stream';

import { beginOfLz4 } from './beginOfLz4';
import { Compression, compressionOf, firstFrameAt } from './compressionOf';

/** So much of a file's begin has the first block of any packer's: of zstd nothing can be read before its end. */
export const BEGINNING_OF_PACKED = 132 * 1024;

/** What can be read of a file's beginning. */
export interface Beginning {
  compression?: Compression;
  /** Decompressed, at most 64 KiB; of lz4 no more than the first block. */
  bytes: Uint8Array;
  /** Whether it is all that the file holds. */
  isWhole: boolean;
  /** Whether the whole file was read and its compressed stream has no end. */
  isCut: boolean;
}

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
  const compression = compressionOf(input);
  const frame = input.subarray(firstFrameAt(input));
  if (compression === 'lz4') {
    const bytes = beginOfLz4(frame, MOST_DECOMPRESSED);
    return { compression, bytes, isWhole: false, isCut: false };
  }
  const stream = compression && decompressor(compression);
  if (!stream) {
    const isWhole = isAll && !compression;
    return { compression, bytes: input, isWhole, isCut: false };
  }
  const { bytes, end } = await decompress(stream, frame);
  return {
    compression,
    bytes,
    isWhole: isAll && end === 'reached',
    isCut: isAll && end === 'missing',
  };
}
