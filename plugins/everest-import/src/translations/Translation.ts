/** The keys of nested messages, as Backstage names them: joined by dots. */
type KeyOf<TMessages> = {
  [TKey in keyof TMessages & string]: TMessages[TKey] extends string
    ? TKey
    : `${TKey}.${KeyOf<TMessages[TKey]>}`;
}[keyof TMessages & string];

/** Every text of these messages in another language: none less, none more. */
export type Translation<TMessages> = {
  readonly [TKey in KeyOf<TMessages>]: string;
};
