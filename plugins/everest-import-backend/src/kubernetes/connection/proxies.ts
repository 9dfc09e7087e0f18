import { KubeConfig } from '@kubernetes/client-node';
import { environmentProxy, ProxyEnvironment } from './environmentProxy';

/** Reaches the current cluster through a proxy. */
export function withProxy(
  kubeConfig: KubeConfig,
  proxyUrl: string,
): KubeConfig {
  const current = kubeConfig.getCurrentCluster();
  kubeConfig.clusters = kubeConfig.clusters.map(cluster =>
    cluster === current ? { ...cluster, proxyUrl } : cluster,
  );
  return kubeConfig;
}

/** Where nothing else names a proxy, takes the environment's, as kubectl does. */
export function withEnvironmentProxy(
  kubeConfig: KubeConfig,
  environment: ProxyEnvironment,
): KubeConfig {
  const { server, proxyUrl } = kubeConfig.getCurrentCluster() ?? {};
  const proxy = server && !proxyUrl && environmentProxy(server, environment);
  return proxy ? withProxy(kubeConfig, proxy) : kubeConfig;
}
