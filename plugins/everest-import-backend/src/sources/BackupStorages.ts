import { BackupStoragePrefill } from '@everest-import/backstage-plugin-everest-import-common';
import { BackupStorageObject, toPrefill } from '../everest/backupStorages';
import { EVEREST_API, isManagedNamespace } from '../everest/names';
import { Clock } from '../time/Clock';
import { ClusterView } from '../kubernetes/watch/ClusterView';
import { listAll } from '../kubernetes/watch/listAll';

const FRESH_MS = 15_000;
const PATIENCE_MS = 3_000;
/** Of a namespace, or of a cluster in one list. */
const MOST_STORAGES = 5_000;
/** Of more namespaces than this, one list of the whole cluster is asked for, where the portal may read it. */
const FEW_NAMESPACES = 5;
/** Requests to a cluster under way. */
const AT_ONCE = 10;

/** Undefined: could not be read. */
type Storages = BackupStoragePrefill[] | undefined;

function watchedPrefills(
  cluster: string,
  storages: BackupStorageObject[],
  mayUse: (cluster: string, namespace: string) => boolean,
): BackupStoragePrefill[] {
  return storages.flatMap(storage => {
    const { namespace = '' } = storage.metadata;
    return mayUse(cluster, namespace)
      ? toPrefill(cluster, namespace, storage)
      : [];
  });
}

/** Reads the BackupStorages of namespaces when somebody asks, and keeps them for a moment. */
export class BackupStorages {
  readonly #clock: Clock;
  readonly #known = new Map<
    string,
    { until: number; storages: Promise<Storages> }
  >();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Those of the namespaces that one may use; a namespace that can't be read has none. */
  async list(
    views: ClusterView[],
    mayUse: (cluster: string, namespace: string) => boolean,
  ): Promise<BackupStoragePrefill[]> {
    const lists = views
      .filter(view => view.state().reachable)
      .map(view => {
        const watched = view.backupStorages?.();
        return watched
          ? watchedPrefills(view.name, watched, mayUse)
          : this.#ofCluster(
              view,
              view
                .namespaces()
                .filter(isManagedNamespace)
                .map(({ metadata }) => metadata.name)
                .filter(namespace => mayUse(view.name, namespace))
                .sort(),
            );
      });
    const all = await Promise.all(lists);
    return all.flat();
  }

  async #ofCluster(view: ClusterView, namespaces: string[]) {
    const all =
      namespaces.length > FEW_NAMESPACES ? await this.#kept(view) : undefined;
    if (all) {
      const wanted = new Set(namespaces);
      return all.filter(({ namespace }) => wanted.has(namespace));
    }
    const found: BackupStoragePrefill[] = [];
    for (let next = 0; next < namespaces.length; next += AT_ONCE) {
      const lists = await Promise.all(
        namespaces
          .slice(next, next + AT_ONCE)
          .map(namespace => this.#kept(view, namespace)),
      );
      found.push(...lists.flatMap(list => list ?? []));
      if (!view.state().reachable) {
        break;
      }
    }
    return found;
  }

  /** Of a namespace, or of the whole cluster. */
  #kept(view: ClusterView, namespace?: string): Promise<Storages> {
    const key = `${view.name}/${namespace ?? ''}`;
    const now = this.#clock();
    const known = this.#known.get(key);
    if (known && known.until > now) {
      return known.storages;
    }
    const storages = this.#read(view, namespace).catch(() => undefined);
    this.#known.set(key, { until: now + FRESH_MS, storages });
    return storages;
  }

  async #read(view: ClusterView, namespace?: string): Promise<Storages> {
    const place =
      namespace === undefined
        ? ''
        : `/namespaces/${encodeURIComponent(namespace)}`;
    const { items, tooMany } = await listAll(
      view.connection,
      `/apis/${EVEREST_API}${place}/backupstorages`,
      {
        signal: AbortSignal.timeout(PATIENCE_MS),
        most: MOST_STORAGES,
        keep: (item: BackupStorageObject) =>
          toPrefill(
            view.name,
            item.metadata.namespace ?? namespace ?? '',
            item,
          ),
      },
    );
    // Those of a namespace could all be among those that were left out
    return namespace === undefined && tooMany ? undefined : items.flat();
  }
}
