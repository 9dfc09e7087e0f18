import {
  coreServices,
  createBackendPlugin,
  DatabaseService,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { NotAllowedError } from '@backstage/errors';
import { Knex } from 'knex';
import PromiseRouter from 'express-promise-router';
import express, { Request } from 'express';
import { InstalledSchemas } from '../everest/InstalledSchemas';
import { createImportHistory } from '../imports/store';
import { FullImportHistory } from '../imports/store/RequestHistory';
import { readCaller } from '../permissions';
import { ImportRules } from '../config/ImportRules';
import { CreateImportDeps } from '../operations/CreateImportDeps';
import { PreflightRuns } from '../operations/PreflightRuns';
import { registerCreateImport } from '../router/imports.create';
import { registerManifests } from '../router/imports.manifests';
import { registerPreflight } from '../router/preflight';
import { ClusterView } from '../kubernetes/watch/ClusterView';
import { SAMPLE_RULES } from './sampleFacts';

const entity = (name: string, owner: string, kind = 'Component') => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  relations: [{ type: 'ownedBy', targetRef: owner }],
});

/** Everything that was said: what a search for keys goes through. */
export interface Recorded {
  logs: string[];
  audits: { eventId: string; outcome: string; meta: unknown }[];
}

/** A backend that runs, and what it keeps and says. */
export interface CreateBackend extends TestBackend {
  history: FullImportHistory;
  knex: Knex;
  recorded: Recorded;
}

/** The create route in a real backend, with whatever cluster is given. */
export async function startCreateBackend(options: {
  /** Of what is kept of a cluster for a while; this machine's when left out. */
  clock?: () => number;
  view: () => Promise<ClusterView>;
  rules?: Partial<ImportRules>;
  looking?: CreateImportDeps['looking'];
  budgetMs?: number;
}): Promise<CreateBackend> {
  const recorded: Recorded = { logs: [], audits: [] };
  let history!: FullImportHistory;
  let database!: DatabaseService;
  const say = (...parts: unknown[]) => {
    recorded.logs.push(parts.map(String).join(' '));
  };
  const logger = mockServices.logger.mock({
    info: say,
    warn: say,
    error: say,
    debug: say,
    child: () => logger,
  });
  const auditor = mockServices.auditor.mock({
    createEvent: async ({ eventId, meta }) => {
      const note = (outcome: string) => async (more?: object) => {
        recorded.audits.push({ eventId, outcome, meta: { ...meta, ...more } });
      };
      return { success: note('success'), fail: note('fail') };
    },
  });
  const plugin = createBackendPlugin({
    pluginId: 'everest-import',
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          httpAuth: coreServices.httpAuth,
          userInfo: coreServices.userInfo,
          httpRouter: coreServices.httpRouter,
          database: coreServices.database,
        },
        async init(deps) {
          database = deps.database;
          history = await createImportHistory({
            database,
            logger: mockServices.logger.mock(),
          });
          const router = PromiseRouter();
          router.use(express.json());
          const view = await options.view();
          const creating = {
            clusters: {
              list: () => [view],
              get: (name: string) => (name === view.name ? view : undefined),
            },
            rules: { ...SAMPLE_RULES, ...options.rules },
            history,
            readCaller: (request: Request) => readCaller(request, deps),
            authorizeCreate: async (
              _caller: unknown,
              { namespace }: { namespace: string },
            ) => {
              if (namespace === 'team-red') {
                throw new NotAllowedError(`Not in '${namespace}'`);
              }
            },
            mayAssign: async () => false,
            mayAcknowledge: async () => false,
            ownerOf: () => 'group:default/blue',
            catalog: catalogServiceMock({
              entities: [
                entity('shop-api', 'user:default/mock'),
                entity('pay-api', 'group:default/red'),
                entity('payments', 'group:default/red', 'System'),
              ],
            }),
            auditor,
            logger,
            clock: Date.now,
            looking: options.looking,
            budgetMs: options.budgetMs,
            installedSchemas: new InstalledSchemas({
              clock: options.clock ?? Date.now,
            }),
            preflights: new PreflightRuns(),
          };
          registerPreflight(router, creating);
          registerCreateImport(router, creating);
          registerManifests(router, creating);
          deps.httpRouter.use(router);
        },
      });
    },
  });
  const backend = await startTestBackend({ features: [plugin] });
  const knex: Knex = await database.getClient();
  return { ...backend, history, knex, recorded };
}
