import { BackupNote } from '@everest-import/backstage-plugin-everest-import-common';
import { Advice, against } from './Advice';

/** The state is the note's own: this code has one text. */
function detailOf(note: BackupNote | undefined) {
  const { state, ...values } = note?.values ?? {};
  return (
    note && {
      detail: note.message,
      values: { ...values, note: [note.code, state].filter(Boolean).join('-') },
    }
  );
}

export const backupComplete: Advice = {
  id: 'backup-complete',
  check: ({ probe }) => {
    const backup = probe.seen === 'something' ? probe.backups[0] : undefined;
    if (!backup || backup.obstacle) {
      return undefined;
    }
    switch (backup.complete) {
      case 'yes':
        return { outcome: 'pass', title: 'The backup was finished' };
      case 'no':
        return against({
          field: 'source.path',
          code: 'backup-incomplete',
          title: 'The backup was not finished, or is not whole any more.',
          ...detailOf(backup.notes[0]),
          remedy: 'Choose a complete one, or make the backup again.',
        });
      default:
        return {
          outcome: 'skipped',
          title: 'Nothing that was read says whether the backup was finished',
        };
    }
  },
};
