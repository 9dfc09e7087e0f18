import {
  BackendFeature,
  coreServices,
  createServiceFactory,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  ServiceMock,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EventsService } from '@backstage/plugin-events-node';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { everestImportPlugin } from '../plugin';

/** Who is in which team. */
const TEAMS: Record<string, string[]> = {
  'user:default/ann': ['group:default/blue'],
  'user:default/bob': ['group:default/red'],
  'user:default/cat': ['group:default/blue', 'group:default/red'],
};

/** A plugin that runs, and what it told others. */
export interface Portal {
  server: TestBackend['server'];
  stop(): Promise<void>;
  events: ServiceMock<EventsService>;
  audited: { eventId: string; end: 'success' | 'fail' }[];
  auditMeta: object[];
  /** What failed events tell. */
  auditErrors: string[];
}

/** The plugin in a real backend, with these clusters; `permissions` answers as the policy does. */
export async function startPortal(options: {
  clusters: JsonObject[];
  everestImport?: JsonObject;
  entities?: Entity[];
  permissions?: PermissionsService;
  features?: BackendFeature[];
  /** More of app-config. */
  config?: JsonObject;
}): Promise<Portal> {
  const { clusters, everestImport, entities = [], permissions } = options;
  const events = mockServices.events.mock();
  events.publish.mockResolvedValue(undefined);
  const auditor = mockServices.auditor.mock();
  const audited: Portal['audited'] = [];
  const auditMeta: Portal['auditMeta'] = [];
  const auditErrors: Portal['auditErrors'] = [];
  auditor.createEvent.mockImplementation(async ({ eventId, meta = {} }) => {
    auditMeta.push(meta);
    return {
      success: async () => void audited.push({ eventId, end: 'success' }),
      fail: async ({ error }) => {
        audited.push({ eventId, end: 'fail' });
        auditErrors.push(error.message);
      },
    };
  });
  const backend = await startTestBackend({
    features: [
      everestImportPlugin,
      mockServices.rootConfig.factory({
        data: {
          backend: {
            baseUrl: 'http://localhost',
            actions: { pluginSources: ['everest-import'] },
          },
          everestImport: { clusters, ...everestImport },
          ...options.config,
        },
      }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      catalogServiceMock.factory({ entities }),
      ...(options.features ?? []),
      auditor.factory,
      events.factory,
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => ({
          getUserInfo: async credentials => {
            const { userEntityRef } = credentials.principal as {
              userEntityRef: string;
            };
            return {
              userEntityRef,
              ownershipEntityRefs: [
                userEntityRef,
                ...(TEAMS[userEntityRef] ?? []),
              ],
            };
          },
        }),
      }),
      ...(permissions
        ? [
            createServiceFactory({
              service: coreServices.permissions,
              deps: {},
              factory: () => permissions,
            }),
          ]
        : []),
    ],
  });
  const stop = () => backend.stop();
  const { server } = backend;
  return { server, stop, events, audited, auditMeta, auditErrors };
}
