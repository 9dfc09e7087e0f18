import {
  type EngineType,
  ENGINE_TYPES,
  type ImportSource,
} from '@everest-import/backstage-plugin-everest-import-common';
import { isRecord, textOf } from '../isRecord';
import type { ShownBackup } from './found/afterLook';

/** From where an import takes the keys of S3. */
export type KeysFrom = 'typed' | 'secret' | 'source';

/** What is known of a chosen backup; nothing of a path that was typed. */
export interface BackupFacts {
  kind?: string;
  engine?: EngineType;
  /** RFC 3339 in UTC. */
  time?: string;
  sizeBytes?: number;
  restoredBytes?: number;
  engineVersion?: string;
}

/** The form data of the field: no key is ever in it. */
export interface BackupValue extends BackupFacts {
  source?: ImportSource;
  /** `typed` only while both keys are among the secrets of the form. */
  keys?: KeysFrom;
  secretName?: string;
}

const KEYS: KeysFrom[] = ['typed', 'secret', 'source'];

function readSource(value: unknown): ImportSource | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const path = textOf(value.path) ?? '';
  const backupSource = textOf(value.backupSource);
  if (backupSource) {
    const bucket = textOf(value.bucket);
    return bucket ? { backupSource, bucket, path } : { backupSource, path };
  }
  return {
    bucket: textOf(value.bucket) ?? '',
    region: textOf(value.region) ?? '',
    endpoint: textOf(value.endpoint) ?? '',
    path,
    verifyTls: value.verifyTls !== false,
    forcePathStyle: value.forcePathStyle === true,
  };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined;
}

/** Form data that may be a link's: what is of no use is left out. */
export function readBackupValue(data: unknown): BackupValue {
  if (!isRecord(data)) {
    return {};
  }
  const value: BackupValue = {
    source: readSource(data.source),
    keys: KEYS.find(word => word === data.keys),
    secretName: textOf(data.secretName),
    kind: textOf(data.kind),
    engine: ENGINE_TYPES.find(word => word === data.engine),
    time: textOf(data.time),
    sizeBytes: numberOf(data.sizeBytes),
    restoredBytes: numberOf(data.restoredBytes),
    engineVersion: textOf(data.engineVersion),
  };
  return tidy(value);
}

/** Without keys that say nothing, so that no `undefined` is kept in a task. */
export function tidy(value: BackupValue): BackupValue {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined),
  );
}

/** What is known of a backup, as the form keeps it. */
export function factsOf(backup: ShownBackup): BackupFacts {
  const { unread, isGuess, kind, engine, time, engineVersion } = backup;
  const { sizeBytes, restoredBytes } = backup;
  return {
    // Nothing is checked by a kind that a name made somebody guess
    kind: unread || isGuess ? undefined : kind,
    engine,
    time,
    sizeBytes,
    restoredBytes,
    engineVersion,
  };
}
