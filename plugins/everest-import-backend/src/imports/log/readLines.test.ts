import { MOST_LINE_BYTES, readLines } from './readLines';

async function linesOf(...chunks: (string | Buffer)[]) {
  async function* bytes() {
    for (const chunk of chunks) {
      yield Buffer.from(chunk as string);
    }
  }
  const lines = [];
  for await (const some of readLines(bytes())) {
    lines.push(...some);
  }
  return lines;
}

const NOON = '2026-01-15T12:00:00.123456789Z';

describe('lines of a log', () => {
  it('come apart from their times, wherever the chunks are cut', async () => {
    const text = `${NOON} one\n${NOON} zwöi\n${NOON} \n${NOON} last`;
    const bytes = Buffer.from(text);
    const expected = ['one', 'zwöi', '', 'last'].map(line => ({
      at: NOON,
      text: line,
      cutBytes: 0,
    }));
    for (let cut = 0; cut < bytes.length; cut += 1) {
      expect(
        await linesOf(bytes.subarray(0, cut), bytes.subarray(cut)),
      ).toEqual(expected);
    }
  });

  it.each([
    ['2026-01-15T13:00:00.5+01:00', '2026-01-15T12:00:00.500000000Z'],
    ['2026-01-15T12:00:00Z', '2026-01-15T12:00:00.000000000Z'],
    ['2026-01-15T06:30:00.123456-05:30', '2026-01-15T12:00:00.123456000Z'],
  ])('written at %s are of %s', async (written, at) => {
    expect(await linesOf(`${written} x\n`)).toEqual([
      { at, text: 'x', cutBytes: 0 },
    ]);
  });

  it.each([
    'no time at all',
    '2026-99-99T99:99:99.000000000Z x',
    '2026-01-15 12:00:00 x',
    '',
  ])('without one are whole: %s', async text => {
    expect(await linesOf(`${text}\n`)).toEqual([{ text, cutBytes: 0 }]);
  });

  it('end without the carriage return of Windows, and keep any other', async () => {
    const lines = await linesOf('a\r\n10%\r20%\n');
    expect(lines.map(({ text }) => text)).toEqual(['a', '10%\r20%']);
  });

  it.each([0, 1, 2, 3])(
    'that are too long end with a whole character, %s bytes off',
    async shift => {
      const whole = `${'a'.repeat(shift)}${'€'.repeat(6_000)}`;
      const [line] = await linesOf(`${NOON} ${whole}\n`);
      const kept = Buffer.byteLength(line.text);
      expect(kept).toBeLessThanOrEqual(MOST_LINE_BYTES);
      expect(kept).toBeGreaterThan(MOST_LINE_BYTES - 3);
      expect(whole.startsWith(line.text)).toBe(true);
      expect(kept + line.cutBytes).toBe(Buffer.byteLength(whole));
    },
  );

  it('take no memory for a line without an end', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    async function* endless() {
      for (let count = 0; count < 200; count += 1) {
        yield chunk;
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      }
    }
    const lines = [];
    for await (const some of readLines(endless())) {
      lines.push(...some);
    }
    expect(lines).toEqual([
      {
        text: 'x'.repeat(MOST_LINE_BYTES),
        cutBytes: 200 * chunk.length - MOST_LINE_BYTES,
      },
    ]);
    expect(most).toBeLessThan(10 * 1024 * 1024);
  });
});
