import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse, stringify } from 'yaml';

export interface ApiAccess {
  url: string;
  caPem: string;
  token: string;
}

/** Writes a kubeconfig with one context, readable by its owner only. */
export function writeKubeconfig(path: string, access: ApiAccess, name: string) {
  mkdirSync(dirname(path), { recursive: true });
  const cluster = {
    server: access.url,
    'certificate-authority-data': Buffer.from(access.caPem).toString('base64'),
  };
  const content = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    clusters: [{ name, cluster }],
    users: [{ name, user: { token: access.token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
  };
  writeFileSync(path, stringify(content), { mode: 0o600 });
}

/** Reads where a kubeconfig's only cluster is and what to show it. */
export function readKubeconfig(path: string): ApiAccess {
  const config = parse(readFileSync(path, 'utf8'));
  const { cluster } = config.clusters[0];
  return {
    url: cluster.server,
    caPem: Buffer.from(
      cluster['certificate-authority-data'],
      'base64',
    ).toString(),
    token: config.users[0].user.token,
  };
}
