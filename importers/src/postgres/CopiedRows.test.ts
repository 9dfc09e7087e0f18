import { CopiedRows } from './CopiedRows';
import { MARK, MarkedRows } from './MarkedRows';

const MEBIBYTE = 1024 ** 2;

function cut(text: string | Buffer, size: number): Buffer[] {
  const bytes = Buffer.from(text as string, 'latin1');
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size)
    pieces.push(bytes.subarray(at, at + size));
  return pieces;
}

function copied(text: string, size = text.length || 1): CopiedRows {
  const rows = new CopiedRows();
  for (const piece of cut(text, size)) rows.add(piece);
  return rows;
}

const ROWS = ['1\tfirst\n', '\n', '2\t2024-07-01 12:00:00+02\n', '3\t\\N\n'];
const TEXT = ROWS.join('');

describe('the checksum of copied rows', () => {
  it.each([1, 2, 3, 7, 64])('is the same in pieces of %d bytes', size => {
    const rows = copied(TEXT, size);
    expect(rows.plain.rows).toBe(4);
    expect(rows.plain.equals(copied(TEXT).plain)).toBe(true);
    expect(rows.inUtc.equals(copied(TEXT).inUtc)).toBe(true);
    expect([...rows.timesIn]).toEqual([1]);
  });

  it('is the same in another order, and with other line ends', () => {
    const all = copied(TEXT).plain;
    expect(all.equals(copied([...ROWS].reverse().join('')).plain)).toBe(true);
    expect(all.equals(copied(TEXT.replace(/\n/g, '\r\n'), 5).plain)).toBe(true);
  });

  it.each([
    ['a changed value', TEXT.replace('first', 'First')],
    ['a row that is missing', TEXT.replace('\n\n', '\n')],
    ['a row that came twice', `${TEXT}3\t\\N\n`],
    ['two rows that are another row twice', `1\ta\n1\ta\n${TEXT}`],
    ['values that changed their rows', TEXT.replace('1\tf', '2\tf')],
    ['an empty value in place of none', TEXT.replace('\\N', '')],
  ])('is another one for %s', (_what, other) => {
    expect(copied(other).plain.equals(copied(TEXT).plain)).toBe(false);
  });

  it('is another one where two rows come twice, and other two', () => {
    expect(
      copied('a\na\nb\nb\n').plain.equals(copied('a\na\nc\nc\n').plain),
    ).toBe(false);
  });

  it('knows a time of another zone as the same moment alone', () => {
    const [sent, held] = [
      '2024-07-01 12:00:00+02\n',
      '2024-07-01 10:00:00+00\n',
    ];
    expect(copied(sent).plain.equals(copied(held).plain)).toBe(false);
    expect(copied(sent).inUtc.equals(copied(held).plain)).toBe(true);
  });

  it.each(['\n', '\r\n'])('is of long rows, too, with %j', end => {
    const long = 'x'.repeat(3 * MEBIBYTE);
    const text = `1\t${long}${end}2\ty${end}`;
    const whole = copied(`1\t${long}\n2\ty\n`);
    for (const size of [1_000, 65_536, MEBIBYTE + 1]) {
      const rows = copied(text, size);
      expect(rows.plain.rows).toBe(2);
      expect(rows.plain.equals(whole.plain)).toBe(true);
    }
    for (const size of [1_000, 65_536, text.length]) {
      expect(copied(text, size).hasLong).toBe(true);
      expect(copied(text, size).longest).toBe(2 + long.length);
    }
    const other = copied(text.replace(/x(?=\r?\n)/, 'y'), 65_536);
    expect(other.plain.equals(whole.plain)).toBe(false);
  });
});

describe('rows of several tables, with marks', () => {
  const NASTY = `x\\\\. 1\n${'y'.repeat(40)}\\\\. 2\n\n`;
  const marked = [NASTY, '', '1\n', 'a\tb\n\n'];
  const output = marked.map((rows, at) => `${rows}${MARK}${at}\n`).join('');

  it.each([1, 2, 3, 5, 16, 17, 40, 1000])('in pieces of %d bytes', size => {
    const rows = new MarkedRows();
    for (const piece of cut(output, size)) rows.add(piece);
    expect(rows.tables).toHaveLength(marked.length);
    rows.tables.forEach((table, at) =>
      expect(table.plain.equals(copied(marked[at]).plain)).toBe(true),
    );
  });

  it('of which the last never came', () => {
    const rows = new MarkedRows();
    rows.add(Buffer.from(`1\n${MARK}0\n2\n`));
    expect(rows.tables).toHaveLength(1);
  });
});
