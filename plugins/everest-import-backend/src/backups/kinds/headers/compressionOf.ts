export type Compression = 'gzip' | 'zstd' | 'lz4';

const MAGIC: [Compression, number[]][] = [
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['lz4', [0x04, 0x22, 0x4d, 0x18]],
];
const FRAME_HEADER = 8;

const begins = (bytes: Uint8Array, magic: number[]) =>
  magic.every((byte, index) => bytes[index] === byte);

/** Frames that zstd and lz4 pass over, such as those in which pzstd keeps sizes. */
function isSkippable(bytes: Uint8Array): boolean {
  return (
    (bytes[0] & 0xf0) === 0x50 && begins(bytes.subarray(1), [0x2a, 0x4d, 0x18])
  );
}

/** Where the first frame begins that is not passed over; behind the end where that was not read. */
export function firstFrameAt(bytes: Uint8Array): number {
  let at = 0;
  while (isSkippable(bytes.subarray(at)) && at + FRAME_HEADER <= bytes.length) {
    const size = Buffer.from(bytes.subarray(at + 4, at + FRAME_HEADER));
    at += FRAME_HEADER + size.readUInt32LE();
  }
  return at;
}

/** How a file is packed, by its first bytes; undefined where it is not, or in a way that is not known. */
export function compressionOf(bytes: Uint8Array): Compression | undefined {
  const frame = bytes.subarray(firstFrameAt(bytes));
  return MAGIC.find(([, magic]) => begins(frame, magic))?.[0];
}
