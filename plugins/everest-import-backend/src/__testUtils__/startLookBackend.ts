import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import PromiseRouter from 'express-promise-router';
import request from 'supertest';
import {
  createAuthorizer,
  readCaller,
  registerResources,
  Tenancy,
} from '../permissions';
import { ImportRules } from '../config/ImportRules';
import { registerBackups } from '../router/backups';
import { readJson } from '../router/readJson';
import { FailureLimiter } from '../backups/FailureLimiter';
import { createImportHistory } from '../imports/store';
import { RecordingBrowser } from './RecordingBrowser';
import { SAMPLE_RULES } from './sampleFacts';

/** The routes that look into buckets, in a real backend; what they would connect to is recorded. */
export async function startLookBackend(rules: Partial<ImportRules>) {
  const browser = new RecordingBrowser();
  const audited: { eventId: string; meta: unknown }[] = [];
  const auditor = mockServices.auditor.mock({
    createEvent: async ({ eventId, meta }) => {
      audited.push({ eventId, meta });
      return { success: async () => {}, fail: async () => {} };
    },
  });
  const plugin = createBackendPlugin({
    pluginId: 'everest-import',
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          database: coreServices.database,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          userInfo: coreServices.userInfo,
        },
        async init(deps) {
          const history = await createImportHistory({
            database: deps.database,
            logger: mockServices.logger.mock(),
          });
          const router = PromiseRouter();
          router.use(readJson());
          registerBackups(router, {
            rules: { ...SAMPLE_RULES, ...rules },
            authorizer: createAuthorizer({
              permissions: deps.permissions,
              tenancy: new Tenancy([]),
              judges: registerResources(deps.permissionsRegistry),
              createThrough: 'any',
              assigners: [],
              erasers: [],
            }),
            browser,
            failures: new FailureLimiter(history),
            auditor,
            readCaller: asked => readCaller(asked, deps),
          });
          deps.httpRouter.use(router);
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      plugin,
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => ({
          getUserInfo: async ({ principal }) => {
            const { userEntityRef } = principal as { userEntityRef: string };
            const teams = userEntityRef.endsWith('/ann')
              ? ['group:default/blue']
              : [];
            return {
              userEntityRef,
              ownershipEntityRefs: [userEntityRef, ...teams],
            };
          },
        }),
      }),
    ],
  });
  const post = (route: string, body: object, authorization: string) =>
    request(backend.server)
      .post(`/api/everest-import${route}`)
      .set('Authorization', authorization)
      .send(body);
  return { backend, browser, audited, post };
}
