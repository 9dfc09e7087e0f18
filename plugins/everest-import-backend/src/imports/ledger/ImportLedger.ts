import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportRow } from '../store/ImportHistory';
import { importOfRow } from '../store/importOfRow';
import { toTimestamp } from '../../time/Clock';
import { ClusterChange } from '../../kubernetes/watch/ClusterChange';
import { WatchedClusters } from '../../kubernetes/watch/WatchedClusters';
import { HistoryReach } from './HistoryReach';
import { ClusterLedger } from './ClusterLedger';
import { LedgerCluster } from './LedgerCluster';
import { LedgerOptions } from './LedgerOptions';
import { LookTurns } from './LookTurns';
import { Place } from './DirtyPlaces';
import { progressOf } from './progressOf';
import { requestFields } from './requestFields';
import { stalenessOf, unwatched } from './stalenessOf';

/** Whether two names are of one cluster: the UID of no object is in two. */
function areOne(one: LedgerCluster, other: LedgerCluster): boolean {
  const identities = [one.identity(), other.identity()];
  return identities.includes(undefined)
    ? other.databases().some(({ metadata }) => {
        const { namespace = '', name, uid } = metadata;
        return one.database(namespace, name)?.metadata.uid === uid;
      })
    : identities[0] === identities[1];
}

/** All imports: what the clusters show is written into their rows, and the rows are what readers get. */
export class ImportLedger {
  readonly #clusters: WatchedClusters;
  readonly #options: LedgerOptions;
  readonly #reach: HistoryReach;
  /** Since when nobody has heard of clusters that config does not have. */
  readonly #builtAt: number;
  readonly #ledgers = new Map<string, ClusterLedger>();

  constructor(
    options: Omit<LedgerOptions, 'reach'> & {
      clusters: WatchedClusters;
      reach?: HistoryReach;
    },
  ) {
    const { clusters, reach = new HistoryReach(options.clock) } = options;
    this.#clusters = clusters;
    this.#reach = reach;
    this.#builtAt = options.clock();
    this.#options = {
      ...options,
      reach,
      turns: new LookTurns(),
      isAlias: cluster => this.isAlias(cluster),
    };
    for (const cluster of clusters.list()) {
      const ledger = new ClusterLedger(cluster, this.#options);
      this.#ledgers.set(cluster.name, ledger);
    }
    clusters.onChange(change => this.take(change));
  }

  /** Since when the portal's own database did not answer; undefined while it does. RFC 3339 in UTC. */
  historyStaleSince(): string | undefined {
    const since = this.#reach.awaySince;
    return since === undefined ? undefined : toTimestamp(since);
  }

  /** Whether config has the cluster under an earlier name too; its imports have one row each, of that name. */
  isAlias(name: string): boolean {
    const clusters = this.#clusters.list();
    const cluster = this.#clusters.get(name);
    const earlier = clusters.slice(
      0,
      clusters.findIndex(item => item.name === name),
    );
    return (
      cluster !== undefined && earlier.some(other => areOne(other, cluster))
    );
  }

  take(change: ClusterChange) {
    this.#ledgers.get(change.cluster)?.take(change);
  }

  /** What is known of the runs of a cluster's imports has changed; everywhere, where no places are given. */
  reported(cluster: string, places?: Place[]) {
    this.#ledgers.get(cluster)?.reported(places);
  }

  /** Writes down what changed. Resolves with the time at which to look again although nothing changed. */
  async refresh(cluster: string): Promise<number | undefined> {
    return this.#ledgers.get(cluster)?.refresh();
  }

  /** By a database's UID, or by the id of a request, which stays an address of the import for ever. */
  async byId(id: string): Promise<Import | undefined> {
    const { history } = this.#options;
    const read = await this.#reach.ask(() => history.byId(id));
    if (!read) {
      return this.live().find(item => item.id === id);
    }
    return read.answer && this.present(read.answer);
  }

  /** What the clusters show, from memory. */
  live(): Import[] {
    const historyStaleSince = this.historyStaleSince();
    return [...this.#ledgers.values()]
      .flatMap(ledger => ledger.live())
      .map(({ words, row }) => ({
        ...words,
        ...requestFields(row),
        ...this.#now(words, row?.clusterUid),
        ...(historyStaleSince && { historyStaleSince }),
      }));
  }

  /** A row as it is shown now; undefined: not at all. */
  present(row: ImportRow): Import | undefined {
    if (row.state === 'undone') {
      return undefined;
    }
    const { databaseUid: uid } = row;
    const unsaved = uid && this.#ledgers.get(row.cluster)?.unsaved(uid);
    const words = importOfRow(unsaved ? { ...row, snapshot: unsaved } : row);
    return uid ? { ...words, ...this.#now(words, row.clusterUid) } : words;
  }

  /** What is true for the moment only: progress, and since when the words may be out of date. */
  #now(words: Import, clusterUid: string | undefined): Partial<Import> {
    const cluster = this.#clusters.get(words.cluster);
    if (words.gone) {
      return {};
    }
    if (!cluster) {
      return unwatched(words.cluster, this.#builtAt);
    }
    return {
      ...progressOf(words, cluster, this.#options),
      ...stalenessOf(words, cluster, clusterUid),
    };
  }
}
