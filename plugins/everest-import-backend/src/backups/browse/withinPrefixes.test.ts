import { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { withinPrefixes } from './withinPrefixes';

const backup = (path: string): Backup => ({
  path,
  kind: 'pg-dump',
  title: 'pg_dump',
  complete: 'yes',
  notes: [],
});

describe('withinPrefixes', () => {
  const nothing = { seen: 'nothing' as const, similar: ['shop/a', 'shops/b'] };

  it("drops neighbours' names", () => {
    expect(withinPrefixes(nothing, ['shop/'])).toEqual({
      seen: 'nothing',
      similar: ['shop/a'],
    });
  });

  it("drops neighbours' backups", () => {
    const nearby = [backup('/shop/a.dump'), backup('shop.dump')];
    const probe = {
      seen: 'something' as const,
      isObject: false,
      isFolder: true,
      backups: [],
      nearby,
      archived: [],
    };
    expect(withinPrefixes(probe, ['shop/'])).toMatchObject({
      nearby: [nearby[0]],
    });
  });

  it('drops nothing of a source without limits', () => {
    expect(withinPrefixes(nothing, undefined)).toBe(nothing);
  });
});
