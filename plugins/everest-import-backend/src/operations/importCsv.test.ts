import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { anImport } from '../__testUtils__/imports';
import { MOST_EXPORTED, toCsv } from './importCsv';

async function* inPages(...pages: Import[][]) {
  yield* pages;
}

async function linesOf(pages: AsyncIterable<Import[]>): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of toCsv(pages)) {
    pieces.push(piece);
  }
  return pieces.join('').split('\r\n').slice(1, -1);
}

const some = (count: number) =>
  Array.from({ length: count }, (_, n) => anImport({ name: `db-${n}` }));

describe('toCsv', () => {
  it('tells the length of a run in seconds, and a deleted database as gone', async () => {
    const [line] = await linesOf(
      inPages([
        anImport({
          gone: true,
          startedAt: '2026-01-01T00:00:00.000Z',
          finishedAt: '2026-01-01T00:01:30.400Z',
        }),
      ]),
    );
    expect(line.split(',')[5]).toBe('true');
    expect(line).toContain(',2026-01-01T00:01:30.400Z,90,');
  });

  it('runs no formula that a request or a cluster made up', async () => {
    const [line] = await linesOf(
      inPages([anImport({ importer: '=cmd', source: { path: '@SUM(1,2)' } })]),
    );
    expect(line).toContain(`,'=cmd,`);
    expect(line).toContain(`,"'@SUM(1,2)",`);
  });

  it.each([
    [MOST_EXPORTED, MOST_EXPORTED],
    [MOST_EXPORTED + 1, MOST_EXPORTED + 1],
  ])(
    'has of %d imports %d lines, and says so where that is a cut',
    async (count, expected) => {
      const pages = inPages(some(7_000), some(count - 7_000));
      const lines = await linesOf(pages);
      expect(lines).toHaveLength(expected);
      const isCut = count > MOST_EXPORTED;
      expect(
        /^Only the first 10000 imports/.test(lines[lines.length - 1]),
      ).toBe(isCut);
      expect(new Set(lines.map(line => line.split(',').length)).size).toBe(1);
    },
  );

  it('asks for the next page only once the one before is taken', async () => {
    let asked = 0;
    async function* counted() {
      for (; asked < 3; ) {
        asked += 1;
        yield some(2);
      }
    }
    const pieces = toCsv(counted());
    await pieces.next();
    expect(asked).toBe(1);
    await pieces.next();
    expect(asked).toBe(2);
    await pieces.return(undefined);
    expect(asked).toBe(2);
  });
});
