import { csvLine } from './csvLine';
import { leastCpuMs } from '../fuzz/__testUtils__/leastCpuMs';

describe('csvLine', () => {
  it.each([
    [['shop', 'team-blue'], 'shop,team-blue'],
    [['', undefined, 'x'], ',,x'],
    [['a,b', 'say "so"', 'two\nlines'], '"a,b","say ""so""","two\nlines"'],
    [['=1+1', '+49', '-2', '@SUM(A1)'], "'=1+1,'+49,'-2,'@SUM(A1)"],
    [['\tx', '\rx'], `'\tx,"'\rx"`],
    [['=HYPERLINK("http://x")'], `"'=HYPERLINK(""http://x"")"`],
    [
      ['a;=HYPERLINK("http://x")', ';=cmd|x', ';;\t+1'],
      `"a;'=HYPERLINK(""http://x"")",;'=cmd|x,;;\t'+1`,
    ],
    [['  =1', '; @SUM(1)', ' =1;-2'], "'  =1,;' @SUM(1),' =1;'-2"],
    [['\n=1', '\r\n-1', 'a\n\n=1'], `"\n'=1","'\r\n'-1","a\n\n'=1"`],
    [['a;"=1'], `"a;'""=1"`],
    [['a;b', 'a; b=c', 'x-y;z'], 'a;b,a; b=c,x-y;z'],
    [[-2, 0.5], '-2,0.5'],
    [['a=b', 'ä☃'], 'a=b,ä☃'],
  ])('writes %j', (cells, line) => {
    expect(csvLine(cells)).toBe(`${line}\r\n`);
  });

  it.each(['\n', ';', ' ', '" ', '; '])(
    'takes time linear in what a path holds of %j',
    piece => {
      const text = piece.repeat(200_000);
      const cpuMs = leastCpuMs(() => csvLine([text, `${text}=`]));
      expect(cpuMs).toBeLessThan(500);
    },
  );
});
