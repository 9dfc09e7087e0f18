import { sources } from '../../../dev/mockBackups';
import { firstPlaces } from './firstPlaces';

describe('firstPlaces', () => {
  it('are those to import from that the portal sees, bucket by bucket', () => {
    const [nightly] = sources.items;
    const single = { ...nightly, name: 'one', title: 'One', buckets: ['b'] };
    expect(
      firstPlaces({ ...sources, items: [...sources.items, single] }),
    ).toEqual([
      {
        title: 'Nightly backups, shop-backups',
        source: { backupSource: 'nightly', bucket: 'shop-backups', path: '' },
        keys: 'source',
        sight: { source: { backupSource: 'nightly', bucket: 'shop-backups' } },
      },
      expect.objectContaining({ title: 'Nightly backups, crm-backups' }),
      {
        title: 'One',
        source: { backupSource: 'one', path: '' },
        keys: 'source',
        sight: { source: { backupSource: 'one' } },
      },
    ]);
  });

  it('are none beside the only one, which is taken by itself', () => {
    const [nightly, archive] = sources.items;
    expect(firstPlaces({ ...sources, items: [nightly, archive] })).toEqual([]);
  });

  it('are few, as each is looked into', () => {
    const [nightly] = sources.items;
    const many = Array.from({ length: 40 }, (_, at) => ({
      ...nightly,
      name: `source-${at}`,
    }));
    expect(firstPlaces({ ...sources, items: many })).toHaveLength(3);
  });
});
