import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  everestImportBackupKindsExtensionPoint,
  everestImportClusterSupplierExtensionPoint,
} from '@everest-import/backstage-plugin-everest-import-node';
import type { Request } from 'express';
import { registerActions } from './actions';
import { createBackupBrowser } from './backups/createBackupBrowser';
import { FailureLimiter } from './backups/FailureLimiter';
import { BackupKinds } from './backups/kinds/BackupKinds';
import { ClusterSuppliers } from './kubernetes/suppliers/ClusterSuppliers';
import { createKubernetesPluginSupplier } from './kubernetes/suppliers/kubernetesPlugin';
import { createReadModel } from './createReadModel';
import { InstalledSchemas } from './everest/InstalledSchemas';
import { createImportHistory } from './imports/store';
import { createRetention } from './imports/retention/createRetention';
import { LogStreams } from './imports/log/LogStreams';
import { redactLine } from './imports/log/redactLine';
import { Announcer } from './imports/outbox/Announcer';
import { OutboxWorker } from './imports/outbox/OutboxWorker';
import { sendChanges } from './imports/outbox/sendChanges';
import { sendNotifications } from './imports/outbox/sendNotifications';
import {
  createAuthorizer,
  readCaller,
  registerResources,
  warnWithoutPolicy,
} from './permissions';
import { readImportConfig } from './config/ImportConfig';
import { createSweeper } from './provision/createSweeper';
import { countEnds } from './metrics/countEnds';
import { createImportMetrics } from './metrics/ImportMetrics';
import { measureLooks } from './metrics/measureLooks';
import { createRouter } from './router';
import { BackupStorages } from './sources/BackupStorages';
import { getRequested } from './operations/imports';
import { CreateImportDeps } from './operations/CreateImportDeps';
import { PreflightRuns } from './operations/PreflightRuns';
import { registerBackups } from './router/backups';
import { registerCheckAgain } from './router/imports.checkAgain';
import { registerCleanUp } from './router/imports.cleanUp';
import { registerCreateImport } from './router/imports.create';
import { registerManifests } from './router/imports.manifests';
import { registerLogs } from './router/imports.logs';
import { registerHistory } from './router/history';
import { registerPreflight } from './router/preflight';
import { steadyClock } from './time/steadyClock';

/**
 * The Everest import backend plugin.
 *
 * @public
 */
