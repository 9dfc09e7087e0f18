import { InputError } from '@backstage/errors';
import {
  DatabaseCredentials,
  S3Credentials,
} from '@everest-import/backstage-plugin-everest-import-common';

/** What the form leaves in place of a secret that a rerun did not bring. */
const MASK = /^\*+$/;

function withoutMissing(values: { [key: string]: string | undefined }) {
  const entries = Object.entries(values).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && entry[1] !== '' && !MASK.test(entry[1]),
  );
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/** Half a pair is handed on as it is: the backend says which half is missing. */
export function readS3Credentials(
  input: { [key: string]: string | undefined } | undefined,
): S3Credentials | undefined {
  return withoutMissing(input ?? {}) as S3Credentials | undefined;
}

function isStringRecord(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(entry => typeof entry === 'string')
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads an object, or the JSON text of one, and never quotes it in an error. */
export function readDatabaseCredentials(
  input: { [key: string]: string } | string | undefined,
): DatabaseCredentials | undefined {
  if (typeof input !== 'string') {
    return withoutMissing(input ?? {});
  }
  if (input.trim() === '' || MASK.test(input)) {
    return undefined;
  }
  const parsed = parseJson(input);
  if (!isStringRecord(parsed)) {
    throw new InputError(
      'databaseCredentials: the text is not a JSON object of strings; write it as \'{"key": "value"}\'',
    );
  }
  return withoutMissing(parsed);
}
