import { redact } from '../evidence/redact';
import { withoutValues } from './withoutValues';

const LONGEST_TEXT = 1_000;
/** More of a text is not looked at: what stands there is not shown. */
const LOOKED_AT = 4_000;

/** What others said, on one line, without keys and passwords, and without the values of rows that a database's words may hold. */
export function plainText(value: unknown): string {
  if (typeof value !== 'string') {
    return '';
  }
  const text = redact(value.slice(0, LOOKED_AT), LOOKED_AT);
  return withoutValues(text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()).slice(
    0,
    LONGEST_TEXT,
  );
}
