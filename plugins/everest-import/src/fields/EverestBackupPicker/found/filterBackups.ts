import type {
  Backup,
  EngineType,
} from '@everest-import/backstage-plugin-everest-import-common';

/** What somebody looks for among many backups. */
export interface BackupFilter {
  /** Words, each of which is in the path, the kind or the version. */
  text: string;
  engine?: EngineType;
}

export const NO_FILTER: BackupFilter = { text: '' };

/** Whether a backup is one of those that are looked for; one of no known engine may be of any. */
export function isLookedFor(backup: Backup, filter: BackupFilter): boolean {
  const said = [backup.path, backup.title, backup.engineVersion]
    .join(' ')
    .toLowerCase();
  const words = filter.text.toLowerCase().split(/\s+/);
  return (
    words.every(word => said.includes(word)) &&
    (!filter.engine || !backup.engine || backup.engine === filter.engine)
  );
}

/** The engines that a filter may choose among: none where there is nothing to choose. */
export function enginesOf(backups: Backup[]): EngineType[] {
  const engines = new Set(backups.flatMap(({ engine }) => engine ?? []));
  return engines.size > 1 ? [...engines].sort() : [];
}
