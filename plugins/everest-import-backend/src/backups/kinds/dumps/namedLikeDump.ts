import {
  Backup,
  BackupNote,
  BackupObject,
} from '@everest-import/backstage-plugin-everest-import-common';
import { said } from '../../../words/said';
import { archivedClasses } from '../../archivedClasses';

/** The kind of what nobody has looked into, or nobody knows. */
export const NAMED_LIKE_DUMP = 'dump';

const EMPTY: BackupNote = {
  code: 'empty',
  message: 'The file is empty: it has no bytes at all.',
  remedy: 'Look at what made it, and make the dump again.',
};

function archived(storageClass: string): BackupNote {
  return {
    code: 'archived',
    ...said`It lies in the storage class '${{
      storageClass,
    }}', from which nothing can be read at once, unless it was restored.`,
    remedy:
      'Restore it in S3 first, or copy it to the standard class, and look again.',
  };
}

const NOT_KNOWN: BackupNote = {
  code: 'not-recognised',
  message:
    'It is named like a dump, and begins like none that is known here: nothing can be said of it.',
};

/** What a file's name and its place in the list say of it: that it may be a dump, and nothing else. */
export function namedLikeDump(object: BackupObject): Backup {
  const { path, modified, sizeBytes } = object;
  const [storageClass] = archivedClasses([object]);
  const backup: Backup = {
    path,
    kind: NAMED_LIKE_DUMP,
    title: 'Dump',
    time: modified,
    sizeBytes,
    complete: 'unknown',
    notes: [],
  };
  if (storageClass) {
    return { ...backup, notes: [archived(storageClass)] };
  }
  return sizeBytes === 0
    ? { ...backup, sizeBytes: undefined, obstacle: EMPTY }
    : { ...backup, unread: true };
}

/** One that was looked into in vain. */
export function notRecognised(object: BackupObject): Backup {
  const { unread, ...backup } = namedLikeDump(object);
  return { ...backup, notes: [NOT_KNOWN] };
}
