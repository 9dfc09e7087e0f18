import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { CatalogRules } from '@everest-import/backstage-plugin-everest-import-node';

/** An import as it is answered: without an entity that the catalog does not show. */
export function inCatalog(item: Import, catalogRules: CatalogRules): Import {
  if (catalogRules.databases(item) !== 'none') {
    return item;
  }
  const { entityRef, ...rest } = item;
  return rest;
}
