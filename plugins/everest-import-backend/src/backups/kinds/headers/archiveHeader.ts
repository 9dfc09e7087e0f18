import { Header } from './Header';
import { versionOf } from './versions';

/** What an archive of pg_dump begins with. A folder's `toc.dat` calls itself tar. */
export interface ArchiveHeader {
  format: 'custom' | 'tar';
  /** Of the server that was dumped. */
  engineVersion?: string;
}

const MAGIC = 'PGDMP';
/** Where the times of the header begin: seven whole numbers. */
const TIMES = 7;
const LONGEST_TEXT = 1024;
const FORMATS: Record<number, ArchiveHeader['format']> = {
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
 * Reads the header that pg_dump writes before an archive and into `toc.dat`, of the versions that PostgreSQL 9.0 and
 * later write.
 *
 * @returns undefined for anything else
 */
export function readArchiveHeader(
  bytes: Uint8Array,
): ArchiveHeader | undefined {
  if (![...MAGIC].every((letter, at) => bytes[at] === letter.charCodeAt(0)))
    return undefined;
  const [major, minor, , integerSize, , format] = bytes.subarray(
    MAGIC.length,
    MAGIC.length + 6,
  );
  const known = FORMATS[format];
  if (!known) return undefined;
  // Another version may have another order.
  if (major !== 1 || minor < 11 || minor > 16 || integerSize !== 4)
    return { format: known };
  const reader = new Reader(bytes, MAGIC.length + 6, integerSize);
  // How it is compressed: since 1.15 one byte, before that a whole number.
  reader.skip(minor >= 15 ? 1 : 1 + integerSize);
  reader.skip(TIMES * (1 + integerSize));
  reader.text();
  return { format: known, engineVersion: versionOf(reader.text()) };
}

const BLOCK = 512;
const LONGEST_NAME = 100;
const TAR = 257;

/** The name of the first file in a tar; undefined where it is none. */
export function firstFileOf(bytes: Uint8Array): string | undefined {
  const block = Buffer.from(bytes.subarray(0, BLOCK)).toString('latin1');
  return block.startsWith('ustar', TAR)
    ? block.slice(0, LONGEST_NAME).split('\0')[0]
    : undefined;
}

/** The archive that a file is, as it is or as a tar whose first file is the table of contents. */
export function archiveOf(bytes: Uint8Array): Header | undefined {
  const isTar = firstFileOf(bytes) === 'toc.dat';
  const header = readArchiveHeader(isTar ? bytes.subarray(BLOCK) : bytes);
  return (
    header && {
      kind: isTar ? 'pg-tar' : 'pg-custom',
      program: 'pg_dump',
      version: header.engineVersion,
    }
  );
}
