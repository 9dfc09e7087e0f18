import { BackupNote } from '@everest-import/backstage-plugin-everest-import-common';
import { OpenBucket } from './openBucket';

/** What a look could not see, for its answer. */
export function withNotes({ deniedRead }: OpenBucket): {
  notes?: BackupNote[];
} {
  if (!deniedRead) {
    return {};
  }
  const { code, message, remedy } = deniedRead;
  return { notes: [{ code, message, remedy }] };
}
