import { END, filtered } from './filteredMysql';

const BYTES = Buffer.from(
  Array.from({ length: 10_000 }, (_, index) => (index * 7) % 256),
);
const LONG = `0x${BYTES.toString('hex')}`;

/** The bytes of a string as the server reads it. */
function bytesOf(quoted: string): Buffer {
  const letters: Record<string, string> = {
    0: '\0',
    n: '\n',
    r: '\r',
    Z: '\x1a',
  };
  return Buffer.from(
    quoted.replace(/\\([^])/g, (_, letter) => letters[letter] ?? letter),
    'latin1',
  );
}

describe.each([1, 2, 7, 4096, 1 << 16])(
  'a value of thousands of hexadecimal digits, in pieces of %d bytes',
  size => {
    it.each([
      ['', '_binary '],
      ['_binary ', '_binary '],
    ])('after "%s" becomes the string of its bytes', async (before, after) => {
      const { out, contents } = await filtered(
        `INSERT INTO t VALUES (0,${before}${LONG},'a'),(0xab,NULL,0);${END}`,
        size,
        'latin1',
      );
      const [, head, string, rest] = /^(.*?)'((?:[^'\\]|\\[^])*)'(.*)$/s.exec(
        out.trim(),
      )!;
      expect(head).toBe(`INSERT INTO t VALUES (0,${after}`);
      expect(bytesOf(string).equals(BYTES)).toBe(true);
      expect(string).not.toContain('\n');
      expect(rest).toBe(`,'a'),(0xab,NULL,0);`);
      expect([...contents.rows.values()]).toEqual([2]);
    });

    it('of an odd number is refused', async () => {
      await expect(
        filtered(`INSERT INTO t VALUES (${LONG}0);${END}`, size),
      ).rejects.toMatchObject({ code: 'dump-dangerous' });
    });
  },
);

describe.each([1, 3, 1 << 16])('rows, in pieces of %d bytes', size => {
  it.each([
    ["(1,'a;b'),(-2.5e-10,\"c'\\\"\"),\n\t(.5 , +3, b'01', X'ab')", 3],
    ["(_utf8mb4 'x''y',_binary'\\\\',0b01,TRUE,false,Null,DEFAULT)", 1],
    ['(),(0,00,0e5,1e5,1e+5)', 2],
  ])('pass as they are and are counted: %s', async (rows, count) => {
    const text = `INSERT IGNORE INTO \`t\` (\`a\`, \`values\`) VALUES ${rows};`;
    const { out, contents } = await filtered(text + END, size);
    expect(out.trim()).toBe(text);
    expect([...contents.rows.values()]).toEqual([count]);
  });

  it.each([
    '(1) ON DUPLICATE KEY UPDATE a = evil()',
    '(1) AS new',
    '(1)\n-- comment\n,(2)',
    '(1)# comment\n',
    '(1 /* comment */)',
    '(1) /*!80000 , (evil()) */',
    '(--1)',
    '((SELECT 1))',
    '(1;2)',
    '(1,`a`)',
    '(@@datadir)',
    '(nullx)',
    "('a' 'b' c)",
    "('a'x)",
    '(1ef)',
    '(0xg)',
    '(1)\0',
    'SELECT 1',
  ])('are refused with something other than values: %s', async rows => {
    await expect(
      filtered(`INSERT INTO t VALUES ${rows};${END}`, size),
    ).rejects.toMatchObject({ code: 'dump-dangerous' });
  });
});

it('cut off within a row is no dump', async () => {
  await expect(
    filtered(`INSERT INTO t VALUES (1,'${END}`),
  ).rejects.toMatchObject({ code: 'dump-damaged' });
});

it('names the line of the dump that is refused', async () => {
  await expect(
    filtered(`CREATE TABLE t (a int);\n\n-- x\nUPDATE t SET a = 1;${END}`),
  ).rejects.toThrow(/\(line 4, 'UPDATE t SET …'\)/);
});

it('keeps the lines of what is left out', async () => {
  const { out } = await filtered(
    `LOCK TABLES\n\`t\` WRITE;\nUSE \`a\`;\nCOMMIT;${END}`,
  );
  expect(out.split('\n').indexOf('COMMIT;')).toBe(3);
});

it('takes a text of 32 MiB with an escape at each fourth letter in seconds', async () => {
  const text = `INSERT INTO t VALUES ('${"abc\\'def\\n".repeat(
    3_355_443,
  )}');${END}`;
  const began = performance.now();
  await filtered(text);
  expect(performance.now() - began).toBeLessThan(20_000);
});
