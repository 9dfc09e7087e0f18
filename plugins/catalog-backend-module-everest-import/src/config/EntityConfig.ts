import { RootConfigService } from '@backstage/backend-plugin-api';
import {
  CatalogRules,
  readCatalogRules,
} from '@everest-import/backstage-plugin-everest-import-node';
import { readRef } from '../entities/refs';

const UNKNOWN_OWNER = 'group:default/unknown';

/** What app-config says of the entities. */
export interface EntityConfig {
  /** Names of the configured clusters. */
  clusters: string[];
  /** What is shown of each database, and of importers. */
  shows: CatalogRules;
  /** Where the portal's pages are, without a slash at the end. */
  appBaseUrl: string;
  /** Who owns what names no owner: a Resource without one would never appear. */
  defaultOwner(place: { cluster: string; namespace?: string }): string;
}

/** Reads `everestImport` and `app.baseUrl`. */
export function readEntityConfig(config: RootConfigService): EntityConfig {
  const own = config.getOptionalConfig('everestImport');
  const everywhere = readRef(own?.getOptionalString('defaultOwner'), 'group');
  const clusters = (own?.getOptionalConfigArray('clusters') ?? []).map(
    cluster => ({
      name: cluster.getString('name'),
      namespaces: new Map(
        (cluster.getOptionalConfigArray('namespaces') ?? []).map(namespace => [
          namespace.getString('name'),
          readRef(namespace.getOptionalString('defaultOwner'), 'group'),
        ]),
      ),
    }),
  );
  return {
    clusters: clusters.map(cluster => cluster.name),
    shows: readCatalogRules(config),
    appBaseUrl: (
      config.getOptionalString('app.baseUrl') ?? 'http://localhost:3000'
    ).replace(/\/+$/, ''),
    defaultOwner({ cluster, namespace }) {
      const owners = clusters.find(({ name }) => name === cluster)?.namespaces;
      return (
        (namespace && (owners?.get(namespace) ?? owners?.get('*'))) ||
        everywhere ||
        UNKNOWN_OWNER
      );
    },
  };
}
