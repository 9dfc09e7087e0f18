const HAS_SIZE = 0x08;
const HAS_DICTIONARY = 0x01;
const NOT_PACKED = 0x8000_0000;
const SHORTEST_MATCH = 4;

/** Bytes of one block, as far as they are there. */
class Block {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get isOver(): boolean {
    return this.#at >= this.#bytes.length;
  }

  take(count: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#at, this.#at + count);
    this.#at += count;
    return taken;
  }

  byte(): number {
    return this.take(1)[0] ?? 0;
  }

  /** Four bits, and as many bytes as those of all ones ask for. */
  length(bits: number): number {
    let length = bits;
    for (let more = bits === 15; more && !this.isOver; ) {
      const byte = this.byte();
      length += byte;
      more = byte === 255;
    }
    return length;
  }
}

/** What the first block of an lz4 frame holds, as far as it is there. @param most - of bytes */
export function beginOfLz4(bytes: Uint8Array, most: number): Uint8Array {
  const flags = bytes[4];
  const begin =
    7 + (flags & HAS_SIZE ? 8 : 0) + (flags & HAS_DICTIONARY ? 4 : 0);
  if (bytes.length < begin + 4) return new Uint8Array();
  const size = Buffer.from(bytes.subarray(begin, begin + 4)).readUInt32LE();
  const at = begin + 4;
  if (size >= NOT_PACKED)
    return bytes.subarray(at, at + Math.min(size - NOT_PACKED, most));
  const block = new Block(bytes.subarray(0, at + size), at);
  const out = new Uint8Array(most);
  let length = 0;
  while (!block.isOver && length < most) {
    const token = block.byte();
    const literals = block.take(block.length(token >> 4));
    out.set(literals.subarray(0, most - length), length);
    length = Math.min(length + literals.length, most);
    const offset = block.byte() + 256 * block.byte();
    if (block.isOver || offset === 0 || offset > length) break;
    const match = block.length(token & 15) + SHORTEST_MATCH;
    for (let left = match; left > 0 && length < most; left -= 1) {
      out[length] = out[length - offset];
      length += 1;
    }
  }
  return out.subarray(0, length);
}
