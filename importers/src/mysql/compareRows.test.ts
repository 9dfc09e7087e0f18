import { Checksum, digestOf } from '../verify/Checksum';
import { readColumns } from './columns';
import { compareRows, ReadTable } from './compareRows';
import { planReading } from './planReading';
import { Sending, SentTables } from './SentTables';

/** As the client writes SHOW FULL COLUMNS. */
const column = (type: string, collation = 'NULL', extra = '') =>
  ['a', type, collation, 'YES', '', 'NULL', extra, 'select', ''].join('\t');
const columnsOf = (...lines: string[]) =>
  readColumns(`${lines.join('\n')}\n-\t0\n`).get(0)!;
const TEXT = columnsOf(column('varchar(20)', 'utf8mb4_0900_ai_ci'));
const INTO: Sending = { encoding: 'utf8mb4', zone: '' };

function sent(rows: string, sending = INTO) {
  const tables = new SentTables();
  tables.insert('`t`', sending).add(`${rows};`);
  return tables.of('t');
}

function compared(table: Partial<ReadTable>, held = 'b') {
  const checksum = new Checksum();
  checksum.add(digestOf(Buffer.from(held)));
  return compareRows({
    ...{ sent: sent("('a')"), held: checksum, columns: TEXT },
    source: { version: '8.0.36', isForeign: false },
    ...table,
  });
}

describe('a table that was read back', () => {
  it('is equal, whatever is known of it', () => {
    expect(compared({ columns: columnsOf(column('float')) }, 'a')).toBe(
      'equal',
    );
  });

  it('differs where nothing speaks for the same values', () => {
    expect(compared({})).toEqual({
      differs: expect.stringMatching(/^1 rows were sent, 1 are there/),
    });
    for (const version of ['5.5.62', '10.11.6-MariaDB', '9.7.0'])
      expect(compared({ source: { version, isForeign: false } })).toEqual({
        differs: expect.anything(),
      });
  });

  it.each([
    { why: /FLOAT/, columns: columnsOf(column('float(7,4) unsigned')) },
    { why: /FLOAT/, columns: columnsOf(column('int'), column('double')) },
    { why: /JSON/, columns: columnsOf(column('json')) },
    { why: /geometries/, columns: columnsOf(column('multipolygon')) },
    {
      why: /two forms/,
      columns: columnsOf(column('varchar(9)', 'sjis_japanese_ci')),
    },
    {
      why: /computes/,
      columns: columnsOf(column('int', 'NULL', 'STORED GENERATED')),
    },
    {
      why: /time zone/,
      columns: columnsOf(column('timestamp(3)')),
      sent: sent("('a')", { encoding: 'utf8mb4' }),
    },
    { why: /in a form/, sent: sent('(TRUE)') },
    { why: /changes/, sent: { ...sent("('a')"), isAltered: true } },
    { why: /do not end/, source: { version: '8.0.36', isForeign: true } },
    { why: /release/, source: { isForeign: false } },
    { why: /release/, source: { version: '5.1.73', isForeign: false } },
  ])('is only counted, for $why', ({ why, ...table }) => {
    expect(compared(table)).toEqual({ reason: expect.stringMatching(why) });
  });

  it.each([
    'DEFAULT_GENERATED',
    'auto_increment',
    'on update CURRENT_TIMESTAMP',
  ])('differs, whatever the server says beside: %s', extra => {
    const columns = columnsOf(column('int', 'NULL', extra));
    expect(compared({ columns })).toHaveProperty('differs');
  });
});

describe('what need not be read', () => {
  const plan = (sentTables: SentTables, counted: Record<string, number>) =>
    planReading(
      Object.keys(counted),
      sentTables,
      new Map(Object.entries(counted)),
    );

  it('is a table that is empty, and a view', () => {
    const tables = new SentTables();
    tables.make('`empty`');
    tables.make('`filled`');
    tables.insert('`filled`', INTO).add('(1);');
    tables.make('`trigger`');
    tables.make('`view`');
    tables.dropped('`view`');
    const ways = plan(tables, {
      ...{ '`empty`': 0, '`filled`': 1, '`trigger`': 3, '`view`': 1 },
    });
    expect(ways.get('`empty`')).toBe('equal');
    expect(ways.get('`filled`')).toBeUndefined();
    expect(ways.get('`trigger`')).toBeUndefined();
    expect(ways.get('`view`')).toHaveProperty('reason');
  });

  it('is one whose name is written in several ways', () => {
    const tables = new SentTables();
    tables.make('`Boats`');
    tables.insert('`boats`', INTO).add('(1);');
    const ways = plan(tables, { '`Boats`': 1, '`boats`': 1 });
    for (const way of ways.values()) expect(way).toHaveProperty('reason');
    const strange = new SentTables();
    strange.make('`B\xf6`');
    expect(plan(strange, { '`B\xf6`': 1 }).get('`B\xf6`')).toHaveProperty(
      'reason',
    );
  });
});
