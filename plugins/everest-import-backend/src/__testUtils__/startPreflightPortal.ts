import {
  PreflightCheck,
  PreflightReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { ANN } from './callers';
import { startPortal } from './startPortal';
import { until } from './until';

const BASE = '/api/everest-import';

/** Where the sandbox has one backup of each engine. */
export const BACKUPS = {
  postgresql:
    'postgresql-nf9/bd68c303-33eb-4368-b564-2cc4b9c71163/backup/db/20260114-020001F/',
  mongodb:
    'mongodb-zh5/02d0a297-16ca-4b9f-8073-2f16607de3c9/2026-01-14T02:00:07Z/',
  mysql:
    'mysql-wih/515f9e1b-301d-4b34-b2bd-959713bc70d0/mysql-wih-2026-01-14-02:00:18-full/',
};

/** The plugin before a sandbox with its bucket: configured sources of several sorts, and a typed one. */
export async function startPreflightPortal(
  options: { everestImport?: object; permissions?: PermissionsService } = {},
) {
  const sandbox: Sandbox = await startSandbox({ paceMs: 30 });
  const { s3 } = sandbox;
  const { accessKeyId, secretAccessKey } = s3;
  const keys = { accessKeyId, secretAccessKey };
  const source = (name: string, change: object) => ({
    name,
    endpoint: s3.endpoint,
    region: s3.region,
    forcePathStyle: true,
    buckets: ['backups'],
    owners: ['*'],
    ...change,
  });
  const portal = await startPortal({
    clusters: [
      {
        name: 'sandbox',
        kubeconfig: { file: sandbox.kubeconfigPath },
        namespaces: ['team-blue', 'team-bare', 'unmanaged'].map(name => ({
          name,
          owners: ['group:default/blue'],
        })),
      },
    ],
    permissions: options.permissions,
    everestImport: {
      s3: {
        allowedEndpoints: [
          {
            host: new URL(s3.endpoint).host,
            allowHttp: true,
            allowPrivate: true,
          },
          { host: 'minio.minio.svc', allowHttp: true, browse: false },
        ],
      },
      backupSources: [
        source('whole', { browse: keys, import: keys }),
        source('browse-only', { browse: keys }),
        source('in-cluster', {
          endpoint: 'http://minio.minio.svc:9000',
          import: keys,
          reachableFrom: 'cluster',
        }),
        source('limited', {
          browse: keys,
          import: keys,
          prefixes: ['mysql-wih'],
        }),
      ],
      ...options.everestImport,
    },
  });
  const post = (path: string, body: object) =>
    request(portal.server)
      .post(`${BASE}${path}`)
      .set('Authorization', ANN)
      .send(body);
  await until(async () => {
    const { body } = await request(portal.server)
      .get(`${BASE}/clusters`)
      .set('Authorization', ANN);
    return body.items[0]?.synced;
  });
  return {
    sandbox,
    portal,
    post,
    keys,
    /** A request that is right. */
    sample: (change: object = {}) => ({
      cluster: 'sandbox',
      namespace: 'team-blue',
      name: 'shop',
      engine: { type: 'postgresql', replicas: 1 },
      importer: 'everest-percona-pg-operator',
      source: {
        bucket: 'backups',
        region: s3.region,
        endpoint: s3.endpoint,
        forcePathStyle: true,
        path: BACKUPS.postgresql,
      },
      s3Credentials: keys,
      ...change,
    }),
    async check(body: object): Promise<PreflightCheck[]> {
      const reply = await post('/preflight', body);
      return (reply.body as PreflightReply).checks ?? [];
    },
    async stop() {
      await portal.server.stop();
      await sandbox.stop();
    },
  };
}
