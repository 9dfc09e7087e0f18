import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/**
 * What the catalog shows, to everybody who may read it: nothing, what it takes to name a thing, or all that is said of
 * it.
 *
 * @public
 */
export type CatalogVisibility = 'none' | 'names' | 'full';

/**
 * What of Everest the catalog shows.
 *
 * @public
 */
export interface CatalogRules {
  databases(place: { cluster: string; namespace: string }): CatalogVisibility;
  importers: CatalogVisibility;
}

function isVisibility(word: string): word is CatalogVisibility {
  return ['none', 'names', 'full'].includes(word);
}

/**
 * Reads `everestImport.catalog.visibility`, and `catalogVisibility` of the clusters' namespaces. Where nothing is said,
 * nothing is shown: who reads the catalog is not who may see an import.
 *
 * @public
 */
export function readCatalogRules(config: RootConfigService): CatalogRules {
  const own = config.getOptionalConfig('everestImport');
  const read = (from: typeof own, key: string) => {
    const word = from?.getOptionalString(key);
    if (word !== undefined && !isVisibility(word)) {
      throw new InputError(
        `'${key}' in everestImport is '${word}'; take 'none', 'names' or 'full'`,
      );
    }
    return word;
  };
  const everywhere = read(own, 'catalog.visibility.databases') ?? 'none';
  const namespaces = new Map<string, CatalogVisibility | undefined>();
  for (const cluster of own?.getOptionalConfigArray('clusters') ?? []) {
    for (const entry of cluster.getOptionalConfigArray('namespaces') ?? []) {
      namespaces.set(
        `${cluster.getString('name')}/${entry.getString('name')}`,
        read(entry, 'catalogVisibility'),
      );
    }
  }
  return {
    databases({ cluster, namespace }) {
      const key = `${cluster}/${namespace}`;
      const entry = namespaces.has(key) ? key : `${cluster}/*`;
      return namespaces.get(entry) ?? everywhere;
    },
    importers: read(own, 'catalog.visibility.importers') ?? 'none',
  };
}
