import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  ActionsService,
  actionsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { JsonObject } from '@backstage/types';
import { startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { ANN, BOB, NONE, SERVICE } from './callers';
import { putS3Secret } from './putS3Secret';
import { sampleRequest } from './sampleFacts';
import { startPortal } from './startPortal';
import { until } from './until';

/** Who calls an action, as HTTP says it. */
export const CALLERS = {
  nobody: NONE,
  'the wrong team': BOB,
  'the right team': ANN,
  'a service': SERVICE,
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
    ...sampleRequest(),
    name,
    source: {
      ...sampleRequest().source,
      endpoint: sandbox.s3.endpoint,
      forcePathStyle: true,
    },
    s3Credentials: { secretName: `${name}-s3` },
  });

  /** The Secret that `importOf` names. */
  const putSecret = (name: string) => putS3Secret(sandbox, 'team-blue', name);

  await until(async () => {
    const { body } = await invoke('list-importers', {});
    return body.output.clusters[0].synced;
  });
  await putSecret('shop');
  const { body } = await invoke('start-import', importOf('shop'));
  const importId: string = body.output?.id;
  return { sandbox, portal, actions, invoke, importOf, putSecret, importId };
}
