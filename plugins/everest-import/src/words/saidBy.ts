import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { everestImportChecksTranslationRef } from '../checkTranslation';
import { checkMessages } from '../messages/checks';
import { wordedWith } from './wordedWith';

export type CheckTranslate = TranslationFunction<
  (typeof everestImportChecksTranslationRef)['T']
>;

export type Values = Record<string, string | number>;

function isKnown(key: string): key is keyof typeof checkMessages {
  return Object.hasOwn(checkMessages, key);
}

/** The name of a text: a code, and `state` after it where the code has several. */
export function nameOf(code: string, values: Values | undefined): string {
  return values?.state === undefined ? code : `${code}-${values.state}`;
}

/**
 * What the backend says, in the app's language.
 *
 * @param keys - of the texts that may word it, the first that there is; where there is none, the backend's own words stay
 */
export function saidBy(
  t: CheckTranslate,
  keys: string[],
  { text, values }: { text: string; values?: Values },
): string {
  const key = keys.find(isKnown);
  return key && isKnown(key)
    ? wordedWith(options => t(key, options), text, values)
    : text;
}
