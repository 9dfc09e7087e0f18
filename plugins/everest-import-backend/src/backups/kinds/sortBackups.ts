import { Backup } from '@everest-import/backstage-plugin-everest-import-common';

/** One that was not looked into may be complete. */
function rank({ obstacle, complete }: Backup): number {
  if (obstacle) {
    return 2;
  }
  return complete === 'no' ? 1 : 0;
}

/** Newest first, of equal times the last name; what is not complete after that, and what can't be imported last. */
export function sortBackups(backups: readonly Backup[]): Backup[] {
  return backups
    .map(backup => ({
      backup,
      rank: rank(backup),
      millis: (backup.time ? Date.parse(backup.time) : 0) || 0,
    }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        b.millis - a.millis ||
        // Many a name ends in a time
        Number(b.backup.path > a.backup.path) -
          Number(b.backup.path < a.backup.path),
    )
    .map(({ backup }) => backup);
}
