import { createExtensionPoint } from '@backstage/backend-plugin-api';
import {
  Backup,
  BackupFolderEntry,
  BackupObject,
  EngineType,
} from '@everest-import/backstage-plugin-everest-import-common';

/**
 * One page of a folder in a bucket, and a few small reads of what lies in it. What a bucket holds is hostile until
 * checked: names may be anything, and a read gives at most what was asked for.
 *
 * @public
 */
export interface BackupFolder {
  /** With a `/` at its end; empty for the bucket itself. */
  readonly path: string;
  readonly folders: readonly BackupFolderEntry[];
  readonly objects: readonly BackupObject[];
  /** Whether `folders` and `objects` are all that there is. */
  readonly isWhole: boolean;
  /**
   * The beginning of an object (or its end), for one request to S3.
   *
   * @param path - the whole key
   * @returns undefined where there is no such object, or where no request is left: then say `unknown`
   */
  read(
    path: string,
    options?: { maxBytes?: number; from?: 'start' | 'end' },
  ): Promise<Uint8Array | undefined>;
  /**
   * The first page of another folder, for one request to S3; undefined where no request is left.
   *
   * @param path - with a `/` at its end
   */
  list(path: string): Promise<BackupFolder | undefined>;
}

/**
 * Knows one kind of backup by how it lies in a bucket.
 *
 * @public
 */
export interface BackupKind {
  /** What {@link @everest-import/backstage-plugin-everest-import-common#Backup.kind} says; a kind may yield several, such as `pbm-logical` and `pbm-physical`. */
  readonly ids: readonly string[];
  readonly engine?: EngineType;
  /**
   * What of this kind lies in the folder, whose page it was given: from the listing, plus at most three reads that
   * may each be refused. Says nothing that was not seen; throws nothing for odd contents.
   */
  recognise(folder: BackupFolder): Promise<Backup[]>;
}

/**
 * Takes kinds of backups from modules of the `everest-import` plugin.
 *
 * @public
 */
export interface EverestImportBackupKindsExtensionPoint {
  addBackupKind(kind: BackupKind): void;
}

/**
 * Where modules add kinds of backups.
 *
 * @public
 */
export const everestImportBackupKindsExtensionPoint =
  createExtensionPoint<EverestImportBackupKindsExtensionPoint>({
    id: 'everest-import.backup-kinds',
  });
