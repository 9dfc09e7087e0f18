import { JsonObject } from '@backstage/types';
import {
  EngineType,
  ImportRequest,
} from '@everest-import/backstage-plugin-everest-import-common';

/** Either key pair, or the name of a Secret that is already there. */
export type ParsedS3Credentials =
  | { accessKeyId: string; secretAccessKey: string }
  | { secretName: string };

export type ParsedDatabaseCredentials =
  | { keys: Record<string, string>; masked: string[] }
  | { secretName: string };

export interface ParsedSource {
  path: string;
  bucket?: string;
  region?: string;
  endpoint?: string;
  verifyTls: boolean;
  forcePathStyle: boolean;
  backupSource?: string;
}

/** What a node gets at most, and what is kept for it; a profile may give a part of it only. */
export interface ParsedResources {
  cpu?: string;
  memory?: string;
  requests?: { cpu?: string; memory?: string };
}

/** An ImportRequest whose shape is right, in one vocabulary; nothing is known of its meaning yet. */
export interface ParsedImportRequest
  extends Omit<
    ImportRequest,
    | 'engine'
    | 'proxy'
    | 'source'
    | 's3Credentials'
    | 'databaseCredentials'
    | 'config'
  > {
  engine: Omit<ImportRequest['engine'], 'type' | 'storage' | 'resources'> & {
    type: EngineType;
    storage?: { size?: string; class?: string };
    resources?: ParsedResources;
  };
  proxy?: Omit<NonNullable<ImportRequest['proxy']>, 'resources'> & {
    resources?: ParsedResources;
  };
  source: ParsedSource;
  config?: JsonObject;
  s3Credentials?: ParsedS3Credentials;
  databaseCredentials?: ParsedDatabaseCredentials;
}
