import type { KindName } from '../kubernetes/watch/kinds';

/** How to reach a cluster that app-config describes in full. */
export type OwnClusterAccess =
  | { type: 'kubeconfig'; file: string; context?: string }
  | { type: 'inCluster' }
  | { type: 'url'; url: string; tokenFile: string; caFile?: string };

/** How to reach a cluster, as app-config says it. */
export type ClusterAccess =
  | OwnClusterAccess
  /** `id` of a ClusterSupplier, which knows the rest. */
  | { type: 'supplier'; id: string };

/** A namespace that may be imported into. */
export interface NamespaceConfig {
  /** `*` stands for every namespace that Everest manages. */
  name: string;
  /** Groups and users who may; `*` stands for everybody who is signed in. Empty: nobody. */
  owners: string[];
  defaultOwner?: string;
}

export interface ClusterConfig {
  name: string;
  title: string;
  access: ClusterAccess;
  proxyUrl?: string;
  scope: 'cluster' | 'namespaces';
  namespaces: NamespaceConfig[];
  /** How many objects of a kind are kept, where not the usual number. */
  limits?: Partial<Record<KindName, number>>;
}
