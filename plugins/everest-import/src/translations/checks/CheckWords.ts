import type { CheckKey } from '../../messages/checks';
import type { ADVICE } from '../../messages/checks/advice';
import type { FAILURES, PASSES, REMEDIES } from '../../messages/checks/codes';

/** One to three sentences: what is wrong, and what to do. */
export type FailureWords = {
  readonly [TName in (typeof FAILURES)[number]]: string;
};

export type RemedyWords = {
  readonly [TName in (typeof REMEDIES)[number]]: string;
};

/** One line, without a full stop. */
export type PassWords = { readonly [TId in (typeof PASSES)[number]]: string };

/** A title has a full stop where the backend's has one. */
export type AdviceWords = {
  readonly [TName in keyof typeof ADVICE]: {
    readonly [TPart in (typeof ADVICE)[TName][number]]: string;
  };
};

function under(group: string, words: Record<string, string>) {
  return Object.entries(words).map(([name, text]) => [
    `${group}.${name}`,
    text,
  ]);
}

/** A language's checks as Backstage takes a file's texts. */
export function toCheckMessages(words: {
  failures: FailureWords;
  remedies: RemedyWords;
  passes: PassWords;
  advice: AdviceWords;
}) {
  return Object.fromEntries([
    ...under('failure', words.failures),
    ...under('remedy', words.remedies),
    ...under('pass', words.passes),
    ...Object.entries(words.advice).flatMap(([name, parts]) =>
      under(`advice.${name}`, parts),
    ),
  ]) as { [TKey in CheckKey]: string };
}
