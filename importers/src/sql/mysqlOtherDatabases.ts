const TOKEN = /`(?:[^`]|``)*`|[\w$\x80-\xff]+|\S/g;
const IS_NAME = /^(?:`|[\w$\x80-\xff])/;
/** What there is in a database, in the words that CREATE, DROP and ALTER have for it. */
const KINDS =
  /^(?:TABLES?|VIEW|TRIGGER|PROCEDURE|FUNCTION|EVENT|SEQUENCE|INDEX|PACKAGE)$/i;
const HEAD = /^(?:CREATE|DROP|ALTER)\b/i;
const SEQUENCE_SET = new RegExp(
  '^(?:DO|SELECT) SETVAL ?\\( ?(?:`(?:[^`]|``)*`|[\\w$\\x80-\\xff]+) ?\\.',
  'i',
);

/** The words of a statement, one by one: a view may have millions, of which the first say what it is. */
class Words {
  readonly #tokens: Iterator<RegExpMatchArray>;
  now?: string;

  constructor(words: string) {
    this.#tokens = words.matchAll(TOKEN);
    this.next();
  }

  next() {
    this.now = this.#tokens.next().value?.[0];
  }

  is(word: string): boolean {
    return this.now?.toUpperCase() === word;
  }

  /** Goes on behind the word where it is the next one. */
  skips(word: string): boolean {
    const is = this.is(word);
    if (is) this.next();
    return is;
  }

  /** Goes on to a word. @returns whether there is one */
  seek(isWanted: (word: string) => boolean): boolean {
    while (this.now !== undefined && !isWanted(this.now)) this.next();
    return this.now !== undefined;
  }

  /** Reads a name. @returns the database before it, '' where there is none */
  database(): string {
    // `.t` is a table of the database that is filled
    this.skips('.');
    const first = this.now ?? '';
    if (!IS_NAME.test(first)) return '';
    this.next();
    return this.skips('.') ? first : '';
  }
}

/** Goes on to the word of a kind, past who defined it, who may be called like one. */
function seekKind(words: Words): string {
  for (;;) {
    if (!words.seek(word => KINDS.test(word) || /^DEFINER$/i.test(word)))
      return '';
    const kind = words.now!.toUpperCase();
    words.next();
    if (kind !== 'DEFINER') return kind;
    if (!words.skips('=')) continue;
    words.skips("'");
    words.skips("'");
    if (IS_NAME.test(words.now ?? '')) words.next();
    if (words.skips('@')) words.next();
  }
}

/** Each database that is named before what a statement makes, changes or takes away. */
function* databasesOf(words: Words, kind: string): Generator<string> {
  if (kind === 'PACKAGE' && words.skips('BODY') && words.is('.')) yield 'body';
  words.skips('IF');
  words.skips('NOT');
  words.skips('EXISTS');
  do yield words.database();
  while (words.skips(','));
  if (kind === 'INDEX' || kind === 'TRIGGER') {
    words.seek(word => /^ON$/i.test(word));
    words.next();
    yield words.database();
  }
  if (!kind.startsWith('TABLE')) return;
  words.skips('(');
  if (words.skips('LIKE')) yield words.database();
  while (words.seek(word => /^(?:RENAME|TABLE)$/i.test(word))) {
    words.next();
    if (words.is('TO') || words.is('AS') || words.is('=')) words.next();
    yield words.database();
  }
}

const bare = (name: string) =>
  name.startsWith('`') ? name.slice(1, -1).replace(/``/g, '`') : name;

/**
 * Whether a statement makes, changes or takes away what it names with its database. Bodies of views and routines are
 * none of its business: the server itself writes names of tables so into them.
 *
 * @param own - the database that is filled, in latin1: a trigger keeps the words with which it was made, also its own
 */
export function isOnAnotherDatabase(words: string, own?: string): boolean {
  if (SEQUENCE_SET.test(words)) return true;
  if (!HEAD.test(words)) return false;
  const reader = new Words(words);
  reader.next();
  const kind = seekKind(reader);
  if (kind === '') return false;
  const isOwn = (name: string) => kind === 'TRIGGER' && bare(name) === own;
  for (const name of databasesOf(reader, kind))
    if (name !== '' && !isOwn(name)) return true;
  return false;
}
