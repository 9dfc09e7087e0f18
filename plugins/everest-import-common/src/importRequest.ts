import { JsonObject, JsonValue } from '@backstage/types';

/** A typed place of backups, or a configured one by name. @public */
export type ImportSource =
  | {
      bucket: string;
      region: string;
      /** An http(s) URL. */
      endpoint: string;
      path: string;
      /** Default true. */
      verifyTls?: boolean;
      /** Default false. */
      forcePathStyle?: boolean;
    }
  | { backupSource: string; bucket?: string; path: string };

/** @public */
export type S3Credentials =
  | { accessKeyId: string; secretAccessKey: string }
  | { secretName: string };

/** Key-value pairs after the engine's `secretKeys`, a JSON string of that, or an existing Secret. @public */
export type DatabaseCredentials =
  | Record<string, string>
  | string
  | { secretName: string };

/** Kubernetes quantities, of each node. @public */
export interface ResourceAmounts {
  /** What it gets at most. */
  cpu: string;
  memory: string;
  /** What is kept for it; for Everest 1.16 and newer. */
  requests?: { cpu?: string; memory?: string };
}

/**
 * What `POST /imports` takes, and the action `everest:database:import`.
 *
 * @public
 */
export interface ImportRequest {
  /** 1-128 characters, scoped to the caller. */
  requestId?: string;
  cluster: string;
  namespace: string;
  name: string;
  engine: {
    /** `mysql`, `postgresql` or `mongodb`; `pxc` and `psmdb` are understood. */
    type: string;
    version?: string;
    replicas?: number;
    storage?: { size: string; class?: string };
    resources?: ResourceAmounts;
    config?: string;
  };
  /** Named defaults from config; what is said here wins over them. */
  profile?: string;
  proxy?: {
    type?: string;
    replicas?: number;
    resources?: ResourceAmounts;
    expose?: JsonObject;
  };
  spec?: JsonObject;
  importer: string;
  importerDigest?: string;
  config?: { [key: string]: JsonValue };
  source: ImportSource;
  s3Credentials?: S3Credentials;
  databaseCredentials?: DatabaseCredentials;
  owner?: string;
  system?: string;
  entity?: string;
  acknowledge?: { check: string; reason: string }[];
}
