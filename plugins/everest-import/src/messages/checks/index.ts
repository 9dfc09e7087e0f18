import { ADVICE } from './advice';
import { FAILURES, PASSES, REMEDIES } from './codes';

/** What the backend says itself, in English. */
const SAID = '{{text}}';

type AdviceKey = {
  [TName in keyof typeof ADVICE]: `advice.${TName}.${(typeof ADVICE)[TName][number]}`;
}[keyof typeof ADVICE];

export type CheckKey =
  | `failure.${(typeof FAILURES)[number]}`
  | `remedy.${(typeof REMEDIES)[number]}`
  | `pass.${(typeof PASSES)[number]}`
  | AdviceKey;

/** The texts of the checks before an import. English is what the backend says: it is not here a second time. */
export const checkMessages = Object.fromEntries(
  [
    ...FAILURES.map(name => `failure.${name}`),
    ...REMEDIES.map(name => `remedy.${name}`),
    ...PASSES.map(id => `pass.${id}`),
    ...Object.entries(ADVICE).flatMap(([name, parts]) =>
      parts.map(part => `advice.${name}.${part}`),
    ),
  ].map(key => [key, SAID]),
) as { readonly [TKey in CheckKey]: typeof SAID };
