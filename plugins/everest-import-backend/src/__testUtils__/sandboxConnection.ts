import { KubeConfig } from '@kubernetes/client-node';
import { Sandbox } from 'everest-sandbox';
import { HttpKubernetesConnection } from '../kubernetes/connection/HttpKubernetesConnection';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';

/** The sandbox's API server, through the connection that the backend uses. */
export function sandboxConnection(sandbox: Sandbox): KubernetesConnection {
  return new HttpKubernetesConnection({
    cluster: 'sandbox',
    load: () => {
      const kubeConfig = new KubeConfig();
      kubeConfig.loadFromFile(sandbox.kubeconfigPath);
      return kubeConfig;
    },
  });
}
