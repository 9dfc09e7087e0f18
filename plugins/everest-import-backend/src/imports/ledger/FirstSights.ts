import { ClusterIdentity, SeenNamespaces } from '../store/RequestHistory';
import { LedgerCluster } from './LedgerCluster';

/** What of a cluster this installation had never read in full: what ended there before is history, never news. */
export class FirstSights {
  readonly #cluster: LedgerCluster;
  readonly #history: SeenNamespaces;
  #seen?: Set<string>;
  #identity?: string;
  /** Looked at in full, which is not written down yet. */
  readonly #lookedAt = new Set<string>();

  constructor(cluster: LedgerCluster, history: SeenNamespaces) {
    this.#cluster = cluster;
    this.#history = history;
  }

  /**
   * Reads what was seen of the cluster that bears the name now.
   *
   * @returns whether it is another one than before, or one that was not known
   */
  async read(): Promise<boolean> {
    const cluster = this.#named();
    if (!cluster || cluster.identity === this.#identity) {
      return false;
    }
    this.#seen = await this.#history.seenNamespaces(cluster);
    const isAnother = this.#identity !== undefined;
    if (isAnother) {
      this.#lookedAt.clear();
    }
    this.#identity = cluster.identity;
    return isAnother;
  }

  /** Whether it is known which cluster this is, or that it can't be known. */
  isIdentified(): boolean {
    return this.#named() !== undefined;
  }

  isFirst(namespace: string): boolean {
    return !this.#seen?.has('*') && !this.#seen?.has(namespace);
  }

  /** Whether it is known what was seen of it, without which an end is neither news nor history. */
  isRead(): boolean {
    const cluster = this.#named();
    return cluster !== undefined && cluster.identity === this.#identity;
  }

  /** @param scopes - namespaces, or `*`, that were looked at in full */
  lookedAt(scopes: string[]) {
    scopes.forEach(scope => this.#lookedAt.add(scope));
  }

  /** To be called once all that was found there is written down. */
  async mark(): Promise<void> {
    const cluster = this.#named();
    if (!cluster || !this.isRead()) {
      return;
    }
    const fresh = [...this.#lookedAt].filter(scope => this.isFirst(scope));
    if (fresh.length > 0) {
      await this.#history.markNamespacesSeen(cluster, fresh);
      fresh.forEach(scope => this.#seen?.add(scope));
    }
    this.#lookedAt.clear();
  }

  /** Where its UID may not be read the name has to do; what was known before may have been another one's. */
  #named(): ClusterIdentity | undefined {
    const { name } = this.#cluster;
    const identity = this.#cluster.identityRefused()
      ? `name:${name}`
      : this.#cluster.identity();
    return identity === undefined ? undefined : { name, identity };
  }
}
