import { inParts } from './inParts';

const shown = (text: string, sought: string) =>
  inParts(text, sought)
    .map(({ part, isFound }) => (isFound ? `[${part}]` : part))
    .join('');

describe('a line in which something is looked for', () => {
  it.each([
    {
      text: 'an Error, an error',
      sought: ' ERROR ',
      line: 'an [Error], an [error]',
    },
    { text: 'error', sought: 'error', line: '[error]' },
    { text: 'aaa', sought: 'aa', line: '[aa]a' },
    { text: 'nothing', sought: 'x', line: 'nothing' },
    { text: 'nothing', sought: ' ', line: 'nothing' },
    { text: '', sought: 'x', line: '' },
  ])("'$text' by '$sought' is '$line'", ({ text, sought, line }) => {
    expect(shown(text, sought)).toBe(line);
  });

  it('is whole, with so many marks, however long it is and often it is found', () => {
    const text = 'x'.repeat(1_000_000);
    const began = process.threadCpuUsage();
    const parts = inParts(text, 'x');
    // Of the processor, in microseconds: nothing of it gives way to others
    const { user } = process.threadCpuUsage(began);
    expect(user / 1_000).toBeLessThan(500);
    expect(parts.filter(({ isFound }) => isFound)).toHaveLength(200);
    expect(parts.map(({ part }) => part).join('')).toBe(text);
  });

  it('is cut where it is found beside letters that grow in lower case', () => {
    expect(shown('\u0130\u0130 error', 'error')).toBe('\u0130\u0130 [error]');
  });
});
