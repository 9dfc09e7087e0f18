import { checkTranslations } from '.';
import { checkMessages } from '../../messages/checks';

/** Two lines of a folded list at 400 px. */
const LONGEST_PASS = 80;

const keys = Object.keys(checkMessages);
const languages = Object.keys(
  checkTranslations,
) as (keyof typeof checkTranslations)[];

describe.each(languages)('the checks in %s', language => {
  let texts: Record<string, string>;

  beforeAll(async () => {
    texts = (await checkTranslations[language]()).default;
  });

  it('are all there, and no others', () => {
    expect(Object.keys(texts).sort()).toEqual([...keys].sort());
    const blank = keys.filter(key => !texts[key] || /^\s|\s$/.test(texts[key]));
    expect(blank).toEqual([]);
  });

  it('are one short line where a check passes, and else sentences', () => {
    const isPass = (key: string) => /^(advice\.)?pass[.-]/.test(key);
    // A title of what was not looked at may be either
    const isTitle = (key: string) => /^advice\.skipped-.*\.title$/.test(key);
    const wrong = keys
      .filter(key => key.endsWith('.detail') || !isTitle(key))
      .filter(key =>
        isPass(key) && !key.endsWith('.detail')
          ? texts[key].length > LONGEST_PASS || /[.。]$/.test(texts[key])
          : !/(?:[.。]|{{text}})$/.test(texts[key]),
      );
    expect(wrong.map(key => `${key}: ${texts[key]}`)).toEqual([]);
  });
});
