import { messages } from '../messages';
import { translations } from '.';

type Nested = { readonly [key: string]: string | Nested };

function flat(nested: Nested, prefix = ''): [key: string, text: string][] {
  return Object.entries(nested).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value]]
      : flat(value, `${prefix}${key}.`),
  );
}

const english = flat(messages);
const englishOf = new Map(english);

const PORTUGUESE =
  'Backup Bucket Cluster Digest Endpoint Host Log Namespace Status proxies proxy';

/** Words that a language has, or has taken over from English, as they are. */
const SAME: Record<keyof typeof translations, string> = {
  de: 'Backup Bucket Cluster Details Digest Event Host Image Import Importer Log Name Namespace Phase Port Region Service Status System Version',
  es: 'Bucket Error Host Namespace No no proxies proxy',
  fr: 'Bucket Cluster Description Documentation Image Import Imports Namespace Phase Port Service Type Version format import imports proxy table tables version',
  ja: '',
  'pt-BR': PORTUGUESE,
  pt: PORTUGUESE,
};

/** Proper names, and the colon after a label. */
const EVERYWHERE = ': Everest Job MongoDB MySQL Pod PostgreSQL';

/** Below, a text is a label, a tab or a button, with a place of its own size. */
const SHORT = 40;

const NAMES =
  /\b(AKIA|ASIA|BackupStorage|CPU|CSV|DataImporter|JSON|Kubernetes|MinIO|S3|TLS|UTC|YAML|kubectl)\b/g;

/** Names, addresses and quantities, which are the same in every language. */
function codeIn(text: string): string[] {
  const words = text
    .replace(/{{.*?}}/g, '')
    .split(/\s+/)
    .map(word => word.replace(/^\(|[.,:;?)]+$/g, ''))
    .filter(word => /[_/[<]|\w\.\w|-\d|\d(Gi|G|m)$/.test(word));
  return [...words, ...(text.match(NAMES) ?? [])];
}

function namesIn(text: string): string {
  return [...new Set(text.match(/{{.*?}}/g))].sort().join(' ');
}

/** A language without a singular words "one" as it words "other". */
function isInterpolatedLike(key: string, text: string): boolean {
  return [key, key.replace(/_one$/, '_other')].some(
    like => namesIn(englishOf.get(like) ?? '') === namesIn(text),
  );
}

it('calls a backup source so, and not a place of backups', () => {
  expect(
    english.filter(
      ([key, text]) =>
        key.startsWith('backupPicker.') && /\bplaces?\b/i.test(text),
    ),
  ).toEqual([]);
});

const languages = Object.keys(translations) as (keyof typeof translations)[];

describe.each(languages)('the texts in %s', language => {
  let translated: Map<string, string>;

  beforeAll(async () => {
    const module = await translations[language]();
    translated = new Map(Object.entries(module.default));
  });

  const keysOf = (
    isWrong: (text: string, key: string, original: string) => boolean,
  ) =>
    english
      .filter(([key, original]) =>
        isWrong(translated.get(key) ?? '', key, original),
      )
      .map(([key]) => `${key}: ${translated.get(key)}`);

  it('are all there, without blanks around them', () => {
    expect(keysOf(text => !text || text !== text.trim())).toEqual([]);
  });

  it('have a text for every plural of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(
      language,
    ).resolvedOptions();
    const plurals = english
      .filter(([key]) => key.endsWith('_other'))
      .flatMap(([key]) =>
        pluralCategories.map(word => key.replace(/other$/, word)),
      );
    expect(plurals.filter(key => !translated.has(key))).toEqual([]);
  });

  it('take the same values', () => {
    expect(keysOf((text, key) => !isInterpolatedLike(key, text))).toEqual([]);
  });

  it('keep names, addresses and quantities', () => {
    expect(
      keysOf((text, _key, original) =>
        codeIn(original).some(word => !text.includes(word)),
      ),
    ).toEqual([]);
  });

  it('are translated, but for words that the language has too', () => {
    expect(
      keysOf(
        (text, _key, original) =>
          text === original &&
          !`${EVERYWHERE} ${SAME[language]}`
            .split(' ')
            .includes(text.replace(/ ?{{.*?}} ?/g, '')),
      ),
    ).toEqual([]);
  });

  it('are as short as a label has to be', () => {
    expect(
      keysOf(
        (text, _key, original) =>
          original.length < SHORT && text.length > 1.6 * original.length + 20,
      ),
    ).toEqual([]);
  });
});
