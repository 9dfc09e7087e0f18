import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultEverestImportService } from './DefaultEverestImportService';
import { EverestImportService } from './EverestImportService';

/**
 * The Everest import backend, for other backend plugins and modules.
 *
 * @public
 */
export const everestImportServiceRef = createServiceRef<EverestImportService>({
  id: 'everest-import.client',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: deps => DefaultEverestImportService.create(deps),
    }),
});
