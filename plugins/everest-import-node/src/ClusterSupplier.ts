import { createExtensionPoint } from '@backstage/backend-plugin-api';

/**
 * How to reach the API server of a cluster that app-config leaves to a supplier.
 *
 * @public
 */
export interface SuppliedCluster {
  /** Address of the API server: an https URL. */
  url: string;
  /** CA certificates in PEM, base64-encoded, as a kubeconfig holds them; the system's own, when left out. */
  caData?: string;
  /** File with CA certificates in PEM, in place of `caData`. */
  caFile?: string;
  /** Trusts any certificate. Default: false. */
  skipTLSVerify?: boolean;
  /** HTTP CONNECT proxy on the way; `proxyUrl` of app-config wins over it. */
  proxyUrl?: string;
  /** The bearer token for the next request. Called for each one: keep a token for as long as it lives. */
  getToken(): Promise<string>;
}

/**
 * Knows how to reach clusters that app-config names with `everestImport.clusters[].supplier`. Who may use them
 * stays in app-config.
 *
 * @public
 */
export interface ClusterSupplier {
  /** What `everestImport.clusters[].supplier` says. */
  readonly id: string;
  /**
   * Called at first use and again after a failure. An `InputError` is shown to whoever may see the cluster, so it
   * must hold neither addresses nor keys.
   *
   * @param name - `everestImport.clusters[].name`
   * @returns undefined where there is no cluster of that name
   */
  getCluster(name: string): Promise<SuppliedCluster | undefined>;
}

/**
 * Knows how to log in to clusters of the Kubernetes plugin's config that have one `authProvider`.
 *
 * @public
 */
export interface KubernetesLogin {
  /** What `kubernetes.clusterLocatorMethods[].clusters[].authProvider` says, such as `aws`. */
  readonly authProvider: string;
  /**
   * The bearer token for the next request. Called for each one: keep a token for as long as it lives.
   *
   * @param cluster - the entry of the Kubernetes plugin, with the metadata that its strategies look at
   */
  getToken(cluster: {
    name: string;
    url: string;
    authMetadata: Record<string, string>;
  }): Promise<string>;
}

/**
 * Takes cluster suppliers from modules of the `everest-import` plugin.
 *
 * @public
 */
export interface EverestImportClusterSupplierExtensionPoint {
  addClusterSupplier(supplier: ClusterSupplier): void;
  /** For clusters with `supplier: kubernetes`. */
  addKubernetesLogin(login: KubernetesLogin): void;
}

/**
 * Where modules add cluster suppliers.
 *
 * @public
 */
export const everestImportClusterSupplierExtensionPoint =
  createExtensionPoint<EverestImportClusterSupplierExtensionPoint>({
    id: 'everest-import.cluster-supplier',
  });
