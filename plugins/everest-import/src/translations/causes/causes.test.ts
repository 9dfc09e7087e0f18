import { causeTranslations } from '.';
import { causeMessages } from '../../messages/causes';
import { CAUSES } from '../../messages/causes/codes';

/** Three lines of the notice's title at 400 px. */
const LONGEST_TITLE = 105;
/** One line there; a longer word would be cut. */
const LONGEST_WORD = 34;

/** What a text takes in letters of the Latin script: those of Japanese are about twice as wide. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (letter > '\u2E7F' ? 1.9 : 1),
    0,
  );
}

/** The values that a text may have, by the backend's word for them. */
function valuesFor(key: string): string[] {
  if (key.startsWith('then.')) {
    return ['remedy'];
  }
  return key === 'stuck.meaning' ? ['minutes', 'more'] : [];
}

const keys = Object.keys(causeMessages) as (keyof typeof causeMessages)[];
const languages = Object.keys(
  causeTranslations,
) as (keyof typeof causeTranslations)[];

it('names no cause twice', () => {
  const codes = Object.values(CAUSES).flat();
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});

describe.each(languages)('the causes in %s', language => {
  let texts: Record<string, string>;

  beforeAll(async () => {
    texts = (await causeTranslations[language]()).default;
  });

  it('are all there, and no others', () => {
    expect(Object.keys(texts).sort()).toEqual([...keys].sort());
    const blank = keys.filter(key => !texts[key] || /^\s|\s$/.test(texts[key]));
    expect(blank).toEqual([]);
  });

  it('take the values that the backend gives, each of them', () => {
    const wrong = keys.filter(key => {
      const used = [...texts[key].matchAll(/{{(.*?)}}/g)].map(
        ([, name]) => name,
      );
      return used.sort().join() !== valuesFor(key).join();
    });
    expect(wrong).toEqual([]);
  });

  it('have a title that fits into its place, and sentences after it', () => {
    const titles = keys.filter(key => key.endsWith('.title'));
    const wrong = titles.filter(
      key => widthOf(texts[key]) > LONGEST_TITLE || /[.。]$/.test(texts[key]),
    );
    expect(wrong.map(key => `${key}: ${texts[key]}`)).toEqual([]);
    const open = keys.filter(
      key => !key.endsWith('.title') && !/[.。]\)?$/.test(texts[key]),
    );
    expect(open).toEqual([]);
  });

  it('have no word that is wider than a line', () => {
    const words = keys.flatMap(key => texts[key].split(/[\s/、。（）]+/));
    const long = words.filter(
      word =>
        /^[\p{Script=Latin}\W\d]+$/u.test(word) && word.length > LONGEST_WORD,
    );
    expect(long).toEqual([]);
  });
});
