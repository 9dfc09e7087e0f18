import { ImportCause } from '@everest-import/backstage-plugin-everest-import-common';
import { CAUSES } from './index';
import { CauseTexts, KnownCause, Line } from './KnownCause';
import { excerpt } from './lines';
import type { Seen } from './Seen';
import { withoutCodes, withoutNames } from './withoutNames';

const MOST_SIGNS = 3;
const MOST_DETAIL = 1_000;

const AGAIN = 'delete the database and start a new import.';

/** What to do once it is mended, by the word for it. */
const THEN = {
  'start-again': `Then ${AGAIN}`,
  'goes-on': 'The import then goes on by itself.',
  stops: `The import does not go on by itself: then ${AGAIN}`,
};

function thenOf(goesOn: boolean, seen: Seen): keyof typeof THEN {
  if (seen.ended) {
    return 'start-again';
  }
  return goesOn ? 'goes-on' : 'stops';
}

/** A cause in words, with the lines that it rests on, the most telling one first. */
export function toCause(
  cause: CauseTexts & Pick<KnownCause, 'says'>,
  seen: Seen,
  lines: Line[],
): ImportCause {
  const { code, title, meaning, remedy, who, says } = cause;
  const [first] = lines;
  // A restore that failed is not taken up again, and the importer ends with it or waits in vain
  const goesOn =
    cause.goesOn === true && !seen.ended && first?.source !== 'restore';
  const then = thenOf(goesOn, seen);
  const command = cause.command?.(seen, first?.text ?? '');
  const signs = lines
    .slice(0, MOST_SIGNS)
    .map(item => excerpt(item, says?.exec(item.text)?.index));
  return {
    code,
    values: { then },
    title,
    detail: first?.text.slice(0, MOST_DETAIL) ?? '',
    remedy: `${remedy} ${THEN[then]}`,
    meaning,
    who,
    ...(command && { command }),
    goesOn,
    ...(signs.length > 0 && { signs }),
  };
}

function fits(
  { says, when, along, unless, from }: KnownCause,
  { source, text }: Line,
): boolean {
  return (
    says !== undefined &&
    (!from || from.includes(source)) &&
    says.test(text) &&
    (when?.(text) ?? true) &&
    (along?.[source]?.test(text) ?? true) &&
    !unless?.test(text)
  );
}

/** By what is there, whatever is said. */
function shownBy(causes: KnownCause[], seen: Seen): ImportCause | undefined {
  for (const cause of causes) {
    const shown = cause.shows?.(seen) ?? [];
    if (shown.length > 0) {
      return toCause(cause, seen, shown);
    }
  }
  return undefined;
}

/** A line as it is shown, and as it is judged. */
interface Judged {
  shown: Line;
  text: Line;
}

/** Where people's names for things stand: what they read like says nothing. */
const WITH_NAMES = ['log', 'restore'];

function judged(lines: Line[]): Judged[] {
  return lines
    .filter(({ aside }) => !aside)
    .map(shown => {
      const { source, text, plain } = shown;
      const without = plain ? withoutCodes : withoutNames;
      return {
        shown,
        text: WITH_NAMES.includes(source)
          ? { ...shown, text: without(text) }
          : shown,
      };
    });
}

/** By the first line that says one. */
function firstSaid(
  causes: KnownCause[],
  seen: Seen,
  lines: Judged[],
): ImportCause | undefined {
  for (const { shown, text } of lines) {
    const cause = causes.find(each => fits(each, text));
    if (cause) {
      const others = lines
        .filter(
          other => other.text.text !== text.text && fits(cause, other.text),
        )
        .map(other => other.shown);
      return toCause(cause, seen, [shown, ...others]);
    }
  }
  return undefined;
}

const GENERAL = CAUSES.filter(({ general }) => general);
const FOLLOWING = CAUSES.filter(({ follows, general }) => follows && !general);
const SPECIFIC = CAUSES.filter(({ follows, general }) => !follows && !general);

/** What a line says, the most telling line first. */
export function saidBy(seen: Seen, lines: Line[]): ImportCause | undefined {
  const said = judged(lines);
  return (
    firstSaid(SPECIFIC, seen, said) ??
    firstSaid(FOLLOWING, seen, said) ??
    firstSaid(GENERAL, seen, said)
  );
}

/** Without what only says which part failed. */
export function specificOf(seen: Seen, lines: Line[]): ImportCause | undefined {
  const said = judged(lines);
  return (
    shownBy(SPECIFIC, seen) ??
    firstSaid(SPECIFIC, seen, said) ??
    shownBy(FOLLOWING, seen) ??
    firstSaid(FOLLOWING, seen, said)
  );
}

/**
 * What fits the evidence of an import. First evidence, then guess: nothing is better than what may be wrong.
 *
 * @param lines - to look through, the most telling one first
 */
export function causeOf(seen: Seen, lines: Line[]): ImportCause | undefined {
  return (
    specificOf(seen, lines) ??
    firstSaid(GENERAL, seen, judged(lines)) ??
    shownBy(GENERAL, seen)
  );
}

/** By what a stored cause is compared: more is more telling. A code of a later release is taken for a telling one. */
export function weight({ code, signs = [] }: ImportCause): number {
  if (code === 'job-failed') {
    return signs.length > 0 ? 1 : 0;
  }
  return GENERAL.some(cause => cause.code === code) ? 2 : 3;
}