export const everestImportPlugin = createBackendPlugin({
  pluginId: 'everest-import',
  register(env) {
    const suppliers = new ClusterSuppliers();
    env.registerExtensionPoint(
      everestImportClusterSupplierExtensionPoint,
      suppliers,
    );
    const backupKinds = new BackupKinds();
    env.registerExtensionPoint(
      everestImportBackupKindsExtensionPoint,
      backupKinds,
    );

    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { config, events, logger, notifications, signals } = deps;
        const clock = steadyClock();
        const own = readImportConfig(config);
        const { rules, catalog: catalogRules } = own;
        suppliers.addClusterSupplier(
          createKubernetesPluginSupplier(config, authProvider =>
            suppliers.login(authProvider),
          ),
        );
        warnWithoutPolicy(config, logger);
        const judges = registerResources(deps.permissionsRegistry);
        const metrics = createImportMetrics(deps.metrics);
        const outboxWorker = new OutboxWorker({
          send: {
            notification: countEnds(
              sendNotifications({
                notifications,
                auditor: deps.auditor,
                platform: own.notify.platform,
              }),
              metrics,
            ),
            change: sendChanges({ events, signals, clock }),
          },
          logger,
        });
        const history = await createImportHistory({
          database: deps.database,
          logger,
          onOutbox: () => outboxWorker.wake(),
        });
        const announcer = new Announcer({ events, logger });
        const {
          tenancy,
          clusters,
          ledger,
          reader,
          timelines,
          ownerOf,
          shownImporter,
          start,
          stop,
        } = createReadModel({
          config: own,
          suppliers,
          environment: process.env,
          history,
          clock,
          logger,
          onImportersChange: cluster => announcer.importersChanged(cluster),
        });
        const authorizer = createAuthorizer({
          permissions: deps.permissions,
          tenancy,
          judges,
          createThrough: rules.createThrough,
          assigners: rules.assigners,
          erasers: own.retention.erasers,
        });
        const storages = new BackupStorages(clock);
        const looking = {
          browser: measureLooks(
            createBackupBrowser({ kinds: backupKinds }),
            metrics,
          ),
          failures: new FailureLimiter(history),
        };
        const logStreams = new LogStreams();
        const sweeper = createSweeper({
          clusters,
          history,
          rules: own.cleanUp,
          logger,
        });

        const reading = {
          catalog: deps.catalog,
          authorizer,
          tenancy,
          views: clusters,
          ledger,
          reader,
          timelines,
          rules,
          catalogRules,
        };
        const creating: CreateImportDeps = {
          ...deps,
          installedSchemas: new InstalledSchemas({ clock }),
          preflights: new PreflightRuns(),
          clusters,
          rules,
          catalogRules,
          history,
          mayAssign: (caller, target) => authorizer.mayAssign(caller, target),
          mayAcknowledge: (caller, target) =>
            authorizer.mayAcknowledge(caller, target),
          looking,
          authorizeCreate: (caller, subject) =>
            authorizer.create(caller, subject),
          ownerOf,
          shownImporter,
          currentImport: (caller, id) => getRequested(caller, id, reading),
          refused: metrics.refused,
          clock,
        };

        // Refused by the router's own first line, which leaves an audit event
        deps.httpRouter.addAuthPolicy({
          path: '/imports',
          allow: 'unauthenticated',
        });
        deps.httpRouter.use(
          createRouter({ ...deps, ...reading, storages }, router => {
            const door = {
              readCaller: (request: Request) => readCaller(request, deps),
            };
            registerBackups(router, {
              ...deps,
              ...reading,
              ...looking,
              ...door,
            });
            registerLogs(router, {
              ...deps,
              ...reading,
              ...door,
              logStreams,
              redact: redactLine,
              keptLog: async ({ id }) =>
                (await history.evidenceOf([id])).get(id)?.run.log,
              clock,
            });
            registerCheckAgain(router, { ...deps, ...reading, ...door, clock });
            registerCleanUp(router, {
              ...deps,
              ...reading,
              ...door,
              history,
              cleanUpRules: own.cleanUp,
            });
            registerPreflight(router, { ...creating, ...door });
            registerCreateImport(router, { ...creating, ...door });
            registerManifests(router, { ...creating, ...door });
            registerHistory(router, {
              ...deps,
              ...door,
              authorizer,
              history,
            });
          }),
        );
        registerActions({ ...deps, reading, creating });

        await deps.scheduler.scheduleTask({
          id: 'everest-import-sweep',
          frequency: { seconds: 30 },
          // One that dies holds the task for so long.
          timeout: { minutes: 1 },
          initialDelay: { seconds: 10 },
          fn: async signal => {
            await sweeper.run(signal);
            await history.adoptUntold();
          },
        });

        const retention = createRetention({
          history,
          rules: own.retention,
          logger,
        });
        await deps.scheduler.scheduleTask({
          id: 'everest-import-retention',
          frequency: { hours: 1 },
          timeout: { minutes: 10 },
          initialDelay: { minutes: 5 },
          fn: signal => retention.run(signal),
        });

        start();
        outboxWorker.start(history);
        const unobserve = metrics.observe({
          clock,
          live: () => ledger.live(),
          clusters: () => clusters.list().map(view => view.state()),
          outboxDepth: () => history.outboxDepth(),
        });
        deps.lifecycle.addShutdownHook(async () => {
          unobserve();
          logStreams.stop();
          stop();
          announcer.stop();
          await outboxWorker.stop();
        });
      },
    });
  },
});
