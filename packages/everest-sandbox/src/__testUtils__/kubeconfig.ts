import { readFileSync } from 'node:fs';
import { Agent, AgentOptions } from 'node:https';
import { parse } from 'yaml';

export interface Access {
  url: string;
  headers: Record<string, string>;
  agent: Agent;
  /** Without a limit, for what stays open. */
  watchAgent: Agent;
}

/** What a kubeconfig's current context says; tokens and client certificates are understood. */
export function readKubeconfig(path: string): Access {
  const config = parse(readFileSync(path, 'utf8'));
  const named = (list: Array<{ name: string }>, name: string) =>
    list.find(each => each.name === name) as never;
  const { context } = named(config.contexts, config['current-context']) as {
    context: Record<string, string>;
  };
  const { cluster } = named(config.clusters, context.cluster) as {
    cluster: Record<string, string>;
  };
  const { user } = named(config.users, context.user) as {
    user: Record<string, string>;
  };
  const pem = (of: Record<string, string>, key: string) => {
    if (of[`${key}-data`])
      return Buffer.from(of[`${key}-data`], 'base64').toString();
    return of[key] ? readFileSync(of[key], 'utf8') : undefined;
  };
  const options: AgentOptions = {
    ca: pem(cluster, 'certificate-authority'),
    cert: pem(user, 'client-certificate'),
    key: pem(user, 'client-key'),
    keepAlive: true,
  };
  return {
    url: cluster.server.replace(/\/$/, ''),
    headers: user.token ? { authorization: `Bearer ${user.token}` } : {},
    agent: new Agent({ ...options, maxSockets: 4 }),
    watchAgent: new Agent(options),
  };
}
