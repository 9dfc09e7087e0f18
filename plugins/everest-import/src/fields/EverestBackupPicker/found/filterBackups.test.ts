import type { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { enginesOf, isLookedFor } from './filterBackups';

const backup = (values: Partial<Backup>): Backup => ({
  path: 'dumps/shop-2026-01-14.sql',
  kind: 'pg-dump',
  title: 'pg_dump, SQL',
  engine: 'postgresql',
  engineVersion: '14.18',
  complete: 'yes',
  notes: [],
  ...values,
});

describe('isLookedFor', () => {
  it.each([
    { text: '', found: true },
    { text: 'SHOP', found: true },
    { text: ' shop  14.18 ', found: true },
    { text: 'pg_dump 2026-01', found: true },
    { text: 'shop 15', found: false },
    { text: 'crm', found: false },
  ])("'$text': $found", ({ text, found }) => {
    expect(isLookedFor(backup({}), { text })).toBe(found);
  });

  it('takes those of another engine out, and none whose engine nobody knows', () => {
    const filter = { text: '', engine: 'mysql' as const };
    expect(isLookedFor(backup({}), filter)).toBe(false);
    expect(isLookedFor(backup({ engine: 'mysql' }), filter)).toBe(true);
    expect(isLookedFor(backup({ engine: undefined }), filter)).toBe(true);
  });
});

describe('enginesOf', () => {
  it('names each once, and none where all are of one', () => {
    expect(enginesOf([backup({}), backup({ engine: undefined })])).toEqual([]);
    expect(
      enginesOf([backup({}), backup({ engine: 'mongodb' }), backup({})]),
    ).toEqual(['mongodb', 'postgresql']);
  });
});
