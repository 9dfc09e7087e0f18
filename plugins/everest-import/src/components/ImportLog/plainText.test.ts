import { plainText } from './plainText';

describe('a line of a log', () => {
  it.each([
    ['\u001b[31mred\u001b[0m text', 'red text'],
    ['\u001b]0;title\u0007text', 'text'],
    ['\u001b[2J\u001b[Htext', 'text'],
    ['10%\r50%\r100%', '100%'],
    ['a\tb', 'a\tb'],
    ['abc\u202edef\u0000\u200b', 'abcdef'],
    ['<b>&amp;</b>', '<b>&amp;</b>'],
  ])('%j is read as %j', (line, text) => {
    expect(plainText(line)).toBe(text);
  });
});
