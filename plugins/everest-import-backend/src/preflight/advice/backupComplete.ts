import { Advice, against } from './Advice';

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
          detail: backup.notes[0]?.message,
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
