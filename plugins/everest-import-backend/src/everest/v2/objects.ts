import { Condition, KubernetesObject, PolicyRule } from '../objects';

/** v2 refers to objects by these, never by plain strings. */
export interface Ref {
  name?: string;
}

interface DataSource {
  type?: string;
  backup?: { backupRef?: Ref };
}

/** v2's database. */
export interface InstanceObject extends KubernetesObject {
  spec?: {
    providerRef?: Ref;
    components?: Record<
      string,
      {
        version?: string;
        replicas?: number;
        storage?: { size?: string | number; storageClass?: string };
      }
    >;
    backup?: { classRef?: Ref };
    dataSource?: DataSource;
    userSecretRef?: Ref;
  };
  status?: {
    phase?: string;
    message?: string;
    connectionSecretRef?: Ref;
    conditions?: Condition[];
  };
}

/** v2's run of an import, and of any other restore. */
export interface RestoreObject extends KubernetesObject {
  spec?: { instanceRef?: Ref; dataSource?: DataSource };
  status?: {
    state?: string;
    message?: string;
    startedAt?: string;
    completedAt?: string;
  };
}

/** A backup that an Instance made, or one that came from elsewhere. */
export interface BackupObject extends KubernetesObject {
  spec?: {
    classRef?: Ref;
    storageRef?: Ref;
    origin?: { type?: string; external?: { path?: string } };
  };
}

export interface StorageObject extends KubernetesObject {
  spec?: {
    type?: string;
    s3?: {
      bucket?: string;
      region?: string;
      endpointURL?: string;
      verifyTLS?: boolean;
      forcePathStyle?: boolean;
    };
  };
}

interface ClassJob {
  jobSpec?: { image?: string; command?: string[] };
  permissions?: PolicyRule[];
  clusterPermissions?: PolicyRule[];
}

/** v2's importer: how backups are made and restored. */
export interface BackupClassObject extends KubernetesObject {
  spec?: {
    displayName?: string;
    description?: string;
    supportedProviders?: string[];
    executionMode?: string;
    instanceConstraints?: { requiredFields?: string[] };
    job?: { restore?: ClassJob };
  };
}

/** v2's engine, of the whole cluster. */
export interface ProviderObject extends KubernetesObject {
  spec?: { release?: { version?: string } };
}
