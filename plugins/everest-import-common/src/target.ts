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

/** @public */
export interface TargetNamespace {
  name: string;
  engines: TargetEngine[];
  /** Why this namespace can't be used. */
  reason?: string;
}

/** @public */
export interface TargetCluster {
  name: string;
  title: string;
  namespaces: TargetNamespace[];
  storageClasses: { name: string; default: boolean }[];
  profiles: { name: string; title: string }[];
  ceilings: {
    storage?: string;
    cpu?: string;
    memory?: string;
    replicas?: number;
  };
  /** Why nothing can be created here now. */
  reason?: string;
}
