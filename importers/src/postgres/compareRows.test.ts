import { Trait } from './columnTraits';
import { compareRows } from './compareRows';
import { CopiedRows } from './CopiedRows';

function copied(text: string): CopiedRows {
  const rows = new CopiedRows();
  rows.add(Buffer.from(text));
  return rows;
}

function compared(
  sent: string,
  held: string,
  more: {
    traits?: [Trait, number[]][];
    isMade?: boolean;
    release?: number;
    encoding?: string;
  } = {},
) {
  const { traits = [], isMade = true, encoding = '' } = more;
  return compareRows({
    ...{ isMade, encoding, held: copied(held) },
    sent: { columns: '(a, b)', rows: copied(sent) },
    release: 'release' in more ? more.release : 15,
    facts: {
      ...{ kind: 'r', isPartition: false, root: '' },
      traits: new Map(traits.map(([trait, at]) => [trait, new Set(at)])),
    },
  });
}

const BERLIN = '2024-07-01 12:00:00+02';
const UTC = '2024-07-01 10:00:00+00';
const LATER = '2024-07-01 11:00:00+00';

describe('rows that were sent and are held', () => {
  it('differ where nothing explains it', () => {
    expect(compared('1\ta\n', '1\tb\n')).toEqual({
      differs: '1 rows were sent, 1 are there, and their checksums differ',
    });
  });

  it.each<{ traits?: [Trait, number[]][]; release?: number | undefined }>([
    { traits: [['float', [0]]], release: 11 },
    { traits: [['times', [0]]] },
    { traits: [['money', [0]]] },
    { traits: [['name', [0]]] },
    { traits: [['foreign', [0]]] },
    { release: undefined },
    { release: 8 },
  ])('are only counted where it may be the words alone: %j', more => {
    expect(compared('1\ta\n', '1\tb\n', more)).toEqual({
      reason: expect.any(String),
    });
    expect(compared('1\ta\n', '1\ta\n', more)).toBe('equal');
  });

  it.each([
    { more: { isMade: false } },
    { more: { encoding: "SET client_encoding = 'EUC_JP';" } },
  ])('are only counted: $more', ({ more }) => {
    expect(compared('1\n', '2\n', more)).toEqual({
      reason: expect.any(String),
    });
  });

  it.each([
    { more: { traits: [['float', [0]] as [Trait, number[]]], release: 12 } },
    { more: { traits: [['bytes', [0]] as [Trait, number[]]] } },
    { more: { encoding: "SET client_encoding = 'UTF8';" } },
    { more: { encoding: "SET client_encoding = 'LATIN1';" } },
  ])('differ all the same: $more', ({ more }) => {
    expect(compared('1\n', '2\n', more)).toHaveProperty('differs');
  });
});

describe('a time that is sent in another zone', () => {
  const traits: [Trait, number[]][] = [['time', [0]]];

  it('is equal as the same moment, in a column of times alone', () => {
    expect(compared(`${BERLIN}\t1\n`, `${UTC}\t1\n`, { traits })).toBe('equal');
    expect(compared(`${BERLIN}\n`, `${UTC}\n`)).toHaveProperty('differs');
  });

  it('differs as another moment', () => {
    expect(
      compared(`${BERLIN}\t1\n`, `${LATER}\t1\n`, { traits }),
    ).toHaveProperty('differs');
  });

  it('differs where a text like it was changed', () => {
    expect(
      compared(`${UTC}\t${BERLIN}\n`, `${UTC}\t${UTC}\n`, { traits }),
    ).toHaveProperty('differs');
    expect(
      compared(`${UTC}\t${BERLIN}\n`, `${UTC}\t${BERLIN}\n`, { traits }),
    ).toBe('equal');
  });

  it('is only counted in a row too long to look for it', () => {
    const long = 'x'.repeat(2 * 1024 ** 2);
    const rows = new CopiedRows();
    for (const piece of [`${BERLIN}\t`, long, '\n'])
      rows.add(Buffer.from(piece));
    expect(rows.hasLong).toBe(true);
    const held = copied(`${UTC}\t${long}\n`);
    expect(
      compareRows({
        ...{ isMade: true, encoding: '', release: 15, held },
        sent: { columns: '(a, b)', rows },
        facts: {
          ...{ kind: 'r', isPartition: false, root: '' },
          traits: new Map([['time', new Set([0])]]),
        },
      }),
    ).toEqual({ reason: 'rows of more than 1 MiB with times' });
  });

  it('is only counted where a text like it stands beside', () => {
    expect(
      compared(`${BERLIN}\t${BERLIN}\n`, `${UTC}\t${BERLIN}\n`, { traits }),
    ).toHaveProperty('reason');
  });
});
