import {
  Backup,
  BackupFolderEntry,
} from '@everest-import/backstage-plugin-everest-import-common';

/** What programs keep beside their backups, and which is none: past states of pgBackRest's list, and logs for PBM. */
const KEPT = new Set(['backup.history', 'pbmPitr']);
/** Of XtraBackup, after the name of the backup that it belongs to. */
const SST_INFO = '.sst_info/';

/**
 * The folders of a folder that may hold backups besides those found in it. People put dumps beside what an operator
 * stores.
 */
export function foldersBeside(
  backups: readonly Backup[],
  place: { path: string; folders: readonly BackupFolderEntry[] },
): BackupFolderEntry[] {
  const { path, folders } = place;
  const found = new Set(
    backups.map(backup => backup.path).filter(each => each.endsWith('/')),
  );
  // Whatever lies in a backup are its parts
  if (found.has(path)) {
    return [];
  }
  const isPart = (folder: BackupFolderEntry) =>
    found.has(folder.path) ||
    KEPT.has(folder.name) ||
    (folder.path.endsWith(SST_INFO) &&
      found.has(`${folder.path.slice(0, -SST_INFO.length)}/`));
  return found.size > 0
    ? folders.filter(folder => !isPart(folder))
    : [...folders];
}
