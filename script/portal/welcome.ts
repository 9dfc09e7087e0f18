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
               path-style on
  access key   SANDBOXACCESSKEY0001
  secret key   sandboxSecretAccessKey000000000000000000
  failures     importers sandbox-fails, sandbox-blocks, sandbox-hangs and others:
               packages/everest-sandbox/README.md has their names and the paths
  kubectl      kubectl --kubeconfig .local/sandbox/kubeconfig get databaseclusters -A`;

/** What to open and what to try, once everything answers. */
export function welcome(
  seconds: number,
  backups: string[],
  cluster?: RealCluster,
): string {
  const paths = backups.map(path => `  backup       ${path}`).join('\n');
  const target = cluster
    ? `\nThis portal works on the real cluster '${cluster.context}' at ${cluster.server}.`
    : `${SANDBOX}\n${paths}`;
  return `\nReady after ${seconds} s. Open:${PAGES}\n${target}\n\nCtrl-C ends all of it.\n`;
}
