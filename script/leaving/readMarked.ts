import { REQUEST_LABEL } from '../../plugins/everest-import-common/src/annotations';
import {
  KubernetesConnection,
  KubernetesReply,
} from '../../plugins/everest-import-backend/src/kubernetes/connection/KubernetesConnection';
import { isServed } from '../../plugins/everest-import-backend/src/kubernetes/watch/isServed';
import { SECOND_KINDS } from '../../plugins/everest-import-backend/src/kubernetes/watch/kinds';
import { ClusterObject, Found, Plural } from './Marked';

/** The part of a connection that leaving needs. */
export type Cluster = Pick<KubernetesConnection, 'request'>;

/** A Secret without its values, alone and in a list. */
export const WITHOUT_VALUES =
  'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1';
const LIST_WITHOUT_VALUES =
  'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';

const EVEREST = '/apis/everest.percona.com/v1alpha1';

export function pathOf(plural: Plural, namespace?: string): string {
  const base = plural === 'secrets' ? '/api/v1' : EVEREST;
  return namespace
    ? `${base}/namespaces/${encodeURIComponent(namespace)}/${plural}`
    : `${base}/${plural}`;
}

/** @throws Error in a sentence */
export function demand(
  reply: Pick<KubernetesReply, 'status' | 'body'>,
  what: string,
): void {
  if (reply.status < 200 || reply.status > 299) {
    const { message } = (reply.body ?? {}) as { message?: string };
    throw new Error(
      `'${what}' was answered with ${reply.status}: ${message ?? 'no reason'}`,
    );
  }
}

interface ListBody {
  metadata?: { continue?: string };
  items?: ClusterObject[] | null;
}

/** How long discovery may take, in milliseconds. */
const PATIENCE_MS = 30_000;

/**
 * A 404 may come from a server that starts, too: what is not seen then would seem to need no Secret.
 *
 * @throws Error unless discovery says that Everest is not installed, or is of a release without this kind
 */
async function demandAbsence(cluster: Cluster, plural: Plural) {
  const kind = { base: EVEREST, group: 'everest.percona.com', plural };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  if ((await isServed(cluster, kind, signal)) !== false) {
    throw new Error(
      `The cluster does not say whether it has '${plural}', so nothing is taken away. Try again in a minute.`,
    );
  }
}

/** @throws Error where databases may be there that are not read here, and may need a Secret */
async function demandFirstGeneration(cluster: Cluster) {
  const kind = SECOND_KINDS.databases;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  if ((await isServed(cluster, kind, signal)) !== false) {
    throw new Error(
      `The cluster has '${kind.plural}' of OpenEverest v2, or does not say that it has none: they may need Secrets that the portal made, and nothing is taken away. Look through the Secrets with the label '${REQUEST_LABEL}' by hand.`,
    );
  }
}

async function list(
  cluster: Cluster,
  plural: Plural,
  namespace?: string,
): Promise<ClusterObject[]> {
  const path = pathOf(plural, namespace);
  const items: ClusterObject[] = [];
  let next: string | undefined;
  do {
    const reply = await cluster.request<ListBody>({
      method: 'GET',
      path,
      query: {
        limit: '500',
        continue: next,
        labelSelector: plural === 'secrets' ? REQUEST_LABEL : undefined,
      },
      accept: plural === 'secrets' ? LIST_WITHOUT_VALUES : undefined,
    });
    if (reply.status === 404 && plural !== 'secrets') {
      await demandAbsence(cluster, plural);
      return [];
    }
    demand(reply, `GET ${path}`);
    items.push(...(reply.body.items ?? []));
    next = reply.body.metadata?.continue || undefined;
  } while (next);
  return items;
}

const PLURALS: Plural[] = [
  'secrets',
  'databaseclusters',
  'dataimportjobs',
  'backupstorages',
  'monitoringconfigs',
];

/**
 * Everything that tells what is ours and what still needs it.
 *
 * @param namespaces - all of the cluster, when empty
 * @throws Error where not all of that can be known
 */
export async function readMarked(
  cluster: Cluster,
  namespaces: string[] = [],
): Promise<Found> {
  await demandFirstGeneration(cluster);
  const found: [Plural, ClusterObject[]][] = [];
  for (const plural of PLURALS) {
    const places = namespaces.length > 0 ? namespaces : [undefined];
    const lists: ClusterObject[] = [];
    for (const place of places) {
      lists.push(...(await list(cluster, plural, place)));
    }
    found.push([plural, lists]);
  }
  return Object.fromEntries(found) as Found;
}
