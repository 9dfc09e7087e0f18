import type { CheckKey } from '../../messages/checks';
import type { ADVICE } from '../../messages/checks/advice';
import type { NOTES } from '../../messages/checks/notes';
import type { S3_ASIDES, S3_FAILURES } from '../../messages/checks/s3';
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

/** A title is a sentence. */
export type S3Words = {
  readonly [TName in (typeof S3_FAILURES)[number]]: {
    readonly title: string;
    readonly remedy: string;
  };
};

export type S3Asides = {
  readonly [TName in (typeof S3_ASIDES)[number]]: string;
};

/** A title is a sentence. */
export type NoteWords = {
  readonly [TName in keyof typeof NOTES]: {
    readonly [TPart in (typeof NOTES)[TName][number]]: string;
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
  s3: S3Words;
  asides: S3Asides;
  notes: NoteWords;
}) {
  const parts = (group: string, named: Record<string, object>) =>
    Object.entries(named).flatMap(([name, texts]) =>
      under(`${group}.${name}`, texts as Record<string, string>),
    );
  return Object.fromEntries([
    ...under('failure', words.failures),
    ...under('remedy', words.remedies),
    ...under('pass', words.passes),
    ...parts('advice', words.advice),
    ...parts('s3', words.s3),
    ...under('s3', words.asides),
    ...parts('note', words.notes),
  ]) as { [TKey in CheckKey]: string };
}
