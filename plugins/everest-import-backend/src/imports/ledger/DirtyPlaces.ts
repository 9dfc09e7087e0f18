import { DataImportJobObject, KubernetesObject } from '../../everest/objects';
import { ClusterChange } from '../../kubernetes/watch/ClusterChange';
import { LedgerCluster } from './LedgerCluster';

/** Where an import stands: a database's namespace and name, whether it is there or not. */
export interface Place {
  namespace: string;
  name: string;
}

const EVERYWHERE = '*';

/** No name of Kubernetes has a slash. */
const keyOf = ({ namespace, name }: Place) => `${namespace}/${name}`;

function placeOf(key: string): Place {
  const [namespace, name] = key.split('/');
  return { namespace, name };
}

/** Where a change has to be looked at; undefined: nowhere. */
function targetOf(kind: string, object: KubernetesObject): Place | undefined {
  const { namespace = '' } = object.metadata;
  const name =
    kind === 'jobs'
      ? (object as DataImportJobObject).spec?.targetClusterName
      : object.metadata.name;
  return name ? { namespace, name } : undefined;
}

/** What has to be looked at, so that a change costs what it changes and not what there is. */
export class DirtyPlaces {
  #places = new Set<string>();
  /** Namespaces, or all of them, of which everything has to be looked at. */
  #scopes = new Set<string>();
  readonly #due = new Map<string, number>();

  take(change: ClusterChange) {
    const { kind, type } = change;
    if (kind === 'databases' || kind === 'jobs') {
      if (type === 'listed') {
        this.#scopes.add(change.namespace ?? EVERYWHERE);
      } else if (type !== 'state') {
        this.look(targetOf(kind, change.object));
      }
    } else if (kind === 'namespaces' && type === 'seen') {
      // Its owner may be another one now
      this.#scopes.add(change.object.metadata.name);
    } else if (type === 'listed' && kind !== 'engines') {
      this.everything();
    }
  }

  look(place: Place | undefined) {
    if (place) {
      this.#places.add(keyOf(place));
    }
  }

  everything() {
    this.#scopes.add(EVERYWHERE);
  }

  /**
   * At the earliest of the times given since the place was looked at: it may have several imports.
   *
   * @param at - milliseconds since 1970; undefined: not by itself
   */
  lookAgain(place: Place, at: number | undefined) {
    if (at !== undefined) {
      const key = keyOf(place);
      this.#due.set(key, Math.min(at, this.#due.get(key) ?? at));
    }
  }

  /** It is looked at now, whenever it would have been due. */
  looked(place: Place) {
    this.#due.delete(keyOf(place));
  }

  /** When the next place is due; Infinity: none is. */
  nextAt(): number {
    return Math.min(Infinity, ...this.#due.values());
  }

  /**
   * What can be looked at now, and is not to be looked at any more. What was not read in full stays until it is.
   *
   * @returns `scopes`: those of which everything is among the places
   */
  takeOut(
    cluster: LedgerCluster,
    now: number,
  ): { places: Place[]; scopes: string[] } {
    for (const [key, at] of this.#due) {
      if (at <= now) {
        this.#due.delete(key);
        this.#places.add(key);
      }
    }
    const isRead = (namespace: string) =>
      cluster.reading('databases', namespace).complete &&
      cluster.reading('jobs', namespace).complete;
    const scopes = this.#readScopes(cluster, isRead);
    const keys = new Set(
      [...this.#places].filter(key => isRead(placeOf(key).namespace)),
    );
    this.#places = new Set();
    if (scopes.length > 0) {
      this.#addAll(cluster, scopes, keys);
    }
    return { places: [...keys].map(placeOf), scopes };
  }

  #readScopes(
    cluster: LedgerCluster,
    isRead: (namespace: string) => boolean,
  ): string[] {
    const wanted = this.#scopes.has(EVERYWHERE)
      ? cluster.watchedNamespaces() ?? [EVERYWHERE]
      : [...this.#scopes];
    const read = wanted.filter(isRead);
    this.#scopes = new Set(wanted.filter(scope => !read.includes(scope)));
    return read;
  }

  #addAll(cluster: LedgerCluster, scopes: string[], keys: Set<string>) {
    const isIn = ({ metadata: { namespace = '' } }: KubernetesObject) =>
      scopes.includes(EVERYWHERE) || scopes.includes(namespace);
    const objects = [
      ...cluster.databases().map(item => ['databases', item] as const),
      ...cluster.jobs().map(item => ['jobs', item] as const),
    ];
    for (const [kind, object] of objects) {
      const place = isIn(object) && targetOf(kind, object);
      if (place) {
        keys.add(keyOf(place));
      }
    }
  }
}
