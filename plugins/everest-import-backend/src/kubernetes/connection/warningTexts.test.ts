import { warningTexts } from './warningTexts';

describe('warningTexts', () => {
  it.each([
    ['no header', undefined, []],
    [
      'one text',
      ['299 - "external is deprecated"'],
      ['external is deprecated'],
    ],
    [
      'several in one header',
      ['299 - "one, two", 299 - "three"'],
      ['one, two', 'three'],
    ],
    ['several headers', ['299 - "a"', '299 - "b"'], ['a', 'b']],
    ['escaped marks', ['299 - "say \\"so\\""'], ['say "so"']],
    ['what is no warning of Kubernetes', ['110 cache "stale"'], []],
  ])('reads %s', (_which, headers, texts) => {
    expect(warningTexts(headers)).toEqual(texts);
  });
});
