import { compileGoPattern } from '../everest/goPattern';
import { patternEngine } from '../everest/patternEngine';

/** Steps that all patterns of one schema may take together, for all values of one config: about 50 ms. */
const MAX_STEPS = 1_000_000;
/** What a sign of a text takes beside the steps of the pattern. */
const EACH_SIGN = 20;

/**
 * A pattern engine for ajv, for one look at one config. It throws where the patterns would take too long together:
 * what is not checked must not look as if it were.
 */
export function checkedPatterns() {
  let spent = 0;
  return patternEngine(pattern => {
    const compiled = compileGoPattern(pattern);
    if (!compiled) {
      throw new Error('A pattern that can not be used');
    }
    return text => {
      spent += (compiled.steps + EACH_SIGN) * text.length;
      if (spent > MAX_STEPS) {
        throw new Error('The patterns take too long');
      }
      return compiled.matches(text);
    };
  });
}
