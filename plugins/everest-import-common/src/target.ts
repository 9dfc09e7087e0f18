import { EngineType } from './engine';

/** @public */
export interface TargetEngine {
  type: EngineType;
  /** Newest first. */
  versions: string[];
  defaultVersion?: string;
  /** The keys a user Secret needs, as the DatabaseEngine lists them. */
  secretKeys: { name: string; description?: string }[];
  /** Why this engine can't be used here. */
  reason?: string;
}

/** What a request may not exceed; what is left out has no ceiling. @public */
export interface TargetCeilings {
  /** A Kubernetes quantity, as are the next two: each node's. */
  storage?: string;
  cpu?: string;
  memory?: string;
  /** Nodes of a database, those of all its shards together. */
  replicas?: number;
  /** Names of the storage classes that may be used. */
  storageClasses?: string[];
  engines?: EngineType[];
  /** Imports in one namespace that have not ended yet. */
  importsAtOnce?: number;
}

/** Named defaults for a request, from app-config. @public */
export interface TargetProfile {
  name: string;
  title: string;
  description?: string;
  /** The only engines that it is for; every one, when left out. */
  engines?: EngineType[];
}

/** @public */
export interface TargetNamespace {
  name: string;
  engines: TargetEngine[];
  /** What holds here, where it is not what holds in the whole cluster. */
  ceilings?: TargetCeilings;
  /** Why this namespace can't be used. */
  reason?: string;
}

/** @public */
export interface TargetCluster {
  name: string;
  title: string;
  namespaces: TargetNamespace[];
  storageClasses: { name: string; default: boolean }[];
  profiles: TargetProfile[];
  ceilings: TargetCeilings;
  /** Why nothing can be created here now. */
  reason?: string;
}

/** What is in a namespace that a new database may name; left out where the portal can't read it. @public */
export interface TargetReferences {
  backupStorages?: {
    name: string;
    /** `s3` or `azure`. */
    type: string;
  }[];
  monitoringConfigs?: { name: string }[];
}
