import { setTimeout as sleep } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { CHANGED_TOPIC } from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportServiceRef } from '@everest-import/backstage-plugin-everest-import-node';
import { readEntityConfig } from './config/EntityConfig';
import { readChangedEvent } from './reading/changedEvent';
import {
  DatabaseEntityProvider,
  ProviderOptions,
} from './providers/DatabaseEntityProvider';
import { ImporterEntityProvider } from './providers/ImporterEntityProvider';
import { WorkPace } from './providers/WorkPace';

/**
 * Brings databases with an import, and importers, into the catalog.
 *
 * @public
 */
export const catalogModuleEverestImport = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'everest-import',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        everestImport: everestImportServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({
        config,
        events,
        lifecycle,
        processing,
        scheduler,
        ...rest
      }) {
        const shutdown = new AbortController();
        lifecycle.addShutdownHook(() => shutdown.abort());

        const entityConfig = readEntityConfig(config);
        const pace = new WorkPace(() => performance.now());
        const options = (): ProviderOptions => ({
          ...rest,
          config: entityConfig,
          shutdown: shutdown.signal,
          pace,
          sleep: (milliseconds, signal) =>
            sleep(milliseconds, undefined, { signal }),
          taskRunner: scheduler.createScheduledTaskRunner({
            frequency: { minutes: 5 },
            timeout: { minutes: 2 },
            scope: 'global',
          }),
        });
        const databases = entityConfig.clusters.map(
          cluster => new DatabaseEntityProvider(cluster, options()),
        );
        const importers = new ImporterEntityProvider(options());
        processing.addEntityProvider(...databases, importers);

        await events.subscribe({
          id: 'everest-import',
          topics: [CHANGED_TOPIC],
          async onEvent({ eventPayload }) {
            const change = readChangedEvent(eventPayload);
            if (change?.uid) {
              databases
                .find(({ cluster }) => cluster === change.cluster)
                ?.changed(change.uid);
            } else if (change) {
              importers.changed();
            }
          },
        });
      },
    });
  },
});
