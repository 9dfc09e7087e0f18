import { parseQuantity } from '../../everest/quantity';
import { Advice, against } from './Advice';

/** Whether the restored data has room, after the size that the backup says and the importer's factor for it. */
export const backupSize: Advice = {
  id: 'backup-size',
  check: ({ sight, facts, contract }) => {
    const backup = sight.seen === 'something' ? sight.backups[0] : undefined;
    const bytes = backup?.restoredBytes ?? backup?.sizeBytes;
    const { size } = facts.resolved.storage;
    const room = parseQuantity(size);
    if (!bytes || room === undefined) {
      return undefined;
    }
    const needed = bytes * (contract.spaceFactor ?? 1);
    return needed > room
      ? against({
          field: 'engine.storage.size',
          code: 'storage-too-small',
          title: `The backup needs about ${Math.ceil(
            needed / 2 ** 30,
          )} GiB, and the storage is '${size}'.`,
          remedy: 'Choose more storage.',
        })
      : { outcome: 'pass', title: 'The storage has room for the backup' };
  },
};
