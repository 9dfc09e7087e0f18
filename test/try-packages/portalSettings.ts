import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sandbox } from 'everest-sandbox';
import { parse, stringify } from 'yaml';
import { blockOf } from './readmeBlocks';

/** What `create-app` and the block of "Getting started" say of the catalog: lists replace each other, so all of it. */
function locationsOf(portal: string): object[] {
  const made = parse(readFileSync(join(portal, 'app-config.yaml'), 'utf8'));
  const template = parse(
    blockOf('docs/getting-started.md', '# app-config.yaml\ncatalog:'),
  );
  return [...made.catalog.locations, ...template.locations];
}

/**
 * Writes what a portal needs to know of the sandbox, by the keys that the README names, and a free port in place of
 * `create-app`'s own.
 */
export function writeSettings(
  portal: string,
  port: number,
  sandbox: Pick<Sandbox, 'kubeconfigPath' | 's3'>,
): string {
  const url = `http://localhost:${port}`;
  const { endpoint, accessKeyId, secretAccessKey } = sandbox.s3;
  const keys = { accessKeyId, secretAccessKey };
  const settings = {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      cors: { origin: url },
    },
    // Its token is nothing that one has on a machine that tries packages
    integrations: { github: [] },
    catalog: { locations: locationsOf(portal) },
    everestImport: {
      defaultOwner: 'group:default/guests',
      clusters: [
        {
          name: 'sandbox',
          kubeconfig: { file: sandbox.kubeconfigPath },
          namespaces: [
            { name: 'team-blue', owners: ['*'], catalogVisibility: 'full' },
          ],
        },
      ],
      backupSources: [
        {
          name: 'sandbox',
          endpoint,
          region: 'us-east-1',
          forcePathStyle: true,
          buckets: ['backups'],
          owners: ['*'],
          browse: keys,
          import: keys,
        },
      ],
      s3: {
        allowedEndpoints: [
          { host: new URL(endpoint).host, allowPrivate: true, allowHttp: true },
        ],
      },
    },
  };
  writeFileSync(join(portal, 'app-config.local.yaml'), stringify(settings));
  return url;
}
