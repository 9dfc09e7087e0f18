import { MongoNetworkError, MongoServerSelectionError } from 'mongodb';
import { Failure } from '../failures';

const PART = 'the target holds a part of the dump';
const TYPES: Record<number, string> = {
  0x01: 'double',
  0x02: 'string',
  0x03: 'document',
  0x04: 'array',
  0x05: 'binary',
  0x07: 'ObjectId',
  0x08: 'boolean',
  0x09: 'date',
  0x0a: 'null',
  0x10: '32-bit integer',
  0x11: 'timestamp',
  0x12: '64-bit integer',
  0x13: 'decimal',
};
/** What a server says that stops, or is no primary any more. */
const ON_ITS_WAY_OUT = new Set([91, 189, 10107, 11600, 11602, 13435, 13436]);
const ID = Buffer.from('_id\0');
const FIRST_ELEMENT = 4;

interface ServerError {
  code?: number;
  codeName?: string;
  errmsg?: string;
  message?: string;
}

/**
 * A server's words for an error, up to what may be a value of a document: those stand in braces, quotes, or behind a
 * colon.
 */
export function withoutContent(error: ServerError): string {
  const text = String(error.errmsg ?? error.message ?? '');
  const index = /index: ([^\s{]+) dup key|Index '([^']+)'/.exec(text);
  const [words] = text.split(/[{"':\n]|\bdup key\b/, 1);
  const shown = words.trim().slice(0, 200) || 'it does not say why';
  const of = index ? ` (index '${index[1] ?? index[2]}')` : '';
  const code = error.code === undefined ? '' : ` [${error.code}]`;
  return `${shown}${of}${code}`;
}

/** What MongoDB calls the type of a document's `_id`, which is its first field. */
export function typeOfId(document: Buffer): string {
  const name = document.subarray(FIRST_ELEMENT + 1);
  return name.subarray(0, ID.length).equals(ID)
    ? TYPES[document[FIRST_ELEMENT]] ?? 'another type'
    : 'no type that can be told, as it is not the first field';
}

/** What ends an import that has begun. */
export function refused(what: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (
    error instanceof MongoNetworkError ||
    error instanceof MongoServerSelectionError ||
    ON_ITS_WAY_OUT.has((error as ServerError).code ?? 0)
  )
    return new Failure(
      'target-unreachable',
      `The server ended the connection during the import (${PART}): ${withoutContent(
        error as ServerError,
      )}`,
    );
  return new Failure(
    'import-failed',
    `The server refused ${what} (${PART}): ${withoutContent(
      error as ServerError,
    )}`,
  );
}
