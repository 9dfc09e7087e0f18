import { Agent } from 'node:https';
import { KubeConfig } from '@kubernetes/client-node';
import { RequestInit } from 'node-fetch';

/** One loaded kubeconfig with one pool of connections; headers are made anew for each request, as tokens change. */
export class ClusterSession {
  readonly server: string;
  readonly #kubeConfig: KubeConfig;
  #agent?: RequestInit['agent'];

  constructor(kubeConfig: KubeConfig) {
    this.#kubeConfig = kubeConfig;
    this.server = (kubeConfig.getCurrentCluster()?.server ?? '').replace(
      /\/+$/,
      '',
    );
  }

  async options(): Promise<RequestInit> {
    const options = await this.#kubeConfig.applyToFetchOptions({ headers: {} });
    this.#agent ??=
      options.agent instanceof Agent
        ? new Agent({ ...options.agent.options, keepAlive: true })
        : options.agent;
    return { ...options, agent: this.#agent };
  }

  close() {
    if (this.#agent instanceof Agent) {
      this.#agent.destroy();
    }
  }
}
