import { ADVICE } from './advice';
import { FAILURES, PASSES, REMEDIES } from './codes';
import { NOTES } from './notes';
import { S3_ASIDES, S3_FAILURES } from './s3';

/** What the backend says itself, in English. */
const SAID = '{{text}}';

type AdviceKey = {
  [TName in keyof typeof ADVICE]: `advice.${TName}.${(typeof ADVICE)[TName][number]}`;
}[keyof typeof ADVICE];

type NoteKey = {
  [TName in keyof typeof NOTES]: `note.${TName}.${(typeof NOTES)[TName][number]}`;
}[keyof typeof NOTES];

export type CheckKey =
  | `failure.${(typeof FAILURES)[number]}`
  | `remedy.${(typeof REMEDIES)[number]}`
  | `pass.${(typeof PASSES)[number]}`
  | `s3.${(typeof S3_FAILURES)[number]}.${'title' | 'remedy'}`
  | `s3.${(typeof S3_ASIDES)[number]}`
  | NoteKey
  | AdviceKey;

function partsOf(group: string, words: Record<string, readonly string[]>) {
  return Object.entries(words).flatMap(([name, parts]) =>
    parts.map(part => `${group}.${name}.${part}`),
  );
}

/** The texts of the checks before an import. English is what the backend says: it is not here a second time. */
export const checkMessages = Object.fromEntries(
  [
    ...FAILURES.map(name => `failure.${name}`),
    ...REMEDIES.map(name => `remedy.${name}`),
    ...PASSES.map(id => `pass.${id}`),
    ...S3_FAILURES.flatMap(name => [`s3.${name}.title`, `s3.${name}.remedy`]),
    ...S3_ASIDES.map(name => `s3.${name}`),
    ...partsOf('note', NOTES),
    ...partsOf('advice', ADVICE),
  ].map(key => [key, SAID]),
) as { readonly [TKey in CheckKey]: typeof SAID };
