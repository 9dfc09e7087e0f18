import { Knex } from 'knex';
import { DatabaseClock } from './databaseClock';
import { ClusterIdentity, SeenNamespaces } from './RequestHistory';

interface StoredSeenNamespace {
  cluster_identity: string;
  namespace: string;
  cluster: string;
  seen_at: number | string;
}

/** Kept by identity: a name may be pointed at another cluster, whose past ends are no news either. */
export class DatabaseSeenNamespaces implements SeenNamespaces {
  readonly #knex: Knex;
  readonly #now: DatabaseClock;

  constructor(knex: Knex, now: DatabaseClock) {
    this.#knex = knex;
    this.#now = now;
  }

  async seenNamespaces(cluster: ClusterIdentity): Promise<Set<string>> {
    const { identity, name } = cluster;
    const seen = await this.#seen().where({ cluster_identity: identity });
    if (seen.length === 0 && (await this.#wasSeenByName(name))) {
      await this.markNamespacesSeen(cluster, ['*']);
      return new Set(['*']);
    }
    return new Set(seen.map(({ namespace }) => namespace));
  }

  async markNamespacesSeen(
    { identity, name }: ClusterIdentity,
    namespaces: string[],
  ): Promise<void> {
    const rows = namespaces.map(namespace => ({
      cluster_identity: identity,
      namespace,
      cluster: name,
      seen_at: this.#now(this.#knex),
    }));
    if (rows.length > 0) {
      await this.#seen()
        .insert(rows)
        .onConflict(['cluster_identity', 'namespace'])
        .ignore();
    }
  }

  /** By a release that kept names only, and by none since that knows identities. */
  async #wasSeenByName(cluster: string): Promise<boolean> {
    const [byName, byIdentity] = await Promise.all([
      this.#knex('seen_clusters').where({ cluster }).first(),
      this.#seen().where({ cluster }).first(),
    ]);
    return Boolean(byName) && !byIdentity;
  }

  #seen() {
    return this.#knex<StoredSeenNamespace>('seen_namespaces');
  }
}
