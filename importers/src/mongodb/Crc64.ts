/** The polynomial of ECMA-182, reversed, as the high and the low half. */
const HIGH = 0xc96c5795;
const LOW = 0xd7870f42;
const SLICES = 8;

/** For each place of a byte among eight: what it makes of the remainder. */
function makeTables() {
  const high = new Uint32Array(SLICES * 256);
  const low = new Uint32Array(SLICES * 256);
  for (let byte = 0; byte < 256; byte++) {
    let [h, l] = [0, byte];
    for (let bit = 0; bit < 8; bit++) {
      const isOdd = (l & 1) === 1;
      l = ((l >>> 1) | (h << 31)) >>> 0;
      h >>>= 1;
      if (isOdd) [h, l] = [h ^ HIGH, l ^ LOW];
    }
    high[byte] = h;
    low[byte] = l;
  }
  for (let at = 256; at < SLICES * 256; at++) {
    const [h, l] = [high[at - 256], low[at - 256]];
    const index = l & 0xff;
    low[at] = ((l >>> 8) | (h << 24)) ^ low[index];
    high[at] = (h >>> 8) ^ high[index];
  }
  return { high, low };
}

const TABLES = makeTables();

/** The checksum that mongodump writes behind each collection of an archive: CRC 64 of ECMA-182. */
export class Crc64 {
  #high = 0xffffffff;
  #low = 0xffffffff;

  update(bytes: Uint8Array) {
    const { high, low } = TABLES;
    const { length } = bytes;
    let h = this.#high;
    let l = this.#low;
    let at = 0;
    for (; at + SLICES <= length; at += SLICES) {
      const a =
        l ^
        (bytes[at] |
          (bytes[at + 1] << 8) |
          (bytes[at + 2] << 16) |
          (bytes[at + 3] << 24));
      const b =
        h ^
        (bytes[at + 4] |
          (bytes[at + 5] << 8) |
          (bytes[at + 6] << 16) |
          (bytes[at + 7] << 24));
      const [i0, i1, i2, i3] = [
        1792 + (a & 0xff),
        1536 + ((a >>> 8) & 0xff),
        1280 + ((a >>> 16) & 0xff),
        1024 + (a >>> 24),
      ];
      const [i4, i5, i6, i7] = [
        768 + (b & 0xff),
        512 + ((b >>> 8) & 0xff),
        256 + ((b >>> 16) & 0xff),
        b >>> 24,
      ];
      l =
        low[i0] ^
        low[i1] ^
        low[i2] ^
        low[i3] ^
        low[i4] ^
        low[i5] ^
        low[i6] ^
        low[i7];
      h =
        high[i0] ^
        high[i1] ^
        high[i2] ^
        high[i3] ^
        high[i4] ^
        high[i5] ^
        high[i6] ^
        high[i7];
    }
    for (; at < length; at++) {
      const index = (l ^ bytes[at]) & 0xff;
      l = ((l >>> 8) | (h << 24)) ^ low[index];
      h = (h >>> 8) ^ high[index];
    }
    this.#high = h;
    this.#low = l;
  }

  /** As a whole number with a sign, as BSON has it. */
  get value(): bigint {
    const high = BigInt(~this.#high >>> 0);
    return BigInt.asIntN(64, (high << 32n) | BigInt(~this.#low >>> 0));
  }
}
