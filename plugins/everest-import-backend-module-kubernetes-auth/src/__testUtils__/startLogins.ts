import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  everestImportClusterSupplierExtensionPoint,
  KubernetesLogin,
} from '@everest-import/backstage-plugin-everest-import-node';
import everestImportModuleKubernetesAuth from '../index';

/** The logins that the module adds, in a backend with this config. */
export async function startLogins(
  config: object = {},
): Promise<KubernetesLogin[]> {
  const added: KubernetesLogin[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        everestImportClusterSupplierExtensionPoint,
        {
          addClusterSupplier: () => {
            throw new Error('It adds logins only');
          },
          addKubernetesLogin: login => {
            added.push(login);
          },
        },
      ],
    ],
    features: [
      everestImportModuleKubernetesAuth,
      mockServices.rootConfig.factory({ data: config }),
    ],
  });
  return added;
}
