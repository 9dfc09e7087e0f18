import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import catalogModule from '@everest-import/backstage-plugin-catalog-backend-module-everest-import';
import scaffolderModule from '@everest-import/backstage-plugin-scaffolder-backend-module-everest-import';
import { everestImportPlugin } from './plugin';

/**
 * The plugin with its template actions and its catalog entities: one line for an adopter.
 *
 * @public
 */
export const everestImportFeatures = createBackendFeatureLoader({
  loader: () => [everestImportPlugin, scaffolderModule, catalogModule],
});
