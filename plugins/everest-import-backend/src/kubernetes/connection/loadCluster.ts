import { InputError } from '@backstage/errors';
import {
  ClusterSupplier,
  SuppliedCluster,
} from '@everest-import/backstage-plugin-everest-import-node';
import { KubeConfig } from '@kubernetes/client-node';
import { withBearerToken } from './bearerToken';
import { ClusterConfig } from '../../config/ClusterConfig';
import { ProxyEnvironment } from './environmentProxy';
import { loadKubeConfig } from './loadKubeConfig';
import { withEnvironmentProxy, withProxy } from './proxies';
import { ClusterSuppliers } from '../suppliers/ClusterSuppliers';

export interface LoadClusterDeps {
  suppliers: ClusterSuppliers;
  environment: ProxyEnvironment;
}

function toKubeConfig(name: string, cluster: SuppliedCluster): KubeConfig {
  const { url, caData, caFile, skipTLSVerify = false, proxyUrl } = cluster;
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromClusterAndUser(
    { name, server: url, caData, caFile, skipTLSVerify, proxyUrl },
    { name },
  );
  return withBearerToken(kubeConfig, () => cluster.getToken());
}

async function loadSupplied(
  { name, proxyUrl }: ClusterConfig,
  supplier: ClusterSupplier,
): Promise<KubeConfig> {
  const cluster = await supplier.getCluster(name);
  if (!cluster) {
    throw new InputError(
      `The supplier '${supplier.id}' has no cluster '${name}'; correct the name in everestImport.clusters, or add it there`,
    );
  }
  const kubeConfig = toKubeConfig(name, cluster);
  return proxyUrl ? withProxy(kubeConfig, proxyUrl) : kubeConfig;
}

/**
 * How a cluster is loaded, from our own config or by a supplier; what comes out is called at first use and again
 * after a failure. An unknown supplier is said at once.
 */
export function createLoader(
  config: ClusterConfig,
  { suppliers, environment }: LoadClusterDeps,
): () => Promise<KubeConfig> {
  const { access } = config;
  if (access.type === 'supplier') {
    const supplier = suppliers.get(access.id);
    return async () =>
      withEnvironmentProxy(await loadSupplied(config, supplier), environment);
  }
  return async () =>
    withEnvironmentProxy(loadKubeConfig({ ...config, access }), environment);
}
