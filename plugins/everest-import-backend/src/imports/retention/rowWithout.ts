import { createHash } from 'node:crypto';
import { importColumns } from '../store/importColumns';
import { importOfRow } from '../store/importOfRow';
import { toImportRow, toVersion } from '../store/rows';
import { StoredImport } from '../store/StoredImport';
import { Person } from './personOf';
import { snapshotWithout, withoutPerson } from './withoutPerson';

const REFS = [
  'requested_by',
  'owner',
  'entity',
  'system',
  'shown_owner',
  'owner_key',
  'shown_requested_by',
  'requester_key',
  'entity_key',
  'system_key',
] as const;

/** What lists are asked for; of words that only a later release can read, its own columns stay as it wrote them. */
function listedColumns(left: StoredImport) {
  const row = toImportRow(left);
  return row.unreadable?.includes('snapshot')
    ? {
        columns_of: createHash('sha256')
          .update(left.snapshot)
          .digest('hex')
          .slice(0, 32),
      }
    : importColumns(importOfRow(row));
}

/** What to write into a row so that it names a person no more; undefined where it names none of that ref. */
export function rowWithout(
  stored: StoredImport,
  person: Person,
): Partial<StoredImport> | undefined {
  const asked = person.isThem(stored.requested_by);
  const without: Partial<StoredImport> = {
    snapshot: snapshotWithout(stored.snapshot, person, asked),
    memory: stored.memory && withoutPerson(stored.memory, person),
    search_words: stored.search_words && person.without(stored.search_words),
  };
  for (const column of REFS) {
    without[column] = person.isThem(stored[column]) ? null : stored[column];
  }
  const isSame = Object.entries(without).every(
    ([column, value]) => value === stored[column as keyof StoredImport],
  );
  return isSame
    ? undefined
    : {
        ...without,
        ...listedColumns({ ...stored, ...without }),
        // A replica that had them in mind writes no more of it
        version: toVersion(stored) + 1,
        // A hash of who asked
        ...(asked && { request_key: null }),
      };
}
