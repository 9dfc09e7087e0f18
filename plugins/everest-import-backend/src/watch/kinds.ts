import { EVEREST_API, EVEREST_GROUP } from '../everest/names';
import { KubernetesObject } from '../everest/objects';

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
  /** Keeps what is needed and drops the rest. */
  trim(object: KubernetesObject): KubernetesObject;
}

function everestKind(plural: string, namespaced: boolean): WatchedKind {
  return {
    plural,
    group: EVEREST_GROUP,
    base: `/apis/${EVEREST_API}`,
    namespaced,
    everest: true,
    trim: withoutManagedFields,
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

function metadataOnly(object: KubernetesObject): KubernetesObject {
  return { metadata: withoutManagedFields(object).metadata };
}

export const KINDS = {
  importers: everestKind('dataimporters', false),
  jobs: everestKind('dataimportjobs', true),
  databases: everestKind('databaseclusters', true),
  engines: everestKind('databaseengines', true),
  namespaces: {
    plural: 'namespaces',
    group: '',
    base: '/api/v1',
    namespaced: false,
    everest: false,
    trim: metadataOnly,
  },
  storageClasses: {
    plural: 'storageclasses',
    group: 'storage.k8s.io',
    base: '/apis/storage.k8s.io/v1',
    namespaced: false,
    everest: false,
    trim: metadataOnly,
  },
} satisfies Record<string, WatchedKind>;

export type KindName = keyof typeof KINDS;

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
