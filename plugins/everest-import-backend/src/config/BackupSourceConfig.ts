import { S3Keys } from '../backups/BackupLocation';

/** Scoped keys, which are put into a Secret of the import's own. */
export interface ImportKeys {
  accessKeyId: string;
  secretAccessKey: string;
}

/** What a team's namespace gets; keys behind a function, so that nothing writes them out by accident. */
export type ImportAccess =
  | { type: 'keys'; keys(): ImportKeys }
  /** A Secret that is there in each namespace. */
  | { type: 'secret'; secretName: string };

/** A place of backups that config names. */
export interface BackupSourceConfig {
  name: string;
  title: string;
  /** An origin, such as `https://s3.eu-central-1.amazonaws.com`. */
  endpoint: string;
  region: string;
  /** At least one. */
  buckets: string[];
  /** Folders that it is limited to, each with a `/` at its end; everything, when left out. */
  prefixes?: string[];
  /** Groups and users who may; `*` stands for everybody who is signed in. Empty: nobody. */
  owners: string[];
  /** CA certificates in PEM, as a path. */
  caFile?: string;
  proxyUrl?: string;
  forcePathStyle: boolean;
  verifyTls: boolean;
  reachableFrom: 'everywhere' | 'cluster';
  /** What the portal looks with; undefined: it may not look. */
  browse?(): Promise<S3Keys>;
  /** What an import reads with; undefined: browse only. */
  import?: ImportAccess;
}
