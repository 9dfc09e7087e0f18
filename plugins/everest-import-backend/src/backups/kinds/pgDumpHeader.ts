import { versionOf } from './reading/claims';

/** What an archive of pg_dump begins with. */
export interface PgDumpHeader {
  format: 'custom' | 'tar';
  /** Of the server that was dumped. */
  engineVersion?: string;
}

const MAGIC = [...'PGDMP'].map(letter => letter.charCodeAt(0));
/** Where the times of the header begin: seven whole numbers. */
const TIMES = 7;
const LONGEST_TEXT = 1024;
const FORMATS: Record<number, PgDumpHeader['format']> = {
  1: 'custom',
  3: 'tar',
};

/** Whole numbers are a sign and `size` bytes, the lowest first; texts are a length and that many bytes. */
class Reader {
  readonly #bytes: Uint8Array;
  readonly #size: number;
  #at: number;

  constructor(bytes: Uint8Array, at: number, size: number) {
    this.#bytes = bytes;
    this.#at = at;
    this.#size = size;
  }

  skip(bytes: number): void {
    this.#at += bytes;
  }

  number(): number {
    const [sign = 1, ...digits] = this.#bytes.subarray(
      this.#at,
      this.#at + 1 + this.#size,
    );
    this.#at += 1 + this.#size;
    const size = digits.reduceRight((sum, digit) => sum * 256 + digit, 0);
    return sign ? -size : size;
  }

  text(): string {
    const length = Math.min(Math.max(this.number(), 0), LONGEST_TEXT);
    const bytes = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return Buffer.from(bytes).toString('utf8');
  }
}

/**
 * Reads the header that pg_dump writes before an archive and into `toc.dat`, of the versions that PostgreSQL 10 and
 * later write. A folder's `toc.dat` calls itself tar.
 *
 * @returns undefined for anything else
 */
export function parsePgDumpHeader(bytes: Uint8Array): PgDumpHeader | undefined {
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) {
    return undefined;
  }
  const [major, minor, , integerSize, , format] = bytes.subarray(
    MAGIC.length,
    MAGIC.length + 6,
  );
  const known = FORMATS[format];
  if (!known) {
    return undefined;
  }
  // Another version may have another order.
  if (major !== 1 || minor < 12 || minor > 16 || integerSize !== 4) {
    return { format: known };
  }
  const reader = new Reader(bytes, MAGIC.length + 6, integerSize);
  // How it is compressed: since 1.15 one byte, before that a whole number.
  reader.skip(minor >= 15 ? 1 : 1 + integerSize);
  reader.skip(TIMES * (1 + integerSize));
  reader.text();
  return { format: known, engineVersion: versionOf(reader.text()) };
}
