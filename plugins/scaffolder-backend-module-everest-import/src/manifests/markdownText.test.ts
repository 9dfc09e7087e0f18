import { codeSpan } from './codeSpan';
import { markdownText } from './markdownText';

describe('a text of others in Markdown', () => {
  it.each([
    ['@ann', '@\u200bann'],
    ['#1', '\\#\u200b1'],
    ['!1', '\\!\u200b1'],
    ['~bug', '\\~\u200bbug'],
    ['%"v1"', '%\u200b"v1"'],
    ['&1', '&amp;\u200b1'],
    ['^alert#1', '^\u200balert\\#\u200b1'],
    ['$x^2$', '\\$\u200bx^\u200b2\\$'],
    [':tada:', ':\u200btada:'],
    ['https://a.test', 'https:\u200b//a.test'],
    ['<b>', '&lt;b\\>'],
    ['a\n# b', 'a \\# b'],
  ])('has of %j neither markup nor a reference', (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  it('is left as it is where nothing is made of it', () => {
    const text = 'Full at 90 %: 5 GiB, of team-blue/shop.';
    expect(markdownText(text)).toBe(text);
  });
});

describe('what somebody copies, in Markdown', () => {
  it.each([
    ['a@b:#1 $x', '`a@b:#1 $x`'],
    ['a`b', '``a`b``'],
    ['``', '``` `` ```'],
    ['`a``b', '``` `a``b ```'],
    [' a', '`  a `'],
    ['a\nb', '`a b`'],
    ['', '`  `'],
  ])('has %j as it is', (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
    expect(codeSpan(text)).not.toContain('\u200b');
  });
});
