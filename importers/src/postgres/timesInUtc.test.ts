import { mayHaveZones, timesInUtc } from './timesInUtc';

function inUtc(row: string) {
  const changed = new Set<number>();
  const line = Buffer.from(row, 'latin1');
  const text = timesInUtc(line, changed)?.toString('latin1');
  return { text, changed: [...changed] };
}

describe('a time with a zone in a row of COPY', () => {
  it.each([
    ['2024-07-01 12:00:00+02', '2024-07-01 10:00:00+00'],
    ['2024-01-01 00:30:00.123456+01', '2023-12-31 23:30:00.123456+00'],
    ['2024-02-29 23:59:59-05:30', '2024-03-01 05:29:59+00'],
    ['1890-01-01 00:00:00+00:53:28', '1889-12-31 23:06:32+00'],
    ['0044-03-15 12:00:00+00:53:28 BC', '0044-03-15 11:06:32+00 BC'],
    ['0001-01-01 00:00:00+01', '0001-12-31 23:00:00+00 BC'],
    ['0001-12-31 23:30:00-01 BC', '0001-01-01 00:30:00+00'],
    ['0099-12-31 23:30:00-01', '0100-01-01 00:30:00+00'],
    ['12024-07-01 12:00:00+02', '12024-07-01 10:00:00+00'],
  ])('%s is the moment %s', (field, utc) => {
    expect(mayHaveZones(Buffer.from(`a\t${field}\tb\n`))).toBe(true);
    expect(mayHaveZones(Buffer.from(`${field}\n`))).toBe(true);
    expect(inUtc(`a\t${field}\tb`)).toEqual({
      text: `a\t${utc}\tb`,
      changed: [1],
    });
    expect(inUtc(field)).toEqual({ text: utc, changed: [0] });
  });

  it.each([
    '2024-07-01 12:00:00+00',
    '2024-07-01 12:00:00',
    '2024-07-01',
    '12:00:00+02',
    '{"2024-07-01 12:00:00+02"}',
    'at 2024-07-01 12:00:00+02',
    '2024-07-01 12:00:00+02 ',
    'infinity',
    '\\N',
    '',
  ])('%j is none, or needs no other words', field => {
    expect(inUtc(`a\t${field}\tb`)).toEqual({ text: undefined, changed: [] });
  });

  it('is told by the place of its column', () => {
    const time = '2024-07-01 12:00:00+02';
    expect(inUtc([time, 'a', '', time].join('\t')).changed).toEqual([0, 3]);
  });

  it('costs no look at each field where none is', () => {
    const rows = '1\t2024-07-01 12:00:00+00\tx\n2\t12:30:00\ty\n';
    expect(mayHaveZones(Buffer.from(rows))).toBe(false);
  });
});
