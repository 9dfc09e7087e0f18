import {
  BLOCK_LINES,
  findLines,
  MOST_BLOCKS,
  NO_TEXT,
  toFile,
  withEntries,
} from './LogText';

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({
    text: `line ${from + index}`,
  }));

describe('the text of a log', () => {
  it('is of the newest lines, and says how many are left out', () => {
    let text = NO_TEXT;
    for (let count = 0; count < 20_500; count += 41) {
      text = withEntries(text, numbered(count, count + 41));
    }
    const entries = text.blocks.flatMap(block => block.entries);
    expect(entries.length).toBeLessThanOrEqual(BLOCK_LINES * MOST_BLOCKS);
    expect(entries).toEqual(numbered(text.leftOut, 20_500));
    expect(text.leftOut).toBe(20_500 - entries.length);
  });

  it('has its full blocks untouched by what comes', () => {
    const before = withEntries(NO_TEXT, numbered(0, 450));
    const after = withEntries(before, numbered(450, 451));
    expect(after.blocks.slice(0, 2)).toEqual(before.blocks.slice(0, 2));
    expect(after.blocks[0]).toBe(before.blocks[0]);
    expect(after.blocks[1]).toBe(before.blocks[1]);
    expect(before.blocks[2].entries).toHaveLength(50);
    expect(after.blocks[2].entries).toHaveLength(51);
  });

  it('is searched whatever the case, and by nothing finds nothing', () => {
    const text = withEntries(NO_TEXT, [
      { text: 'Begins' },
      { missing: 3 },
      { text: 'ERROR: no space' },
      { text: 'error again' },
    ]);
    expect(findLines(text, ' Error ')).toEqual([2, 3]);
    expect(findLines(text, 'e')).toEqual([0, 2, 3]);
    expect(findLines(text, '  ')).toEqual([]);
  });

  it('is a file with times, and with what is missing', () => {
    const text = withEntries(NO_TEXT, [
      { at: '2026-01-15T12:00:00.000000000Z', text: 'a' },
      { missing: 3 },
      { text: 'b', cutBytes: 10 },
    ]);
    expect(toFile(text)).toBe(
      '2026-01-15T12:00:00.000000000Z a\n[3 lines are missing here]\nb [10 bytes cut off]\n',
    );
  });
});
