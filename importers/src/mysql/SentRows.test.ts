import { Checksum } from '../verify/Checksum';
import { HeldRows } from './HeldRows';
import { SentRows } from './SentRows';

function cut(text: string, size: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += size)
    pieces.push(text.slice(at, at + size));
  return pieces;
}

/** Rows of a dump, in pieces of so many bytes. */
function sent(text: string, size = text.length): SentRows {
  const rows = new SentRows();
  for (const piece of cut(`${text};`, size)) rows.add(piece);
  return rows;
}

/** Rows as the client writes them, in such pieces. */
function held(text: string, size = text.length): Checksum {
  const rows = new HeldRows();
  for (const piece of cut(`${text}-\t0\n`, size))
    rows.add(Buffer.from(piece, 'latin1'));
  return rows.tables[0];
}

const MEBIBYTE = 1024 ** 2;
const LONG = `it\\'s \\\\ ${'x'.repeat(MEBIBYTE)}\\n`;
const SIZES = [1, 2, 3, 7, 64, 65_536];

describe('the checksum of the rows of an INSERT', () => {
  it.each([
    {
      what: 'numbers',
      sql: '(1,-2.50,1e300),(0,.5,3)',
      as: '000\t1\t-2.50\t1e300\n000\t0\t.5\t3\n',
    },
    {
      what: 'a NULL and its word',
      sql: "(NULL,'NULL')",
      as: '10\tNULL\tNULL\n',
    },
    { what: 'an empty value', sql: "('',NULL,'')", as: '010\t\tNULL\t\n' },
    {
      what: 'escapes',
      sql: String.raw`('a\'b\"c\\d\n\r\t\0\Z\b\%\_\q')`,
      as: '0\ta\'b"c\\\\d\\n\r\\t\\0\x1a\b\\\\%\\\\_q\n',
    },
    {
      what: 'bytes as they are',
      sql: "(_binary 'a\tb\x00\xff\r')",
      as: '0\ta\\tb\\0\xff\r\n',
    },
    {
      what: 'doubled quotes',
      sql: `('a''b""c',"d""e''f")`,
      as: `00\ta'b""c\td"e''f\n`,
    },
    {
      what: 'marks of rows in strings',
      sql: "('),(;','(--')",
      as: '00\t),(;\t(--\n',
    },
    {
      what: 'hexadecimal digits',
      sql: '(0x00FF5c0a,0xABC)',
      as: '00\t\\0\xff\\\\\\n\t\\n\xbc\n',
    },
    {
      what: 'a long value',
      sql: `(1,'${LONG}',NULL)`,
      as: `001\t1\tit's \\\\ ${'x'.repeat(MEBIBYTE)}\\n\tNULL\n`,
    },
    {
      what: 'long hexadecimal digits',
      sql: `(0x${'4100'.repeat(MEBIBYTE)},2)`,
      as: `00\t${'A\\0'.repeat(MEBIBYTE)}\t2\n`,
    },
    {
      what: 'spaces',
      sql: "( 1 , 'a' )\n,\n(2,\t'b')",
      as: '00\t1\ta\n00\t2\tb\n',
    },
    { what: 'another order', sql: '(1,2),(3,4)', as: '00\t3\t4\n00\t1\t2\n' },
  ])('is that of what the client writes of them: $what', ({ sql, as }) => {
    for (const size of SIZES.filter(
      each => sql.length < MEBIBYTE || each > 64,
    )) {
      const rows = sent(sql, size);
      expect(rows.checksum.equals(held(as, size))).toBe(true);
      expect(rows).toMatchObject({ isOdd: false, isUnread: false });
    }
  });

  it.each([
    { what: 'NULL for its word', sql: '(NULL)', as: '0\tNULL\n' },
    { what: 'a word for NULL', sql: "('NULL')", as: '1\tNULL\n' },
    { what: 'an empty value for NULL', sql: '(NULL)', as: '0\t\n' },
    { what: 'a changed letter', sql: "('a')", as: '0\tA\n' },
    { what: 'a row that is missing', sql: '(1),(2)', as: '0\t1\n' },
    { what: 'a row that came twice', sql: '(1)', as: '0\t1\n0\t1\n' },
    { what: 'a tab for two values', sql: "('a\tb')", as: '00\ta\tb\n' },
    { what: 'other digits', sql: '(1.0)', as: '0\t1\n' },
  ])('is another one for $what', ({ sql, as }) => {
    expect(sent(sql).checksum.equals(held(as))).toBe(false);
  });

  it.each(['(TRUE)', "(_utf8mb4 'a')", "(_latin1'a')"])(
    'says that %s is an odd way to write',
    sql => {
      for (const size of SIZES)
        expect(sent(sql, size)).toMatchObject({ isOdd: true, isUnread: false });
    },
  );

  it.each(['(DEFAULT)', '(1,default)', '()', "(b'101')", "(x'41')", '(0b101)'])(
    'says that it can not tell %s',
    sql => {
      for (const size of SIZES) expect(sent(sql, size).isUnread).toBe(true);
    },
  );
});
