import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import { decompress } from '../../importers/src/decompress';
import { beginningOf } from '../../importers/src/headers/beginningOf';
import { readHeader } from '../../importers/src/headers/readHeader';

const HEAD =
  '--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 15.4\n';
/** Of which no block gets smaller. */
const noise = (bytes: number) => randomBytes(bytes).toString('base64');

async function unpacked(packed: Buffer, compression: 'zstd' | 'lz4' = 'zstd') {
  async function* pieces() {
    for (let at = 0; at < packed.length; at += 10_000)
      yield packed.subarray(at, at + 10_000);
  }
  const parts: Buffer[] = [];
  for await (const piece of decompress(pieces(), { compression, skip: 0 }))
    parts.push(piece);
  return Buffer.concat(parts).toString();
}

/** What zstd passes over, such as pzstd's sizes. */
function skippable(length: number) {
  const frame = Buffer.alloc(8 + length, 'x');
  frame.writeUInt32LE(0x184d2a50, 0);
  frame.writeUInt32LE(length, 4);
  return frame;
}

const TEXT = HEAD + noise(200_000);
const head = (packed: Buffer) =>
  beginningOf(packed.subarray(0, 132 * 1024), false);

describe('zstd', () => {
  it.each<[string, () => Buffer]>([
    [
      'several frames',
      () =>
        Buffer.concat([
          zstdCompressSync(TEXT.slice(0, 90_000)),
          zstdCompressSync(TEXT.slice(90_000)),
        ]),
    ],
    [
      'a frame that is passed over, first and between',
      () =>
        Buffer.concat([
          skippable(4),
          zstdCompressSync(TEXT.slice(0, 90_000)),
          skippable(3_000),
          zstdCompressSync(TEXT.slice(90_000)),
        ]),
    ],
    [
      'a first block of more than 64 KiB',
      () => execFileSync('zstd', ['-c', '-1'], { input: TEXT }),
    ],
  ])(
    'of %s is read to its end, and known by its begin',
    async (_what, pack) => {
      const packed = pack();
      expect(await unpacked(packed)).toBe(TEXT);
      const { bytes, compression } = await head(packed);
      expect(compression).toBe('zstd');
      expect(readHeader(bytes)).toMatchObject({
        kind: 'pg-plain',
        version: '15.4',
      });
    },
  );

  it.each([0.3, 0.9])('that is cut off at %d is damaged', async share => {
    const packed = execFileSync('zstd', ['-c', '-1'], { input: TEXT });
    await expect(
      unpacked(packed.subarray(0, packed.length * share)),
    ).rejects.toMatchObject({ code: 'dump-damaged' });
  });

  it('that is cut off in its second frame is damaged', async () => {
    const packed = Buffer.concat([
      zstdCompressSync(TEXT),
      zstdCompressSync(TEXT).subarray(0, 50_000),
    ]);
    await expect(unpacked(packed)).rejects.toMatchObject({
      code: 'dump-damaged',
    });
  });
});

describe('lz4', () => {
  it.each([
    ['small', HEAD],
    ['with repeats', HEAD + 'INSERT INTO t VALUES (1);\n'.repeat(20_000)],
    ['of noise', TEXT],
  ])('is known by its begin: %s', async (_what, text) => {
    const packed = execFileSync('lz4', ['-c', '-1'], { input: text });
    expect(await unpacked(packed, 'lz4')).toBe(text);
    const { bytes } = await head(packed);
    expect(text.startsWith(Buffer.from(bytes).toString())).toBe(true);
    expect(bytes.length).toBe(Math.min(text.length, 64 * 1024));
    expect(readHeader(bytes)).toMatchObject({ version: '15.4' });
  });
});
