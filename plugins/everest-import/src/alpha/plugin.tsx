import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiDatabase2Line } from '@remixicon/react';
import { pageMessages } from '../messages/page';
import { createTemplateRouteRef, rootRouteRef } from '../routes';
import { everestImportApi } from './api';
import { everestImportEntityCard, everestImportEntityContent } from './entity';
import {
  everestBackupPickerField,
  everestCredentialsPickerField,
  everestImporterPickerField,
  everestPreflightField,
  everestTargetPickerField,
} from './fields';
import { everestImportHomeWidget } from './home';
import { everestImportOutputs } from './outputs';
import {
  everestImportPage,
  importersPage,
  importsPage,
  setupPage,
} from './pages';

/**
 * The plugin for the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'everest-import',
  title: pageMessages.page.nav,
  icon: <RiDatabase2Line />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: { createTemplate: createTemplateRouteRef },
  extensions: [
    everestImportApi,
    everestImportPage,
    importersPage,
    importsPage,
    setupPage,
    everestImportEntityCard,
    everestImportEntityContent,
    everestImportHomeWidget,
    everestBackupPickerField,
    everestTargetPickerField,
    everestImporterPickerField,
    everestCredentialsPickerField,
    everestPreflightField,
    everestImportOutputs,
  ],
});
