import type {
  Backup,
  ImportSource,
} from '@everest-import/backstage-plugin-everest-import-common';
import { type BackupValue, factsOf, type KeysFrom, tidy } from './BackupValue';

/** Another source: nothing of the last one stays. */
export function withSource(source: ImportSource, keys?: KeysFrom): BackupValue {
  return tidy({ source, keys });
}

/** Another place in the same source: a backup that was found elsewhere goes, a path that was typed stays. */
export function withPlace(
  value: BackupValue,
  source: ImportSource,
): BackupValue {
  const { keys, secretName, kind, time } = value;
  const path = kind || time ? '' : source.path;
  return tidy({ source: { ...source, path }, keys, secretName });
}

/** A path by hand: what was known of a chosen backup says nothing of it. */
export function withPath(value: BackupValue, path: string): BackupValue {
  const { source, keys, secretName } = value;
  return tidy({ source: source && { ...source, path }, keys, secretName });
}

/** A backup that was found. */
export function withBackup(value: BackupValue, backup: Backup): BackupValue {
  return tidy({ ...withPath(value, backup.path), ...factsOf(backup) });
}

/** Keys from elsewhere. */
export function withKeys(
  value: BackupValue,
  keys: KeysFrom | undefined,
  secretName?: string,
): BackupValue {
  return tidy({ ...value, keys, secretName });
}
