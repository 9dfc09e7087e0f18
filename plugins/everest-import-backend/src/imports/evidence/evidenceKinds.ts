import { KubernetesObject, ObjectMeta } from '../../everest/objects';
import { WatchedKind } from '../../kubernetes/watch/kinds';
import {
  EvidencePart,
  EventSeen,
  PodSeen,
  RestoreSeen,
  VolumeClaimSeen,
} from './RunEvidence';
import { claimSeen, RawClaim } from './seen/claimSeen';
import { eventSeen, RawEvent } from './seen/eventSeen';
import { claimsOf, podSeen, RawPod } from './seen/podSeen';
import { RawRestore, restoreSeen } from './seen/restoreSeen';

export type OwnerReference = NonNullable<ObjectMeta['ownerReferences']>[number];

/** What is kept of a Pod. */
export interface KeptPod extends KubernetesObject {
  seen: Omit<PodSeen, 'of'>;
  claims: string[];
}
export interface KeptEvent extends KubernetesObject {
  /** UID of whom it is about. */
  about?: string;
  /** The same, as an owner would be named. */
  reference?: OwnerReference;
  seen: EventSeen;
}
export interface KeptClaim extends KubernetesObject {
  seen: VolumeClaimSeen;
}
export interface KeptRestore extends KubernetesObject {
  /** Of which database it is, by its own spec: that is what its operator acts on. */
  database?: string;
  seen: RestoreSeen;
}

/** A kind that is watched in namespaces where imports are in flight. */
export interface EvidenceKind extends WatchedKind {
  part: EvidencePart;
  /** In Everest's words; left out: whatever the engine is. */
  engine?: 'pxc' | 'psmdb' | 'postgresql';
}

const MOST = 10_000;

function kept<T extends object>(
  { metadata }: KubernetesObject,
  what: T,
): KubernetesObject & T {
  const { name, namespace, uid, creationTimestamp, labels, ownerReferences } =
    metadata;
  const { resourceVersion } = metadata;
  return {
    metadata: {
      ...{ name, namespace, uid, resourceVersion, creationTimestamp },
      ...(labels && { labels }),
      ...(ownerReferences && { ownerReferences }),
    },
    ...what,
  };
}

/** Of whom a controller says that it made the object. */
export function controllerOf({ metadata }: KubernetesObject) {
  return metadata.ownerReferences?.find(({ controller }) => controller);
}

function referenceOf({
  involvedObject: about,
}: RawEvent): OwnerReference | undefined {
  const { apiVersion, kind, name, uid } = about ?? {};
  return apiVersion && kind && name && uid
    ? { apiVersion, kind, name, uid, controller: true }
    : undefined;
}

const namespaced = { namespaced: true, everest: false, most: MOST };
const core = { ...namespaced, group: '', base: '/api/v1' };

const PODS: EvidenceKind = {
  ...core,
  plural: 'pods',
  part: 'pods',
  trim: pod =>
    kept(pod, {
      seen: podSeen(pod as RawPod),
      claims: claimsOf(pod as RawPod),
    }),
  keyOf: pod => controllerOf(pod)?.uid,
};

const EVENTS: EvidenceKind = {
  ...core,
  plural: 'events',
  part: 'events',
  trim: event => {
    const { involvedObject } = event as RawEvent;
    const { labels: _none, ...metadata } = event.metadata;
    return kept(
      { metadata },
      {
        about: involvedObject?.uid,
        reference: referenceOf(event as RawEvent),
        seen: eventSeen(event as RawEvent),
      },
    );
  },
  keyOf: event => (event as KeptEvent).about,
};

const CLAIMS: EvidenceKind = {
  ...core,
  plural: 'persistentvolumeclaims',
  part: 'volume-claims',
  trim: claim => kept(claim, { seen: claimSeen(claim as RawClaim) }),
  keyOf: () => undefined,
};

function restores(
  engine: NonNullable<EvidenceKind['engine']>,
  kind: string,
  [group, version]: [string, string],
  databaseOf: (object: RawRestore) => string | undefined,
): EvidenceKind {
  return {
    ...namespaced,
    ...{ engine, group, part: 'restores' },
    plural: `${kind.toLowerCase()}s`,
    base: `/apis/${group}/${version}`,
    trim: object =>
      kept(object, {
        database: databaseOf(object as RawRestore),
        seen: restoreSeen(kind, object as RawRestore),
      }),
    keyOf: object => (object as KeptRestore).database,
  };
}

const PG: [string, string] = ['pgv2.percona.com', 'v2'];
const nameOf = ({ metadata }: KubernetesObject) => metadata.name;

/** One line a kind. An engine's own backups are none: what they run into is no matter of the import. */
export const EVIDENCE_KINDS: EvidenceKind[] = [
  PODS,
  EVENTS,
  CLAIMS,
  restores(
    'pxc',
    'PerconaXtraDBClusterRestore',
    ['pxc.percona.com', 'v1'],
    ({ spec }) => spec?.pxcCluster,
  ),
  restores(
    'psmdb',
    'PerconaServerMongoDBRestore',
    ['psmdb.percona.com', 'v1'],
    ({ spec }) => spec?.clusterName,
  ),
  restores('postgresql', 'PerconaPGCluster', PG, nameOf),
  restores('postgresql', 'PerconaPGRestore', PG, ({ spec }) => spec?.pgCluster),
  // Of the operator's third major version
  restores(
    'postgresql',
    'PostgresCluster',
    ['upstream.pgv2.percona.com', 'v1beta1'],
    nameOf,
  ),
];
