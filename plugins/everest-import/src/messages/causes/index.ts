import { CAUSE_ENDS, CAUSES, CAUSES_OF_V2, STAGES } from './codes';

/** What the backend says itself, in English. */
const SAID = '{{text}}';

type Text = keyof typeof CAUSES;
/** The name of a cause's texts. */
type CauseText = (typeof CAUSES)[Text][number] | (typeof CAUSES_OF_V2)[number];
type Meant = (typeof CAUSES)[Text][number];
type End = (typeof CAUSE_ENDS)[number];
type Stage = (typeof STAGES)[number];

type CauseMessages = {
  readonly [TKey in
    | `${CauseText}.title`
    | `${CauseText}.remedy`
    | `${Meant}.meaning`
    | `look.${Stage}`]: typeof SAID;
} & { readonly [TKey in `then.${End}`]: '{{remedy}}' };

function under<TKey extends string, TText extends string>(
  keys: TKey[],
  text: TText,
) {
  return keys.map(key => [key, text] as const);
}

const meant = Object.values(CAUSES).flat();

/**
 * The texts of causes. English is what the backend says, which others than this frontend read too: it is not here a second
 * time. What comes after `then` is in that already.
 */
export const causeMessages = Object.fromEntries([
  ...[...meant, ...CAUSES_OF_V2].flatMap(code =>
    under([`${code}.title`, `${code}.remedy`], SAID),
  ),
  ...meant.flatMap(code => under([`${code}.meaning`], SAID)),
  ...STAGES.flatMap(stage => under([`look.${stage}`], SAID)),
  ...CAUSE_ENDS.flatMap(end => under([`then.${end}`], '{{remedy}}')),
]) as CauseMessages;
