import { InputError } from '@backstage/errors';
import { withCauses } from '../../errors';

const MOST = 8192;

/** What comes back says of which folder it is: one of another folder would show that one's names as this one's. */
export function toCursor(prefix: string, token: string): string {
  return Buffer.from(JSON.stringify([prefix, token])).toString('base64url');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** @throws InputError where it is not one that was given for this folder */
export function fromCursor(prefix: string, cursor: string): string {
  const value = cursor.length <= MOST ? parse(cursor) : undefined;
  if (
    Array.isArray(value) &&
    value[0] === prefix &&
    typeof value[1] === 'string' &&
    value[1] !== ''
  ) {
    return value[1];
  }
  const message = `The cursor is not one that was given for the folder '${prefix}'. Begin without one.`;
  throw withCauses(new InputError(message), [
    { field: 'cursor', code: 'malformed', message },
  ]);
}
