import { REQUEST_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import { startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { BackupSourceConfig } from '../config/BackupSourceConfig';
import { readLiveView } from './liveView';
import { sandboxConnection } from './sandboxConnection';
import { startCreateBackend } from './startCreateBackend';

const PATH = '/api/everest-import/imports';
const EVEREST = '/apis/everest.percona.com/v1alpha1/namespaces/team-blue';

/** The create route before a sandbox, and what one asks of both. */
export async function startSandboxCreate(
  keys: { accessKeyId: string; secretAccessKey: string },
  backupSources: (endpoint: string) => BackupSourceConfig[] = () => [],
) {
  const sandbox = await startSandbox({ paceMs: 30 });
  const connection = sandboxConnection(sandbox);
  const backend = await startCreateBackend({
    view: () => readLiveView(connection),
    rules: {
      backupSources: backupSources(sandbox.s3.endpoint),
      allowedEndpoints: [
        {
          host: new URL(sandbox.s3.endpoint).host,
          allowHttp: true,
          allowPrivate: true,
          browse: true,
        },
      ],
    },
  });
  const source = (path: string) => ({
    bucket: 'backups',
    region: 'us-east-1',
    endpoint: sandbox.s3.endpoint,
    path,
    forcePathStyle: true,
  });
  return {
    backend,
    connection,
    source,
    /** A request that is right. */
    sample: (name: string) => ({
      cluster: 'sandbox',
      namespace: 'team-blue',
      name,
      engine: { type: 'postgresql' },
      importer: 'everest-percona-pg-operator',
      source: source('postgresql-nf9/1/backup/db/20260114-020001F/'),
      s3Credentials: keys,
    }),
    post: (body: object, query = '') =>
      request(backend.server).post(`${PATH}${query}`).send(body),
    /** Asks for manifests. */
    manifests: (body: object, query = '') =>
      request(backend.server).post(`${PATH}/manifests${query}`).send(body),
    /** Names of our Secrets: Everest makes some of its own. */
    async secrets() {
      const reply = await connection.request<{
        items: { metadata: { name: string } }[];
      }>({
        method: 'GET',
        path: '/api/v1/namespaces/team-blue/secrets',
        query: { labelSelector: REQUEST_LABEL },
      });
      return reply.body.items.map(({ metadata }) => metadata.name);
    },
    database: (name: string) =>
      connection.request<{
        metadata: { uid: string };
        spec: {
          engine: { userSecretsName?: string };
          dataSource: {
            dataImport: {
              config?: object;
              source: {
                path: string;
                s3: { credentialsSecretName: string; [field: string]: unknown };
              };
            };
          };
        };
      }>({ method: 'GET', path: `${EVEREST}/databaseclusters/${name}` }),
    async stop() {
      await backend.server.stop();
      await sandbox.stop();
    },
  };
}

export type SandboxCreate = Awaited<ReturnType<typeof startSandboxCreate>>;
