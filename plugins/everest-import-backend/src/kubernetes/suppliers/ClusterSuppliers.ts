import { InputError } from '@backstage/errors';
import {
  ClusterSupplier,
  EverestImportClusterSupplierExtensionPoint,
  KubernetesLogin,
} from '@everest-import/backstage-plugin-everest-import-node';

/** All suppliers by their ids: our own and those of modules. */
export class ClusterSuppliers
  implements EverestImportClusterSupplierExtensionPoint
{
  readonly #suppliers = new Map<string, ClusterSupplier>();
  readonly #logins = new Map<string, KubernetesLogin>();

  addClusterSupplier(supplier: ClusterSupplier): void {
    if (this.#suppliers.has(supplier.id)) {
      throw new InputError(
        `There is a cluster supplier '${supplier.id}' already; give each its own id`,
      );
    }
    this.#suppliers.set(supplier.id, supplier);
  }

  addKubernetesLogin(login: KubernetesLogin): void {
    if (this.#logins.has(login.authProvider)) {
      throw new InputError(
        `There is a login for the authProvider '${login.authProvider}' already; install one module for it`,
      );
    }
    this.#logins.set(login.authProvider, login);
  }

  /** How to log in where the Kubernetes plugin does it with this `authProvider`. */
  login(authProvider: string): KubernetesLogin | undefined {
    return this.#logins.get(authProvider);
  }

  get(id: string): ClusterSupplier {
    const supplier = this.#suppliers.get(id);
    if (!supplier) {
      throw new InputError(
        `There is no cluster supplier '${id}', as everestImport.clusters names it; take one of '${[
          ...this.#suppliers.keys(),
        ].join("', '")}', or install the module that brings it`,
      );
    }
    return supplier;
  }
}
