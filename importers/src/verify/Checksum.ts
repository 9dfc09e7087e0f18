import { hash } from 'node:crypto';

export const ALGORITHM = 'sha256';
const LANES = 4;
const BYTES = 4;

export function digestOf(row: Uint8Array): Buffer {
  return hash(ALGORITHM, row, 'buffer');
}

/** One of many rows in any order: the sum of what each of them is digested to. A sum, as of two same rows XOR leaves nothing. */
export class Checksum {
  rows = 0;
  readonly #sums = new Uint32Array(LANES);

  add(digest: Buffer) {
    this.rows += 1;
    for (let lane = 0; lane < LANES; lane++)
      this.#sums[lane] += digest.readUInt32LE(lane * BYTES);
  }

  equals(other: Checksum): boolean {
    return (
      this.rows === other.rows &&
      this.#sums.every((sum, lane) => sum === other.#sums[lane])
    );
  }
}
