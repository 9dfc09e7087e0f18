import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { RealCluster } from './startOptions';

/**
 * Writes the configuration that puts a real cluster in the sandbox's place:
 * the guest may import into all its namespaces, and S3 keeps its defaults.
 */
export function writeRealClusterConfig(
  localState: string,
  cluster: RealCluster,
): string {
  const file = join(localState, 'app-config.cluster.yaml');
  mkdirSync(localState, { recursive: true });
  const config = {
    organization: { name: cluster.context },
    backend: {
      // What one cluster left behind is no news about another.
      database: {
        connection: {
          directory: join(localState, `database-${fileName(cluster.context)}`),
        },
      },
    },
    everestImport: {
      clusters: [
        {
          name: clusterName(cluster.context),
          title: cluster.context,
          kubeconfig: { file: cluster.file, context: cluster.context },
          namespaces: [
            {
              name: '*',
              owners: ['group:default/guests'],
              catalogVisibility: 'full',
            },
          ],
        },
      ],
      backupSources: [],
      s3: { allowedEndpoints: [] },
    },
  };
  writeFileSync(file, stringify(config));
  return file;
}

function fileName(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]+/g, '-');
}

/** A context's name cut to what a cluster may be called in the config. */
function clusterName(context: string): string {
  const name = fileName(context).toLowerCase().replace(/\./g, '-');
  return (
    name
      .replace(/^-+/, '')
      .slice(-40)
      .replace(/^-+|-+$/g, '') || 'cluster'
  );
}
