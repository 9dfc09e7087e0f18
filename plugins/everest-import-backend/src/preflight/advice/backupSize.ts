import { parseQuantity } from '../../everest/quantity';
import { Advice, against, AdviceText, skipped } from './Advice';
import { titled, titledAs } from '../../words/titled';

const inGiB = (bytes: number) => Math.ceil(bytes / 2 ** 30);

function tooSmall(words: Pick<AdviceText, 'title' | 'values'>): AdviceText {
  return against({
    field: 'engine.storage.size',
    code: 'storage-too-small',
    ...words,
    remedy: 'Choose more storage.',
  });
}

/**
 * Whether the restored data has room, after what the backup says that it restores to and the importer's factor for it.
 * Where neither is said, all that is known is how large the backup is as it lies there: a packed dump takes many times
 * that.
 */
export const backupSize: Advice = {
  id: 'backup-size',
  check: ({ probe, facts, contract }) => {
    const backup = probe.seen === 'something' ? probe.backups[0] : undefined;
    const { size } = facts.resolved.storage;
    const room = parseQuantity(size);
    if (!backup || room === undefined) {
      return undefined;
    }
    const { restoredBytes, sizeBytes } = backup;
    const { spaceFactor } = contract;
    const bytes = restoredBytes ?? sizeBytes;
    if (!bytes) {
      return skipped(
        titledAs(
          'unsized',
        )`Whether the storage has room is not checked: nothing says how large the backup is`,
      );
    }
    const needed = bytes * (spaceFactor ?? 1);
    const gib = inGiB(needed);
    if (spaceFactor === undefined && restoredBytes === undefined) {
      return needed > room
        ? tooSmall(
            titledAs('as-it-lies')`The backup has ${{
              gib,
            }} GiB as it lies there, and the storage is '${{ size }}'.`,
          )
        : skipped(
            {
              title:
                'Whether the storage has room is not checked: the importer does not say how much a backup takes',
              values: { gib },
            },
            `The backup is no larger than ${gib} GiB as it lies there; imported it may take many times that. Who made the importer can say how many, by the annotation 'everest-import.backstage.io/space-factor'.`,
          );
    }
    return needed > room
      ? tooSmall(
          titled`The backup needs about ${{ gib }} GiB, and the storage is '${{
            size,
          }}'.`,
        )
      : { outcome: 'pass', title: 'The storage has room for the backup' };
  },
};
