import { ClusterState } from '@everest-import/backstage-plugin-everest-import-common';
import { KubernetesConnection } from '../connection/KubernetesConnection';
import {
  DatabaseClusterObject,
  DatabaseEngineObject,
  DataImporterObject,
  DataImportJobObject,
  NamespaceObject,
  StorageClassObject,
} from '../../everest/objects';
import { BackupStorageObject } from '../../everest/backupStorages';
import { KindReading } from './ClusterChange';
import { KindName } from './kinds';

/** What the portal lacks on a cluster; names namespaces, files and accounts. */
export type ClusterSetup = Required<Pick<ClusterState, 'missingRights'>> &
  Pick<ClusterState, 'reason' | 'optionalRights'>;

/** What is known of one cluster, from memory; no method but `answers` talks to Kubernetes. */
export interface ClusterView {
  readonly name: string;
  readonly title: string;
  /** UID of `kube-system`, once read. */
  readonly uid?: string;
  /** Asks which cluster answers now; undefined where nobody says. */
  answers(): Promise<string | undefined>;
  readonly connection: KubernetesConnection;
  /** Without what only `setup` tells. */
  state(): ClusterState;
  /** What only those who run the portal may know. */
  setup(): ClusterSetup;
  /** Who the portal is to Kubernetes, where that is known. */
  username?(): string | undefined;
  /** How far one kind in one namespace is known. */
  reading(kind: KindName, namespace: string): KindReading;
  importers(): DataImporterObject[];
  databases(): DatabaseClusterObject[];
  jobs(): DataImportJobObject[];
  engines(): DatabaseEngineObject[];
  namespaces(): NamespaceObject[];
  storageClasses(): StorageClassObject[];
  /** As they are watched; undefined where they are read when somebody asks. */
  backupStorages?(): BackupStorageObject[] | undefined;
}

/** All configured clusters. */
export interface ClusterViews {
  list(): ClusterView[];
  get(name: string): ClusterView | undefined;
}
