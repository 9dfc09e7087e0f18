import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

export interface PortalConfigOptions {
  root: string;
  directory: string;
  port: number;
  kubeconfigPath: string;
  s3: { endpoint: string; accessKeyId: string; secretAccessKey: string };
}

/**
 * Writes what differs from app-config.yaml: free ports, folders of its own and
 * the target's addresses. Lists replace each other, so they are made from it.
 */
export function writePortalConfig(options: PortalConfigOptions): string {
  const { root, directory, port, kubeconfigPath, s3 } = options;
  const { accessKeyId, secretAccessKey } = s3;
  const keys = { accessKeyId, secretAccessKey };
  const base = parse(readFileSync(join(root, 'app-config.yaml'), 'utf8'));
  const url = `http://localhost:${port}`;
  const [cluster] = base.everestImport.clusters;
  const [source] = base.everestImport.backupSources;
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
        clusters: [{ ...cluster, kubeconfig: { file: kubeconfigPath } }],
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
