import { ClusterChange } from '../../kubernetes/watch/ClusterChange';
import { LedgerCluster } from './LedgerCluster';
import { LedgerOptions } from './LedgerOptions';

/** Every namespace. */
export const EVERYWHERE = '*';

/**
 * What the imports of a namespace, or of the cluster, have in common: the owner where the request names none, and
 * Everest's version. Remembers what was used, so that a change of anything else is none.
 */
export class SharedFacts {
  readonly #cluster: LedgerCluster;
  readonly #ownerOf: LedgerOptions['ownerOf'];
  readonly #owners = new Map<string, string | undefined>();
  #everestVersion?: string;
  /** Some were used before namespaces were read. */
  #isProvisional = false;

  constructor(cluster: LedgerCluster, { ownerOf }: LedgerOptions) {
    this.#cluster = cluster;
    this.#ownerOf = ownerOf;
    this.#everestVersion = cluster.everestVersion();
  }

  get everestVersion(): string | undefined {
    return this.#everestVersion;
  }

  owner(namespace: string): string | undefined {
    if (!this.#owners.has(namespace)) {
      this.#owners.set(namespace, this.#ownerNow(namespace));
    }
    this.#isProvisional ||= this.#cluster.ownersUnread();
    return this.#owners.get(namespace);
  }

  /** @returns namespaces, or `*`, where they are others than were used */
  take({ kind, ...change }: ClusterChange): string[] {
    if (
      (kind === 'importers' || kind === 'engines') &&
      change.type !== 'state'
    ) {
      const before = this.#everestVersion;
      this.#everestVersion = this.#cluster.everestVersion();
      return before === this.#everestVersion ? [] : [EVERYWHERE];
    }
    if (kind === 'namespaces' && change.type === 'listed') {
      const isNews = this.#isProvisional;
      this.#isProvisional = this.#cluster.ownersUnread();
      return [...this.#owners.keys()].filter(
        name => this.#isNew(name) || isNews,
      );
    }
    return kind === 'namespaces' && 'object' in change
      ? [change.object.metadata.name].filter(name => this.#isNew(name))
      : [];
  }

  #isNew(namespace: string): boolean {
    if (!this.#owners.has(namespace)) {
      return false;
    }
    const before = this.#owners.get(namespace);
    const owner = this.#ownerNow(namespace);
    this.#owners.set(namespace, owner);
    return owner !== before;
  }

  #ownerNow(namespace: string): string | undefined {
    const { name } = this.#cluster;
    const object = this.#cluster.find('namespaces', '', namespace);
    return this.#ownerOf(name, object ?? namespace);
  }
}
