import { BackupNote } from '@everest-import/backstage-plugin-everest-import-common';
import { OpenBucket } from './openBucket';

/** What a look could not see, for its answer: what it could not read, and `more`. */
export function withNotes(
  { deniedRead }: OpenBucket,
  more: BackupNote[] = [],
): { notes?: BackupNote[] } {
  const denied = deniedRead && {
    code: deniedRead.code,
    message: deniedRead.message,
    remedy: deniedRead.remedy,
  };
  const notes = [...(denied ? [denied] : []), ...more];
  return notes.length > 0 ? { notes } : {};
}
