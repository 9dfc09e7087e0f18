import { ClusterConfig, NamespaceConfig } from '../clusters/ClusterConfig';
import { isListed } from './isListed';

/** Who may use which namespace, by config alone: nobody listed, nobody may. */
export class Tenancy {
  readonly #clusters: Map<string, ClusterConfig>;

  constructor(clusters: ClusterConfig[]) {
    this.#clusters = new Map(clusters.map(item => [item.name, item]));
  }

  hasCluster(cluster: string): boolean {
    return this.#clusters.has(cluster);
  }

  /** A namespace's own entry, else the one for every namespace. */
  namespace(cluster: string, namespace: string): NamespaceConfig | undefined {
    const entries = this.#clusters.get(cluster)?.namespaces ?? [];
    return (
      entries.find(entry => entry.name === namespace) ??
      entries.find(entry => entry.name === '*')
    );
  }

  /** Names that config lists, without `*`. */
  listedNamespaces(cluster: string): string[] {
    return (this.#clusters.get(cluster)?.namespaces ?? [])
      .map(entry => entry.name)
      .filter(name => name !== '*');
  }

  admits(cluster: string, namespace: string, ownershipRefs: string[]): boolean {
    const entry = this.namespace(cluster, namespace);
    return entry !== undefined && isListed(entry.owners, ownershipRefs);
  }

  /** Whether there is any namespace of the cluster for them. */
  admitsToCluster(cluster: string, ownershipRefs: string[]): boolean {
    return (this.#clusters.get(cluster)?.namespaces ?? []).some(entry =>
      isListed(entry.owners, ownershipRefs),
    );
  }
}
