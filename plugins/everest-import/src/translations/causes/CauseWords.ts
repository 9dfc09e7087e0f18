import type {
  CAUSE_ENDS,
  CAUSES,
  CAUSES_OF_V2,
  STAGES,
} from '../../messages/causes/codes';

interface Words {
  /** One line, without a full stop. */
  title: string;
  /** Sentences. */
  meaning: string;
  /** Sentences; what comes once it is mended is put after them. */
  remedy: string;
}

/** The causes of a group in another language: none less, none more. */
export type CauseWords<TGroup extends keyof typeof CAUSES> = {
  readonly [TCode in (typeof CAUSES)[TGroup][number]]: Words;
};

export type CauseWordsOfV2 = {
  readonly [TCode in (typeof CAUSES_OF_V2)[number]]: Omit<Words, 'meaning'>;
};

/** With {{remedy}}: the sentence that comes after it. */
export type CauseEnds = {
  readonly [TEnd in (typeof CAUSE_ENDS)[number]]: string;
};

/** What to look at where an import stays at a stage: sentences. */
export type StageWords = {
  readonly [TStage in (typeof STAGES)[number]]: string;
};

type AllCauseWords = CauseWords<keyof typeof CAUSES> &
  CauseWordsOfV2 & { readonly then: CauseEnds; readonly look: StageWords };

type Flat<TWords> = {
  [TCode in keyof TWords & string]: {
    [TPart in keyof TWords[TCode] & string]: `${TCode}.${TPart}`;
  }[keyof TWords[TCode] & string];
}[keyof TWords & string];

/** A language's causes as Backstage takes a file's texts. */
export function toCauseMessages(words: AllCauseWords) {
  return Object.fromEntries(
    Object.entries(words).flatMap(([code, parts]) =>
      Object.entries(parts).map(([part, text]) => [`${code}.${part}`, text]),
    ),
  ) as { [TKey in Flat<AllCauseWords>]: string };
}
