/** What the first bytes of a file say. */
export type Compression = 'none' | 'gzip' | 'zstd' | 'lz4';

export type DumpFormat =
  | 'pg-plain'
  | 'pg-cluster'
  | 'pg-custom'
  | 'pg-tar'
  | 'mysqldump';

export interface Recognised {
  format: DumpFormat;
  /** Of the server that was dumped: `15.4`, `10.11.6-MariaDB`. */
  version?: string;
}

const starts = (bytes: Buffer, ...start: number[]) =>
  start.every((byte, index) => bytes[index] === byte);

export function compressionOf(bytes: Buffer): Compression {
  if (starts(bytes, 0x1f, 0x8b)) return 'gzip';
  if (starts(bytes, 0x28, 0xb5, 0x2f, 0xfd)) return 'zstd';
  if (starts(bytes, 0x04, 0x22, 0x4d, 0x18)) return 'lz4';
  return 'none';
}

/** The server's version from the head of pg_dump's archive format, of any of its releases since 9.0. */
export function archiveVersion(bytes: Buffer): string | undefined {
  const archive = bytes[5] * 256 + bytes[6];
  const intSize = bytes[8];
  let at = 11;
  const int = () => {
    let value = 0;
    for (let index = 0; index < intSize; index++)
      value += bytes[at + 1 + index] * 256 ** index;
    const negative = bytes[at] !== 0;
    at += 1 + intSize;
    return negative ? -value : value;
  };
  const words = () => {
    const length = int();
    const value = bytes.toString('latin1', at, at + Math.max(length, 0));
    at += Math.max(length, 0);
    return value;
  };
  // From 1.15 a byte says how it is compressed; before, the level.
  if (archive >= 256 + 15) at += 1;
  else int();
  for (let part = 0; part < 7; part++) int();
  words();
  return /^\d+(\.\d+)*/.exec(words())?.[0];
}

/** What a dump is, from its first bytes after decompression; undefined where it is none that can be imported. */
export function recognise(bytes: Buffer): Recognised | undefined {
  if (bytes.toString('latin1', 0, 5) === 'PGDMP')
    return { format: 'pg-custom', version: archiveVersion(bytes) };
  if (bytes.toString('latin1', 257, 262) === 'ustar')
    return bytes.toString('latin1', 0, 8) === 'toc.dat\0'
      ? { format: 'pg-tar', version: archiveVersion(bytes.subarray(512)) }
      : undefined;
  const text = bytes.toString('latin1', 0, 8192).replace(/\r\n/g, '\n');
  if (/^--\n-- PostgreSQL database cluster dump\n/m.test(text))
    return { format: 'pg-cluster' };
  if (/^--\n-- PostgreSQL database dump\n/m.test(text))
    return {
      format: 'pg-plain',
      version: /^-- Dumped from database version (\d+(?:\.\d+)*)/m.exec(
        text,
      )?.[1],
    };
  if (/^-- (MySQL|MariaDB) dump /m.test(text))
    return {
      format: 'mysqldump',
      version: /^-- Server version\s+(\S+)/m.exec(text)?.[1],
    };
  return undefined;
}

/** The words with which a whole dump as SQL ends. */
export const END_OF_DUMP =
  /-- (PostgreSQL database dump complete|Dump completed)/;
