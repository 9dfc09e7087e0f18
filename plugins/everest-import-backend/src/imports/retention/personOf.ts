import { parseEntityRef } from '@backstage/catalog-model';

/** Stands where a person was named in a text. */
export const ERASED = '(erased)';

/** How a person is known in what is kept. */
export interface Person {
  /** Whether a ref, in any spelling, is theirs. */
  isThem(ref: unknown): boolean;
  /** A text without them. */
  without(text: string): string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/**
 * Not within a longer word. Texts hold JSON, whose line ends are letters: in `\nuser:default/ann` the word begins with
 * `user`.
 */
const BEGIN = '(?:(?<![\\w.:/-])|(?<=\\\\[bfnrt])|(?<=\\\\u[\\da-f]{4}))';
/** Not where the name goes on. */
const END = '(?![\\w-]|\\.\\w)';

/**
 * A person by a whole ref, or by one without the default namespace.
 *
 * @param userRef - whole, in lower case
 */
export function personOf(userRef: string): Person {
  const { namespace, name } = parseEntityRef(userRef);
  const place = `${escaped(namespace)}/`;
  const optional = namespace === 'default' ? `(?:${place})?` : place;
  const ref = `user:${optional}${escaped(name)}`;
  const whole = new RegExp(`^${ref}$`, 'i');
  const mentions = new RegExp(`${BEGIN}${ref}${END}`, 'gi');
  return {
    isThem: given => typeof given === 'string' && whole.test(given),
    without: text => text.replace(mentions, ERASED),
  };
}
