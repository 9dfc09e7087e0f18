import { redact } from '../evidence/redact';
import { withoutValues } from '../reports/withoutValues';
import { MOST_LINE_BYTES } from './readLines';

/** A line of a log without keys, passwords and tokens, and without values of rows. */
export function redactLine(line: string): string {
  return withoutValues(redact(line, MOST_LINE_BYTES));
}
