import { EVEREST_API, EVEREST_GROUP } from '../../everest/names';
import { isComparable } from '../../everest/importerDifference';
import {
  DataImporterObject,
  DataImportJobObject,
  KubernetesObject,
} from '../../everest/objects';
import { importerWithoutCluster } from '../../everest/toImporter';
import {
  BACKUP_API,
  BACKUP_GROUP,
  CORE_API,
  CORE_GROUP,
} from '../../everest/v2/names';
import { toBackup } from '../../everest/v2/toBackup';
import { toBackupStorage } from '../../everest/v2/toBackupStorage';
import { toDatabase } from '../../everest/v2/toDatabase';
import { toDataImporter } from '../../everest/v2/toDataImporter';
import { toEngine } from '../../everest/v2/toEngine';
import { toImportJob } from '../../everest/v2/toImportJob';

/** A kind of object that is watched. */
export interface WatchedKind {
  /** Plural in lower case. */
  plural: string;
  /** Empty for the core group. */
  group: string;
  /** Absolute path up to the plural, without a namespace. */
  base: string;
  namespaced: boolean;
  /** One of Everest's own: missing where Everest is not installed. */
  everest: boolean;
  /** Objects of a cluster that are kept where config says nothing else: far more than there ever are. */
  most: number;
  /** Keeps what is needed and drops the rest. */
  trim(object: KubernetesObject): KubernetesObject;
  /** By what objects are looked for, besides their address. */
  keyOf(object: KubernetesObject): string | undefined;
}

/** Of the jobs that name a database as their target. */
export function targetKey(namespace: string, database: string): string {
  return `${namespace}/${database}`;
}

function targetKeyOf({ metadata, spec }: DataImportJobObject) {
  const { targetClusterName } = spec ?? {};
  return targetClusterName === undefined
    ? undefined
    : targetKey(metadata.namespace ?? '', targetClusterName);
}

const NO_KEY = () => undefined;

function everestKind(
  plural: string,
  namespaced: boolean,
  most: number,
): WatchedKind {
  return {
    plural,
    group: EVEREST_GROUP,
    base: `/apis/${EVEREST_API}`,
    namespaced,
    everest: true,
    most,
    trim: withoutManagedFields,
    keyOf: NO_KEY,
  };
}

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Managed fields and the copy that kubectl keeps are half of an object's size, and nobody reads them. */
function withoutManagedFields(object: KubernetesObject): KubernetesObject {
  const { [LAST_APPLIED]: _copy, ...annotations } =
    object.metadata.annotations ?? {};
  return {
    ...object,
    metadata: {
      ...object.metadata,
      annotations,
      managedFields: undefined,
    } as KubernetesObject['metadata'],
  };
}

/** What every request needs of an importer is worked out as it comes, one by one, and not for all at the first request. */
function trimImporter(object: KubernetesObject): KubernetesObject {
  const importer = withoutManagedFields(object);
  importerWithoutCluster(importer);
  isComparable((importer as DataImporterObject).spec ?? {});
  return importer;
}

function metadataOnly(object: KubernetesObject): KubernetesObject {
  return { metadata: withoutManagedFields(object).metadata };
}

export const KINDS = {
  importers: {
    ...everestKind('dataimporters', false, 500),
    trim: trimImporter,
  },
  jobs: {
    ...everestKind('dataimportjobs', true, 20_000),
    keyOf: targetKeyOf,
  },
  databases: everestKind('databaseclusters', true, 10_000),
  engines: everestKind('databaseengines', true, 10_000),
  namespaces: {
    plural: 'namespaces',
    group: '',
    base: '/api/v1',
    namespaced: false,
    everest: false,
    most: 10_000,
    trim: metadataOnly,
    keyOf: NO_KEY,
  },
  storageClasses: {
    plural: 'storageclasses',
    group: 'storage.k8s.io',
    base: '/apis/storage.k8s.io/v1',
    namespaced: false,
    everest: false,
    most: 500,
    trim: metadataOnly,
    keyOf: NO_KEY,
  },
} satisfies Record<string, WatchedKind>;

export type KindName = keyof typeof KINDS;

/** Of OpenEverest v2: read in its words, and held in those of the kind of v1 that it stands for. */
function secondKind(
  plural: string,
  [group, api]: [group: string, api: string],
  kind: Pick<WatchedKind, 'namespaced' | 'most' | 'trim'> &
    Partial<Pick<WatchedKind, 'keyOf'>>,
): WatchedKind {
  return {
    ...{ plural, group, base: `/apis/${api}`, everest: true, keyOf: NO_KEY },
    ...kind,
    trim: object => kind.trim(withoutManagedFields(object)),
  };
}

const CORE: [string, string] = [CORE_GROUP, CORE_API];
const BACKUP: [string, string] = [BACKUP_GROUP, BACKUP_API];

/** What is watched instead where Everest is of the second generation. */
export const SECOND_KINDS = {
  importers: secondKind('backupclasses', BACKUP, {
    ...{ namespaced: false, most: KINDS.importers.most },
    trim: object => trimImporter(toDataImporter(object)),
  }),
  jobs: secondKind('restores', BACKUP, {
    ...{ namespaced: true, most: KINDS.jobs.most },
    trim: toImportJob,
    keyOf: targetKeyOf,
  }),
  databases: secondKind('instances', CORE, {
    ...{ namespaced: true, most: KINDS.databases.most },
    trim: toDatabase,
  }),
  engines: secondKind('providers', CORE, {
    ...{ namespaced: false, most: KINDS.importers.most },
    trim: toEngine,
  }),
} satisfies Partial<Record<KindName, WatchedKind>>;

/** What those only name. */
export const NAMED_KINDS = {
  backups: secondKind('backups', BACKUP, {
    ...{ namespaced: true, most: 50_000 },
    trim: toBackup,
  }),
  storages: secondKind('backupstorages', BACKUP, {
    ...{ namespaced: true, most: 5_000 },
    trim: toBackupStorage,
  }),
};

export type SecondKindName = keyof typeof SECOND_KINDS;

export const KIND_NAMES: KindName[] = [
  'importers',
  'jobs',
  'databases',
  'engines',
  'namespaces',
  'storageClasses',
];

export function pathOf(kind: WatchedKind, namespace?: string): string {
  return namespace
    ? `${kind.base}/namespaces/${namespace}/${kind.plural}`
    : `${kind.base}/${kind.plural}`;
}

/** As kubectl and error messages of Kubernetes call it: `databaseclusters.everest.percona.com`. */
export function resourceOf(
  kind: Pick<WatchedKind, 'group' | 'plural'>,
): string {
  return kind.group ? `${kind.plural}.${kind.group}` : kind.plural;
}
