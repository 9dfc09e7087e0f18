import { errorOf } from '../reports/errorOf';
import { CauseInput } from './CauseInput';
import { Line } from './KnownCause';
import { line } from './lines';

/** The end of an importer's log, the last line first. */
export interface LogLines {
  /** What it calls an error itself. */
  errors: Line[];
  /** The last lines that are no errors by their own words. */
  rest: Line[];
}

/** Looked at from the end: the reason of a failure is what an importer says last. */
const MOST_LINES = 40;
/** Earlier errors may be of tries that others followed. */
const MOST_ERRORS = 2;
const MOST_REST = 8;
const MOST_TEXT = 64 * 1024;

const PLAIN_ERROR =
  /^(?:\S{1,40} +){0,4}\W{0,2}(?:error|fatal|panic|failed|critical)\b/i;
/** Said before another try. */
const TRIES_AGAIN = /\b(?:retry(?:ing)?|trying again|attempt \d)\b/i;

/** Said of the error before it. */
const BELONGS = /^(?:\s|HINT:)/;

export function logLines({ run, report }: CauseInput): LogLines {
  const errors: Line[] = [];
  const rest: Line[] = [];
  let after = '';
  let left = MOST_TEXT;
  for (const raw of (run?.log ?? []).slice(-MOST_LINES).reverse()) {
    const text = raw.trim();
    left -= text.length;
    if (left < 0) {
      break;
    }
    const error =
      errorOf(text) ??
      (PLAIN_ERROR.test(text.slice(0, 200)) ? text : undefined);
    if (error && errors.length < MOST_ERRORS && !TRIES_AGAIN.test(error)) {
      errors.push(...line('log', `${error} ${after}`));
    } else if (!error && rest.length < MOST_REST && !text.startsWith('{')) {
      rest.push(...line('log', text));
    }
    after = BELONGS.test(raw) ? `${text} ${after}` : '';
  }
  // Read on its own where the rest of the log is not
  return { errors: errors.length ? errors : line('log', report?.error), rest };
}
