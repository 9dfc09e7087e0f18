import { RowEnds } from './RowEnds';

/** Rows as they are cut where each may end from so many bytes on, the bytes coming in pieces of a size. */
function rowsOf(text: string, size: number, least = 0): string[] {
  const ends = new RowEnds();
  const rows = [''];
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0; at < bytes.length; at += size) {
    let piece = bytes.subarray(at, at + size);
    while (piece.length > 0) {
      const left = Math.max(0, least - rows.at(-1)!.length);
      const end = left < piece.length ? ends.next(piece, left) : -1;
      const own = end < 0 ? piece : piece.subarray(0, end);
      ends.pass(own);
      rows.push(rows.pop() + own.toString('latin1'));
      if (end >= 0) rows.push('');
      piece = piece.subarray(own.length);
    }
  }
  return rows.filter(Boolean);
}

const LONG = `${'x'.repeat(300)}\n`;
const ROWS = [
  'a\tb\n',
  '\n',
  'a newline of \\\n a value\n',
  'a backslash\\\\\n',
  'both\\\\\\\n\\\n.\n',
  '\\N\t\\.\\\\\\\\\n',
  'of Windows\r\n',
  LONG,
  '\\\\\n',
];

describe('rows of a COPY end', () => {
  it.each([1, 2, 3, 4, 5, 7, 64, 10_000])(
    'at newlines that are no value’s, in pieces of %d bytes',
    size => expect(rowsOf(ROWS.join(''), size)).toEqual(ROWS),
  );

  it.each([1, 3, 8, 64])(
    'no sooner than there is enough, in pieces of %d bytes',
    size => {
      const works = rowsOf(ROWS.join(''), size, 20);
      expect(works.join('')).toBe(ROWS.join(''));
      expect(works).toEqual([
        'a\tb\n\na newline of \\\n a value\n',
        'a backslash\\\\\nboth\\\\\\\n\\\n.\n',
        '\\N\t\\.\\\\\\\\\nof Windows\r\n',
        LONG,
        '\\\\\n',
      ]);
    },
  );

  it('where one is left without an end', () => {
    expect(rowsOf('a\nb', 2)).toEqual(['a\n', 'b']);
  });
});
