import { EngineType } from './engine';

/**
 * Something about a backup that a person should know before they choose it.
 *
 * @public
 */
export interface BackupNote {
  /** A stable kebab-case word, such as `encrypted` or `archived`. */
  code: string;
  message: string;
  /** What stands in message and remedy, by its name; `state` is which of the code's messages it is. */
  values?: Record<string, string | number>;
  /** What to do about it. */
  remedy?: string;
}

/**
 * One importable thing under a backup source, or one that looks like it and is not.
 *
 * @public
 */
export interface Backup {
  /** In the bucket, exactly as an importer wants it. */
  path: string;
  /** A stable kebab-case word, such as `pgbackrest`, `pbm-logical`, `xtrabackup`, `pg-dump`. */
  kind: string;
  /** The kind for people, such as `pgBackRest`. */
  title: string;
  /** Left out where the kind fits several engines. */
  engine?: EngineType;
  /** When it was made: RFC 3339 in UTC. */
  time?: string;
  sizeBytes?: number;
  /** What it restores to, larger than `sizeBytes` where it is compressed. */
  restoredBytes?: number;
  /** As the backup's own metadata says it, such as `15.4` or `8.0`. */
  engineVersion?: string;
  /** Whether it was finished: `unknown` where nothing that was read says so. */
  complete: 'yes' | 'no' | 'unknown';
  /** It was not looked into yet, or not far enough: `POST /backups/look` does. All else is what the list of its folder says. */
  unread?: true;
  /** Why it can't be imported as it is, and what to do instead. */
  obstacle?: BackupNote;
  notes: BackupNote[];
}

/** An object of a folder. @public */
export interface BackupObject {
  /** Its last part. */
  name: string;
  /** The whole key. */
  path: string;
  sizeBytes: number;
  /** RFC 3339 in UTC. */
  modified?: string;
  /** As S3 says it, such as `GLACIER`; left out for the standard one. */
  storageClass?: string;
}

/** A folder of a folder: what S3 calls a common prefix. @public */
export interface BackupFolderEntry {
  name: string;
  /** With a `/` at its end. */
  path: string;
}

/** Keys with which the portal looks at a typed source; never kept. @public */
export interface BrowseCredentials {
  accessKeyId: string;
  secretAccessKey: string;
}

/**
 * Where to look: a configured source, or a typed one.
 *
 * @public
 */
export type BackupPlace =
  | { backupSource: string; bucket?: string }
  | {
      bucket: string;
      region: string;
      /** An http(s) URL. */
      endpoint: string;
      /** Default true. */
      verifyTls?: boolean;
      /** Default false. */
      forcePathStyle?: boolean;
    };

/** What `POST /backups/list` takes. @public */
export interface BackupsListRequest {
  source: BackupPlace;
  s3Credentials?: BrowseCredentials;
  /** A folder with a `/` at its end; the whole bucket, when left out. */
  prefix?: string;
  cursor?: string;
}

/** One page of a folder, for at most two requests to S3. @public */
export interface BackupsListReply {
  folders: BackupFolderEntry[];
  objects: BackupObject[];
  /** What was recognised in this page, or is named like a backup, newest first. */
  backups: Backup[];
  /** What could not be seen, such as `s3-read-denied`. */
  notes?: BackupNote[];
  nextCursor?: string;
}

/** What `POST /backups/find` takes. @public */
export interface BackupsFindRequest {
  source: BackupPlace;
  s3Credentials?: BrowseCredentials;
  /** Where to begin; the whole bucket, when left out. */
  prefix?: string;
  /** Only kinds of this engine. */
  engine?: EngineType;
}

/** What a bounded walk through folders found. @public */
export interface BackupsFindReply {
  /** Newest first; what is not complete, or can't be imported, after the others. */
  backups: Backup[];
  /** What could not be seen, such as `s3-read-denied`. */
  notes?: BackupNote[];
  /** How many folders were looked into. */
  searchedFolders: number;
  /** Whether the walk ended before it had seen everything: browse for the rest. */
  partial: boolean;
}

/** Most paths of one {@link BackupsLookRequest}. @public */
export const MOST_LOOKED_AT = 20;

/** What `POST /backups/look` takes: backups that were not looked into yet. @public */
export interface BackupsLookRequest {
  source: BackupPlace;
  s3Credentials?: BrowseCredentials;
  /** As {@link Backup.path} says them, 20 at most. */
  paths: string[];
}

/** What is known of one path, now that it was looked into. @public */
export interface LookedBackup {
  path: string;
  /** What was recognised there; empty where it is gone, or is no backup that is known. */
  backups: Backup[];
  /** Why it could not be looked into. */
  cause?: BackupNote;
}

/** What lies at each of the paths, in their order. @public */
export interface BackupsLookReply {
  items: LookedBackup[];
}

/**
 * A configured place of backups.
 *
 * @public
 */
export interface BackupSource {
  /** What `source.backupSource` of a request says. */
  name: string;
  title: string;
  endpoint: string;
  region: string;
  buckets: string[];
  /** Folders that it is limited to; all, when left out. */
  prefixes?: string[];
  /** Whether the portal may look into it. */
  canBrowse: boolean;
  /** Whether an import may use it; where false: browse only. */
  canImport: boolean;
  /** Whether an import needs no keys from the person. */
  hasImportKeys: boolean;
  /** From where it can be reached: S3 is not asked from here where it is `cluster`. */
  reachableFrom: 'everywhere' | 'cluster';
}

/** Where a typed source may be. @public */
export interface TypedSources {
  /** Whether a person may type a source at all. */
  allowed: boolean;
  /** Hosts that may be typed; AWS S3's own, when empty. */
  endpoints: { host: string; browse: boolean }[];
}

/** A BackupStorage of a namespace, to fill in a typed source; never its Secret. @public */
export interface BackupStoragePrefill {
  cluster: string;
  namespace: string;
  name: string;
  bucket: string;
  region?: string;
  endpoint?: string;
  verifyTls: boolean;
  forcePathStyle: boolean;
}

/** `GET /sources`. @public */
export interface SourcesReply {
  items: BackupSource[];
  typed: TypedSources;
  backupStorages: BackupStoragePrefill[];
}
