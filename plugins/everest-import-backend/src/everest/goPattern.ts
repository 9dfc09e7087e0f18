import { RE2JS } from 're2js';

const MAX_LENGTH = 1_000;
/** Steps of the machine that a pattern becomes; a hundred of them are many for a name or a path. */
const MAX_STEPS = 5_000;

/** A pattern as Go understands it, whose time grows with the text and never explodes. */
export interface GoPattern {
  /** About how many steps each sign of a text may take. */
  steps: number;
  matches(text: string): boolean;
}

/**
 * At most how large a pattern gets when its counts are written out: `(ab){3}` is `ababab`. What is counted may be a
 * group and hold counts itself, so a count of a group is taken for one of the whole pattern.
 */
function stepsOf(pattern: string): number {
  let single = pattern.length;
  let whole = 1;
  for (const match of pattern.matchAll(/(.)\{(\d+)(?:,(\d*))?\}/gs)) {
    const [, before, least, most] = match;
    const count = Math.max(Number(least), Number(most ?? 0), 1);
    if (/[)}*+?]/.test(before)) {
      whole *= count;
    } else {
      single += count;
    }
  }
  return single * whole;
}

/** Undefined where it is no pattern of Go's, or one that is too large to be used here. */
export function compileGoPattern(pattern: string): GoPattern | undefined {
  const steps = stepsOf(pattern);
  if (pattern.length > MAX_LENGTH || steps > MAX_STEPS) {
    return undefined;
  }
  try {
    const compiled = RE2JS.compile(pattern);
    return { steps, matches: text => compiled.matcher(text).find() };
  } catch {
    return undefined;
  }
}
