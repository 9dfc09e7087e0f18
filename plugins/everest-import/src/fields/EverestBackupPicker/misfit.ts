import type {
  Backup,
  EngineType,
  Importer,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { BackupFacts } from './BackupValue';

/** What the other fields of the form ask of a backup. */
export interface Wanted {
  engine?: EngineType;
  importer?: Pick<Importer, 'displayName' | 'contract'>;
}

export type Misfit =
  | { why: 'engine'; engine: EngineType; wanted: EngineType }
  | { why: 'importer'; importer: string; kinds: string[] };

/** Why a backup is not for this database or this importer; undefined where nothing speaks against it. */
export function misfitOf(
  backup: Pick<Backup, 'kind' | 'engine' | 'unread'> | BackupFacts,
  wanted: Wanted,
): Misfit | undefined {
  if (backup.engine && wanted.engine && backup.engine !== wanted.engine) {
    return { why: 'engine', engine: backup.engine, wanted: wanted.engine };
  }
  if ('unread' in backup && backup.unread) {
    return undefined;
  }
  const kinds = wanted.importer?.contract.backupKinds;
  if (wanted.importer && kinds && backup.kind && !kinds.includes(backup.kind)) {
    return { why: 'importer', importer: wanted.importer.displayName, kinds };
  }
  return undefined;
}
