import { ClusterConfig, NamespaceConfig } from '../config/ClusterConfig';
import { ImportCriteria, NO_IMPORTS } from './ImportVisibility';
import { isListed } from './isListed';
import { PermissionTarget } from '@everest-import/backstage-plugin-everest-import-node';

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

  /** The imports of all namespaces that admit them, as a condition for a database. */
  criteria(ownershipRefs: string[]): ImportCriteria {
    const [first, ...rest] = [...this.#clusters.keys()].flatMap(cluster => {
      const listed = this.listedNamespaces(cluster);
      const admits = (namespace: string) =>
        this.admits(cluster, namespace, ownershipRefs);
      const admitted = listed.filter(admits);
      // A name that no namespace can have stands for all that config doesn't list
      const places: ImportCriteria = admits('*')
        ? {
            not: {
              key: 'namespace',
              values: listed.filter(name => !admitted.includes(name)),
            },
          }
        : { key: 'namespace', values: admitted };
      const criteria: ImportCriteria = {
        allOf: [{ key: 'cluster', values: [cluster] }, places],
      };
      return admits('*') || admitted.length > 0 ? [criteria] : [];
    });
    return first ? { anyOf: [first, ...rest] } : NO_IMPORTS;
  }

  /** Whether there is any namespace of the cluster for them. */
  admitsToCluster(cluster: string, ownershipRefs: string[]): boolean {
    return (this.#clusters.get(cluster)?.namespaces ?? []).some(entry =>
      isListed(entry.owners, ownershipRefs),
    );
  }
}

export function toPermissionTarget(
  tenancy: Tenancy,
  cluster: string,
  namespace: string,
): PermissionTarget {
  const owners = tenancy.namespace(cluster, namespace)?.owners ?? [];
  return { cluster, namespace, owners };
}
