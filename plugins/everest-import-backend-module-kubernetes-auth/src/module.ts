import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  AwsIamStrategy,
  AzureIdentityStrategy,
  GoogleServiceAccountStrategy,
} from '@backstage/plugin-kubernetes-backend';
import { everestImportClusterSupplierExtensionPoint } from '@everest-import/backstage-plugin-everest-import-node';
import { createLogin } from './createLogin';

/**
 * Logs in to clusters of the Kubernetes plugin's config with its server-side strategies: `aws`,
 * `googleServiceAccount` and `azure`.
 *
 * @public
 */
export const everestImportModuleKubernetesAuth = createBackendModule({
  pluginId: 'everest-import',
  moduleId: 'kubernetes-auth',
  register(env) {
    env.registerInit({
      deps: {
        suppliers: everestImportClusterSupplierExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ suppliers, config, logger }) {
        const strategies = {
          aws: () => new AwsIamStrategy({ config }),
          azure: () => new AzureIdentityStrategy(logger),
          googleServiceAccount: () =>
            new GoogleServiceAccountStrategy({ config }),
        };
        for (const [authProvider, createStrategy] of Object.entries(
          strategies,
        )) {
          suppliers.addKubernetesLogin(
            createLogin(authProvider, createStrategy, { clock: Date.now }),
          );
        }
      },
    });
  },
});
