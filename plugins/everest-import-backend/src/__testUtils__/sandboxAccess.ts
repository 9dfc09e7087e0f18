import { KubeConfig } from '@kubernetes/client-node';
import { Sandbox } from 'everest-sandbox';

/** What a config may say of the sandbox's API server in place of its kubeconfig; `caData` is base64. */
export function sandboxAccess(sandbox: Sandbox) {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromFile(sandbox.kubeconfigPath);
  return {
    server: kubeConfig.getCurrentCluster()!.server,
    caData: kubeConfig.getCurrentCluster()!.caData!,
    token: kubeConfig.getCurrentUser()!.token!,
  };
}
