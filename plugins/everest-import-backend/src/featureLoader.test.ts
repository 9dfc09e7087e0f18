import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import request from 'supertest';
import features from '.';

it('brings the plugin, its template actions and its catalog entities with one line', async () => {
  const actions: string[] = [];
  const addEntityProvider = jest.fn();
  const { server } = await startTestBackend({
    features: [
      features,
      createBackendPlugin({
        pluginId: 'scaffolder',
        register(env) {
          env.registerExtensionPoint(scaffolderActionsExtensionPoint, {
            addActions: (...added) =>
              void actions.push(...added.map(action => action.id)),
          });
          env.registerInit({ deps: {}, init: async () => {} });
        },
      }),
      createBackendPlugin({
        pluginId: 'catalog',
        register(env) {
          env.registerExtensionPoint(catalogProcessingExtensionPoint, {
            addProcessor: () => {},
            addEntityProvider,
            addPlaceholderResolver: () => {},
            setOnProcessingErrorHandler: () => {},
          });
          env.registerInit({ deps: {}, init: async () => {} });
        },
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          everestImport: {
            clusters: [{ name: 'c1', kubeconfig: { file: '/nowhere' } }],
          },
        },
      }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
    ],
  });
  const { status } = await request(server).get('/api/everest-import/clusters');
  expect(status).toBe(200);
  expect(actions.sort()).toEqual([
    'everest:database:import',
    'everest:import:wait',
  ]);
  expect(addEntityProvider).toHaveBeenCalled();
});
