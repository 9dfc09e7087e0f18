import { JsonObject } from '@backstage/types';

/** The part of Kubernetes' ObjectMeta that is read here. */
export interface ObjectMeta {
  name: string;
  namespace?: string;
  uid: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: {
    apiVersion?: string;
    kind: string;
    name: string;
    uid: string;
    controller?: boolean;
  }[];
}

export interface KubernetesObject {
  apiVersion?: string;
  kind?: string;
  metadata: ObjectMeta;
}

export interface PolicyRule {
  apiGroups?: string[];
  resources?: string[];
  resourceNames?: string[];
  /** Such as `/metrics`; in the whole cluster only. */
  nonResourceURLs?: string[];
  verbs?: string[];
}

/** Everest's DataImporter; nothing in its spec is required. */
export interface DataImporterObject extends KubernetesObject {
  spec?: {
    displayName?: string;
    description?: string;
    supportedEngines?: string[];
    config?: { openAPIV3Schema?: JsonObject };
    jobSpec?: { image?: string; command?: string[] };
    databaseClusterConstraints?: { requiredFields?: string[] };
    permissions?: PolicyRule[];
    clusterPermissions?: PolicyRule[];
  };
  /** Read from a BackupClass of OpenEverest v2. */
  backupClass?: {
    /** `ProviderManaged` or `Job`. */
    executionMode: string;
    providers: string[];
  };
}

export interface DataImportSource {
  path?: string;
  s3?: {
    bucket?: string;
    region?: string;
    endpointURL?: string;
    credentialsSecretName?: string;
    verifyTLS?: boolean;
    forcePathStyle?: boolean;
  };
}

/** What Kubernetes' objects say of themselves beside a state. */
export interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
}

/** Everest's DatabaseCluster, as far as imports need it. */
export interface DatabaseClusterObject extends KubernetesObject {
  spec?: {
    paused?: boolean;
    engine?: {
      type?: string;
      version?: string;
      replicas?: number;
      storage?: { size?: string; class?: string };
      userSecretsName?: string;
    };
    sharding?: { enabled?: boolean };
    dataSource?: {
      dataImport?: {
        dataImporterName?: string;
        source?: DataImportSource;
        config?: JsonObject;
      };
    };
  };
  status?: {
    status?: string;
    message?: string;
    hostname?: string;
    port?: number;
    size?: number;
    ready?: number;
    dataImportJobName?: string;
    conditions?: Condition[];
  };
  /** Read from an Instance of OpenEverest v2, in its own words. */
  instance?: {
    phase: string;
    provider: string;
    message?: string;
    conditions: Condition[];
    /** The Backup that it is made from, whatever that is of. */
    backup?: string;
    backupClass?: string;
    /** What is wrong with the class of its backup; undefined: nothing, or it was not read. */
    classFault?: 'missing' | 'unfit';
  };
}

export interface DataImportJobObject extends KubernetesObject {
  spec?: {
    targetClusterName?: string;
    dataImporterName?: string;
    source?: DataImportSource;
    config?: JsonObject;
  };
  status?: {
    state?: string;
    message?: string;
    startedAt?: string;
    completedAt?: string;
    jobName?: string;
    lastObservedGeneration?: number;
  };
  /** Read from a Restore of OpenEverest v2, with the Backup that it names. */
  restore?: { backup?: string };
}

export interface DatabaseEngineObject extends KubernetesObject {
  spec?: {
    type?: string;
    allowedVersions?: string[];
    secretKeys?: { user?: { name: string; description?: string }[] };
  };
  status?: {
    status?: string;
    operatorVersion?: string;
    availableVersions?: {
      engine?: Record<string, { status?: string }>;
    };
  };
}

/** Trimmed: metadata only. */
export type NamespaceObject = KubernetesObject;

/** Trimmed: metadata only. */
export type StorageClassObject = KubernetesObject;
