import { missingTools } from 'everest-sandbox';
import { RealCluster } from './startOptions';

const PAGES = `
  http://localhost:3000                    the portal: choose "Enter" to be the guest
  http://localhost:3000/create             the template "Import a database backup"
  http://localhost:3000/everest-import     importers and imports
  http://localhost:3000/catalog/default/component/shop-api   a service with its imports`;

const SANDBOX = `
Try it with the sandbox:
  cluster      sandbox, namespaces team-blue, team-green (team-bare lacks MySQL)
  S3           endpoint http://127.0.0.1:19000, region us-east-1, bucket backups,
               path-style on; or the backup source 'sandbox', without keys
  access key   SANDBOXACCESSKEY0001
  secret key   sandboxSecretAccessKey000000000000000000
  failures     importers sandbox-fails, sandbox-blocks, sandbox-hangs and others:
               packages/everest-sandbox/README.md has their names and the paths
  kubectl      kubectl --kubeconfig .local/sandbox/kubeconfig get databaseclusters -A`;

/** The dumps that this repository's own importers take, and whether that is real on this machine. */
const DUMPS = [
  ['postgresql', '/dumps/shop-2026-01-14.sql', 'everest-import-pg-dump'],
  ['pxc', '/dumps/wordpress-2026-01-14.sql', 'everest-import-mysqldump'],
];

function dumpLines(): string[] {
  return DUMPS.map(([engine, path, importer]) => {
    const missing = missingTools(engine);
    const how = missing.length
      ? `simulated: install ${missing.join(', ')} to import it for real`
      : 'imported for real, into a server of this machine';
    return `  dump         ${path} with ${importer}:\n               ${how}`;
  });
}

/** What to open and what to try, once everything answers. */
export function welcome(
  seconds: number,
  backups: string[],
  cluster?: RealCluster,
): string {
  const paths = [
    ...backups.map(path => `  backup       ${path}`),
    ...dumpLines(),
  ].join('\n');
  const target = cluster
    ? `\nThis portal works on the real cluster '${cluster.context}' at ${cluster.server}.`
    : `${SANDBOX}\n${paths}`;
  return `\nReady after ${seconds} s. Open:${PAGES}\n${target}\n\nCtrl-C ends all of it.\n`;
}
