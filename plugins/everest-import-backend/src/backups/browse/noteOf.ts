import { BackupNote } from '@everest-import/backstage-plugin-everest-import-common';
import { ProbeFailure } from '../BackupProbe';

/** A failure beside what could be seen: no field is to blame. */
export function noteOf({ field: _, ...failure }: ProbeFailure): BackupNote {
  return failure;
}
