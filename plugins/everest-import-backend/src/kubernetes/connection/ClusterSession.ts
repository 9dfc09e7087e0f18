import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { KubeConfig } from '@kubernetes/client-node';
import { RequestInit } from 'node-fetch';

/** One loaded kubeconfig with one pool of connections; headers are made anew for each request, as tokens change. */
export class ClusterSession {
  readonly server: string;
  readonly #kubeConfig: KubeConfig;
  readonly #tunnelTimeoutMs: number;
  #agent?: RequestInit['agent'];

  constructor(
    kubeConfig: KubeConfig,
    options: {
      /** For a proxy to open a tunnel. */
      tunnelTimeoutMs: number;
    },
  ) {
    this.#kubeConfig = kubeConfig;
    this.#tunnelTimeoutMs = options.tunnelTimeoutMs;
    this.server = (kubeConfig.getCurrentCluster()?.server ?? '').replace(
      /\/+$/,
      '',
    );
  }

  async options(): Promise<RequestInit> {
    const options = await this.#kubeConfig.applyToFetchOptions({ headers: {} });
    this.#agent ??= keptAlive(options.agent, this.#tunnelTimeoutMs);
    return { ...options, agent: this.#agent };
  }
}

/** The same agent, because it may be one that knows the way through a proxy; a copy would go straight. */
function keptAlive(agent: RequestInit['agent'], tunnelTimeoutMs: number) {
  if (!(agent instanceof Agent)) {
    return agent;
  }
  if (agent instanceof SecureAgent && 'proxy' in agent) {
    // Nothing else ends a request for a tunnel: it outlives the request that it was made for. A tunnel that is in use
    // is not ended by it, an idle one is.
    agent.options.timeout = tunnelTimeoutMs;
  }
  return Object.assign(agent, { keepAlive: true });
}
