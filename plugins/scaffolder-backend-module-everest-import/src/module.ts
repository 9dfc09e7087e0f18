import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { everestImportServiceRef } from '@everest-import/backstage-plugin-everest-import-node';
import { createDatabaseImportAction } from './actions/databaseImport';
import { createImportWaitAction } from './actions/importWait';

/**
 * Adds the actions `everest:database:import` and `everest:import:wait` to the scaffolder.
 *
 * @public
 */
export const scaffolderModuleEverestImport = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'everest-import',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        everestImport: everestImportServiceRef,
      },
      async init({ actions, auth, everestImport }) {
        actions.addActions(
          createDatabaseImportAction({ everestImport }),
          createImportWaitAction({ everestImport, auth }),
        );
      },
    });
  },
});
