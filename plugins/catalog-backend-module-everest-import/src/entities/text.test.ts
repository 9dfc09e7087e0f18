import { plainText } from './text';

describe('plainText', () => {
  it.each([
    ['Acme dump loader (v2)', 'Acme dump loader (v2)'],
    ['Größe: 25 %', 'Größe: 25 %'],
    ['数据导入', '数据导入'],
    ['a\n\n  b\tc', 'a b c'],
    ['![x](https://evil.example/a.png)', 'x (https: evil.example a.png)'],
    ['<img src=x onerror=alert(1)>', 'img src=x onerror=alert(1)'],
    ['see www.evil.example', 'see www evil.example'],
    ['mail a@b.example', 'mail a b.example'],
    ['`code` **bold** _x_', 'code bold x'],
    ['\u202Eevil\u0000\u200B', 'evil'],
  ])('makes %j into %j', (given, expected) => {
    expect(plainText(given, 100)).toBe(expected);
  });

  it.each([undefined, '', '   ', '<>', '\u0000'])(
    'has nothing to say for %j',
    given => expect(plainText(given, 100)).toBeUndefined(),
  );

  it('cuts long text, and never in the middle of a character', () => {
    expect(plainText('abcdef', 4)).toBe('abc…');
    expect(plainText('𠀀𠀀𠀀𠀀', 3)).toBe('𠀀𠀀…');
  });

  it('is done at once with a megabyte', () => {
    const started = process.threadCpuUsage();
    expect(plainText('< '.repeat(500_000), 100)).toBeUndefined();
    // Of the processor, in microseconds: nothing of it gives way to others
    const { user } = process.threadCpuUsage(started);
    expect(user / 1_000).toBeLessThan(100);
  });
});
