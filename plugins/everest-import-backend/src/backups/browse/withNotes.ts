import { BackupNote } from '@everest-import/backstage-plugin-everest-import-common';
import { noteOf } from './noteOf';
import { OpenBucket } from './openBucket';

/** What a look could not see, for its answer: what it could not read, and `more`. */
export function withNotes(
  { deniedRead }: OpenBucket,
  more: BackupNote[] = [],
): { notes?: BackupNote[] } {
  const notes = [...(deniedRead ? [noteOf(deniedRead)] : []), ...more];
  return notes.length > 0 ? { notes } : {};
}
