import { BackupStoragePrefill } from '@everest-import/backstage-plugin-everest-import-common';
import { BackupStorageObject, toPrefill } from '../everest/backupStorages';
import { EVEREST_API, isManagedNamespace } from '../everest/names';
import { Clock } from '../time/Clock';
import { ClusterView } from '../watch/ClusterView';

const FRESH_MS = 15_000;
const PATIENCE_MS = 3_000;
const PAGE_SIZE = '500';
/** Of more namespaces than this, one list of the whole cluster is asked for, where the portal may read it. */
const FEW_NAMESPACES = 5;
/** Requests to a cluster under way. */
const AT_ONCE = 10;

/** Undefined: could not be read. */
type Storages = BackupStoragePrefill[] | undefined;

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
      .map(view =>
        this.#ofCluster(
          view,
          view
            .namespaces()
            .filter(isManagedNamespace)
            .map(({ metadata }) => metadata.name)
            .filter(namespace => mayUse(view.name, namespace))
            .sort(),
        ),
      );
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
    const found: BackupStoragePrefill[] = [];
    let next: string | undefined;
    do {
      const { status, body } = await view.connection.request<{
        metadata?: { continue?: string };
        items?: BackupStorageObject[];
      }>({
        method: 'GET',
        path: `/apis/${EVEREST_API}${place}/backupstorages`,
        query: { limit: PAGE_SIZE, continue: next },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (status !== 200) {
        return undefined;
      }
      found.push(
        ...(body.items ?? []).flatMap(item =>
          toPrefill(
            view.name,
            item.metadata.namespace ?? namespace ?? '',
            item,
          ),
        ),
      );
      next = body.metadata?.continue || undefined;
    } while (next);
    return found;
  }
}
