import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

export interface PortalConfigOptions {
  root: string;
  directory: string;
  port: number;
  kubeconfigPath: string;
  s3: { endpoint: string; accessKeyId: string; secretAccessKey: string };
  /** Of a second cluster, where nobody answers; there is none without it. */
  awayPort?: number;
}

/** The cluster's kubeconfig with another port. */
function writeAway(directory: string, kubeconfigPath: string, port: number) {
  const kubeconfig = parse(readFileSync(kubeconfigPath, 'utf8'));
  for (const { cluster } of kubeconfig.clusters) {
    const server = new URL(cluster.server);
    server.port = `${port}`;
    cluster.server = server.href;
  }
  const file = join(directory, 'away.kubeconfig');
  writeFileSync(file, stringify(kubeconfig), { mode: 0o600 });
  return file;
}

/**
 * Writes what differs from app-config.yaml: free ports, folders of its own and
 * the target's addresses. Lists replace each other, so they are made from it.
 */
export function writePortalConfig(options: PortalConfigOptions): string {
  const { root, directory, port, kubeconfigPath, s3, awayPort } = options;
  const { accessKeyId, secretAccessKey } = s3;
  const keys = { accessKeyId, secretAccessKey };
  const base = parse(readFileSync(join(root, 'app-config.yaml'), 'utf8'));
  const url = `http://localhost:${port}`;
  const [cluster] = base.everestImport.clusters;
  const [source] = base.everestImport.backupSources;
  const clusters = [{ ...cluster, kubeconfig: { file: kubeconfigPath } }];
  if (awayPort) {
    const away = writeAway(directory, kubeconfigPath, awayPort);
    clusters.push({
      ...{ ...cluster, name: 'away', title: 'Away' },
      kubeconfig: { file: away },
    });
  }
  const file = join(directory, 'app-config.browser.yaml');
  writeFileSync(
    file,
    stringify({
      app: { baseUrl: url },
      backend: {
        baseUrl: url,
        listen: { host: '127.0.0.1', port },
        cors: { origin: url },
        database: { connection: { directory: join(directory, 'database') } },
      },
      everestImport: {
        clusters,
        backupSources: [
          { ...source, endpoint: s3.endpoint, browse: keys, import: keys },
        ],
        s3: {
          allowedEndpoints: [
            {
              host: new URL(s3.endpoint).host,
              allowPrivate: true,
              allowHttp: true,
            },
          ],
        },
      },
    }),
  );
  return file;
}
