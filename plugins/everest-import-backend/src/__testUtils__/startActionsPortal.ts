import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  ActionsService,
  actionsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { sandboxConnection } from './sandboxConnection';
import { startPortal } from './startPortal';
import { until } from './until';

/** Who calls an action, as HTTP says it. */
export const CALLERS = {
  nobody: mockCredentials.none.header(),
  'the wrong team': mockCredentials.user.header('user:default/bob'),
  'the right team': mockCredentials.user.header('user:default/ann'),
  'a service': mockCredentials.service.header(),
};
export type ActionCaller = keyof typeof CALLERS;

const BASE = '/api/everest-import/.backstage/actions/v1/actions';

/** A portal with the real registry before a sandbox; its import `shop` is started by an action. */
export async function startActionsPortal() {
  const sandbox = await startSandbox({ paceMs: 30 });
  let actions!: ActionsService;
  /** The way by which MCP and the scaffolder come. */
  const reader = createBackendPlugin({
    pluginId: 'mcp-actions',
    register(env) {
      env.registerInit({
        deps: { service: actionsServiceRef },
        init: async ({ service }) => {
          actions = service;
        },
      });
    },
  });
  const portal = await startPortal({
    clusters: [
      {
        name: 'sandbox',
        kubeconfig: { file: sandbox.kubeconfigPath },
        namespaces: [
          { name: 'team-blue', owners: ['group:default/blue'] },
          { name: 'team-red', owners: ['group:default/red'] },
        ],
      },
    ],
    everestImport: {
      s3: {
        allowedEndpoints: [
          {
            host: new URL(sandbox.s3.endpoint).host,
            allowPrivate: true,
            allowHttp: true,
          },
        ],
      },
    },
    features: [actionsRegistryServiceFactory, actionsServiceFactory, reader],
  });

  const invoke = (
    name: string,
    input: JsonObject,
    who: ActionCaller = 'the right team',
  ) =>
    request(portal.server)
      .post(`${BASE}/everest-import:${name}/invoke`)
      .set('Authorization', CALLERS[who])
      .send(input);

  const importOf = (name: string): JsonObject => ({
    cluster: 'sandbox',
    namespace: 'team-blue',
    name,
    engine: { type: 'mysql' },
    importer: 'everest-percona-pxc-operator',
    source: {
      bucket: 'backups',
      region: 'us-east-1',
      endpoint: sandbox.s3.endpoint,
      path: '/mysql-wih/x/mysql-wih-2026-01-14-02:00:18-full/',
      forcePathStyle: true,
    },
    s3Credentials: { secretName: `${name}-s3` },
  });

  /** The Secret that `importOf` names, as a team makes it beforehand. */
  const putSecret = async (name: string) => {
    const { status } = await sandboxConnection(sandbox).request({
      method: 'POST',
      path: '/api/v1/namespaces/team-blue/secrets',
      body: {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: `${name}-s3` },
        stringData: {
          AWS_ACCESS_KEY_ID: sandbox.s3.accessKeyId,
          AWS_SECRET_ACCESS_KEY: sandbox.s3.secretAccessKey,
        },
      },
    });
    expect(status).toBe(201);
  };

  await until(async () => {
    const { body } = await invoke('list-importers', {});
    return body.output.clusters[0].synced;
  });
  await putSecret('shop');
  const { body } = await invoke('start-import', importOf('shop'));
  const importId: string = body.output?.id;
  return { sandbox, portal, actions, invoke, importOf, putSecret, importId };
}
