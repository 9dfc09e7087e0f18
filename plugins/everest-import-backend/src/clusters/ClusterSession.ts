import { Agent } from 'node:http';
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
    this.#agent ??= keptAlive(options.agent);
    return { ...options, agent: this.#agent };
  }
}

/** The same agent, because it may be one that knows the way through a proxy; a copy would go straight. */
function keptAlive(agent: RequestInit['agent']): RequestInit['agent'] {
  return agent instanceof Agent
    ? Object.assign(agent, { keepAlive: true })
    : agent;
}
