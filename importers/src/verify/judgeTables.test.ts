import { Comparison, judgeTables } from './judgeTables';

const judge = (comparisons: Record<string, Comparison>) =>
  judgeTables(new Map(Object.entries(comparisons)));

describe('what came out for tables', () => {
  it('is how many are equal, and why others were only counted', () => {
    const reason = 'columns of money';
    expect(
      judge({
        ...{ a: 'equal', b: 'equal', c: { reason }, d: { reason } },
        e: { reason: 'other things' },
      }),
    ).toEqual({
      compared: 2,
      notes: [
        'Counted and not compared, for columns of money: c, d',
        'Counted and not compared, for other things: e',
      ],
    });
  });

  it('is a failure that names the tables which differ', () => {
    const differs = '3 rows were sent, 3 are there, and their checksums differ';
    expect(() =>
      judge({ a: 'equal', b: { differs }, c: { reason: 'x' } }),
    ).toThrow(
      expect.objectContaining({
        code: 'checksums-differ',
        exitCode: 71,
        message: expect.stringContaining(`in b (${differs})`),
      }),
    );
  });

  it('names a few of many', () => {
    const names = Array.from({ length: 40 }, (_, at) => `t${at}`);
    const all = (each: Comparison) =>
      judge(Object.fromEntries(names.map(name => [name, each])));
    expect(all({ reason: 'x' }).notes.join()).toMatch(/: t0, .* and 35 more$/);
    expect(() => all({ differs: 'x' })).toThrow(/ t0 \(x\), .* and 35 more$/);
  });
});
