import { CUT } from './cut';

/** What is matched, and what is left of it. */
export type SecretRule = [pattern: RegExp, left: string];

/** @param pattern - what is left, to the first parenthesis that closes, and what is taken out after it */
export function rule(pattern: string, flags: string): SecretRule {
  return [new RegExp(`(${pattern}`, flags), `$1${CUT}`];
}
