import { DataImportJobObject, KubernetesObject } from '../../everest/objects';
import { targetNameOf } from '../../everest/targetName';
import { ClusterChange } from '../../kubernetes/watch/ClusterChange';
import { LedgerCluster } from './LedgerCluster';
import { isRead, isReadInFull } from './placeKnown';
import { EVERYWHERE } from './SharedFacts';

/** Where an import stands: a database's namespace and name, whether it is there or not. */
export interface Place {
  namespace: string;
  name: string;
}

/** No name of Kubernetes has a slash. */
const keyOf = ({ namespace, name }: Place) => `${namespace}/${name}`;

export function placeOf(key: string): Place {
  const [namespace, name] = key.split('/');
  return { namespace, name };
}

/** Where a change has to be looked at; undefined: nowhere. */
export function targetOf(
  kind: string,
  object: KubernetesObject,
): Place | undefined {
  const { namespace = '' } = object.metadata;
  const name =
    kind === 'jobs'
      ? targetNameOf(object as DataImportJobObject)
      : object.metadata.name;
  return name ? { namespace, name } : undefined;
}

/** A clock is put back by more than that, or not at all. */
const PUT_BACK_MS = 5 * 60_000;

/** What has to be looked at, so that a change costs what it changes and not what there is. */
export class DirtyPlaces {
  readonly #changed = new Set<string>();
  /** To be looked at once nothing that has changed is left. */
  readonly #others = new Set<string>();
  /** Namespaces, or all of them, of which everything has to be looked at. */
  #scopes = new Set<string>();
  readonly #due = new Map<string, number>();
  #collectedAt = -Infinity;

  take(change: ClusterChange) {
    const { kind, type } = change;
    if (kind === 'databases' || kind === 'jobs') {
      if (type === 'listed') {
        this.#scopes.add(change.namespace ?? EVERYWHERE);
      } else if (type !== 'state') {
        this.#look(targetOf(kind, change.object));
      }
    }
  }

  /** Something of it has changed that no object says. */
  changed(place: Place) {
    this.#look(place);
  }

  /** @param namespace - or `*`: everything there is to be looked at */
  scope(namespace: string) {
    this.#scopes.add(namespace);
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
   * Gathers what is to be looked at besides what has changed: what is due, and what is held of what was read. What was
   * not stays until it is.
   *
   * @param live - where there were imports until now
   * @returns namespaces, or `*`, of which everything there is is handed out now
   */
  collect(cluster: LedgerCluster, now: number, live: Place[]): string[] {
    // Nobody knows when they are due, once the clock was put back
    const wasPutBack = now < this.#collectedAt - PUT_BACK_MS;
    this.#collectedAt = now;
    for (const [key, at] of this.#due) {
      if (at <= now || wasPutBack) {
        this.#due.delete(key);
        this.#others.add(key);
      }
    }
    const scopes = this.#readScopes(cluster);
    const isIn = ({ namespace }: Place) =>
      scopes.includes(EVERYWHERE) || scopes.includes(namespace);
    live.filter(isIn).forEach(place => this.#others.add(keyOf(place)));
    scopes.forEach(scope => this.#addAll(cluster, scope));
    return scopes.filter(scope => isReadInFull(cluster, scope));
  }

  /** Whether something has changed that was not handed out. */
  hasChanged(): boolean {
    return this.#changed.size > 0;
  }

  /** Takes out a place to look at now: one that has changed, before all others. */
  next(cluster: LedgerCluster): Place | undefined {
    for (const keys of [this.#changed, this.#others]) {
      for (const key of keys) {
        this.#changed.delete(key);
        this.#others.delete(key);
        const place = placeOf(key);
        if (isRead(cluster, place.namespace)) {
          return place;
        }
      }
    }
    return undefined;
  }

  #look(place: Place | undefined) {
    if (place) {
      this.#changed.add(keyOf(place));
    }
  }

  #readScopes(cluster: LedgerCluster): string[] {
    const wanted = this.#scopes.has(EVERYWHERE)
      ? cluster.watchedNamespaces() ?? [EVERYWHERE]
      : [...this.#scopes];
    const read = wanted.filter(scope => isRead(cluster, scope));
    this.#scopes = new Set(wanted.filter(scope => !read.includes(scope)));
    return read;
  }

  #addAll(cluster: LedgerCluster, scope: string) {
    const isWhole = scope === EVERYWHERE;
    for (const kind of ['databases', 'jobs'] as const) {
      const objects = isWhole
        ? cluster[kind]()
        : cluster.inNamespace(kind, scope);
      for (const object of objects) {
        const place = targetOf(kind, object);
        if (place) {
          this.#others.add(keyOf(place));
        }
      }
    }
  }
}
