import { csvLine } from './csvLine';

describe('csvLine', () => {
  it.each([
    [['shop', 'team-blue'], 'shop,team-blue'],
    [['', undefined, 'x'], ',,x'],
    [['a,b', 'say "so"', 'two\nlines'], '"a,b","say ""so""","two\nlines"'],
    [['=1+1', '+49', '-2', '@SUM(A1)'], "'=1+1,'+49,'-2,'@SUM(A1)"],
    [['\tx', '\rx'], `'\tx,"'\rx"`],
    [['=HYPERLINK("http://x")'], `"'=HYPERLINK(""http://x"")"`],
    [[-2, 0.5], '-2,0.5'],
    [['a=b', 'ä☃'], 'a=b,ä☃'],
  ])('writes %j', (cells, line) => {
    expect(csvLine(cells)).toBe(`${line}\r\n`);
  });
});
