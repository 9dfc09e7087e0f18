import type {
  Backup,
  LookedBackup,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { BackupValue } from '../BackupValue';

/** A backup as the form shows it. */
export interface ShownBackup extends Backup {
  /** It was looked into in vain: its kind is still what its name made somebody guess. */
  isGuess?: true;
}

/** What is known of a backup once it was looked into; in vain, that is said of it. */
export function afterLook(
  backup: Backup,
  looked: LookedBackup | undefined,
  inVain: string,
): ShownBackup {
  if (!looked) {
    return backup;
  }
  const { unread, ...seen } = backup;
  const note = looked.cause ?? { code: 'looked-in-vain', message: inVain };
  return (
    looked.backups[0] ?? {
      ...seen,
      isGuess: true,
      notes: [...seen.notes, note],
    }
  );
}

/** Whether it is the one that the form holds, which knows no kind of what was not looked into when it was chosen. */
export function isChosen(backup: Backup, value: BackupValue): boolean {
  const { source, kind, time } = value;
  return (
    source?.path === backup.path &&
    (kind ? kind === backup.kind : time !== undefined && time === backup.time)
  );
}
