import { BackupStoragePrefill } from '@everest-import/backstage-plugin-everest-import-common';
import { BackupStorageObject, toPrefill } from '../everest/backupStorages';
import { EVEREST_API, isManagedNamespace } from '../everest/names';
import { Clock } from '../time/Clock';
import { ClusterView } from '../watch/ClusterView';

const FRESH_MS = 15_000;
const PATIENCE_MS = 3_000;
/** In one namespace, and in one cluster. */
const MOST_STORAGES = 100;
const MOST_NAMESPACES = 25;

/** Reads the BackupStorages of namespaces when somebody asks, and keeps them for a moment. */
export class BackupStorages {
  readonly #clock: Clock;
  readonly #known = new Map<
    string,
    { until: number; storages: Promise<BackupStoragePrefill[]> }
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
      .flatMap(view =>
        view
          .namespaces()
          .filter(isManagedNamespace)
          .map(({ metadata }) => metadata.name)
          .filter(namespace => mayUse(view.name, namespace))
          .sort()
          .slice(0, MOST_NAMESPACES)
          .map(namespace => this.#ofNamespace(view, namespace)),
      );
    const all = await Promise.all(lists);
    return all.flat();
  }

  #ofNamespace(view: ClusterView, namespace: string) {
    const key = `${view.name}/${namespace}`;
    const now = this.#clock();
    const known = this.#known.get(key);
    if (known && known.until > now) {
      return known.storages;
    }
    const storages = this.#read(view, namespace).catch(() => []);
    this.#known.set(key, { until: now + FRESH_MS, storages });
    return storages;
  }

  async #read(view: ClusterView, namespace: string) {
    const { status, body } = await view.connection.request<{
      items?: BackupStorageObject[];
    }>({
      method: 'GET',
      path: `/apis/${EVEREST_API}/namespaces/${encodeURIComponent(
        namespace,
      )}/backupstorages`,
      query: { limit: String(MOST_STORAGES) },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return status === 200
      ? (body.items ?? []).flatMap(item =>
          toPrefill(view.name, namespace, item),
        )
      : [];
  }
}
