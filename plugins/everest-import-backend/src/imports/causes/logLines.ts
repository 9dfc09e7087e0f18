import { CauseInput } from './CauseInput';
import { Line } from './KnownCause';
import { lookOf } from './lineLook';
import { line } from './lines';

/** The end of an importer's log, the last line first. */
export interface LogLines {
  /** What it calls an error itself. */
  errors: Line[];
  /** What tools said right before the last of these, in words of their own. */
  before: Line[];
  /** The last lines of a log without errors. */
  rest: Line[];
}

/** Looked at from the end: the reason of a failure is what an importer says last. */
const MOST_LINES = 40;
/** Earlier errors may be of tries that others followed. */
const MOST_ERRORS = 2;
const MOST_REST = 8;
/** Of these: what went on after it stopped nothing. */
const MOST_LAST = 3;
/** Lines between an error and the one that sums it up. */
const MOST_BETWEEN = 2;
/** Lines that may follow an error before it counts as got past. */
const MOST_AFTER = 3;
const MOST_TEXT = 64 * 1024;

/** Said of the error before it. */
const BELONGS = /^(?:\s|HINT:)/;
/** Where a program was when it ended, and how it is to be called. */
const TRACE =
  /^$|[(){}[\]:]$|^goroutine \d|^exit status \d|^created by |^[Uu]sage:|^r\w{1,2} +0x/;

const asides = (lines: Line[]): Line[] =>
  lines.map(item => ({ ...item, aside: true }));
const plain = (text: string): Line[] =>
  line('log', text).map(item => ({ ...item, plain: true }));

export function logLines({ run, report }: CauseInput): LogLines {
  const [errors, before, rest]: Line[][] = [[], [], []];
  let after = '';
  let left = MOST_TEXT;
  let last = 0;
  let wentOn = 0;
  let between = 0;
  for (const raw of (run?.log ?? []).slice(-MOST_LINES).reverse()) {
    const text = raw.trim();
    left -= text.length;
    if (left < 0) {
      break;
    }
    const { error, aside } = lookOf(text);
    const belongs = BELONGS.test(raw);
    const isNear = between <= MOST_BETWEEN;
    if (error !== undefined) {
      if (errors.length < MOST_ERRORS && isNear) {
        const lines = line('log', `${error} ${after}`);
        errors.push(...(wentOn > MOST_AFTER ? asides(lines) : lines));
        between = 0;
      }
    } else if (errors.length > 0) {
      between += belongs ? 0 : 1;
      before.push(
        ...(isNear && !aside && !belongs && !text.startsWith('{')
          ? plain(text)
          : []),
      );
    } else {
      wentOn += aside || belongs || TRACE.test(text) ? 0 : 1;
      if (rest.length < MOST_REST && !text.startsWith('{')) {
        last += aside ? 0 : 1;
        const lines = plain(text);
        rest.push(...(aside || last > MOST_LAST ? asides(lines) : lines));
      }
    }
    after = belongs ? `${text} ${after}` : '';
  }
  // Read on its own where the rest of the log is not
  return {
    errors: errors.length ? errors : line('log', report?.error),
    before: wentOn > MOST_AFTER ? [] : before,
    rest,
  };
}
