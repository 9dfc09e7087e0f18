import { InputError } from '@backstage/errors';
import {
  ClusterSupplier,
  EverestImportClusterSupplierExtensionPoint,
} from '@everest-import/backstage-plugin-everest-import-node';

/** All suppliers by their ids: our own and those of modules. */
export class ClusterSuppliers
  implements EverestImportClusterSupplierExtensionPoint
{
  readonly #suppliers = new Map<string, ClusterSupplier>();

  addClusterSupplier(supplier: ClusterSupplier): void {
    if (this.#suppliers.has(supplier.id)) {
      throw new InputError(
        `There is a cluster supplier '${supplier.id}' already; give each its own id`,
      );
    }
    this.#suppliers.set(supplier.id, supplier);
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
