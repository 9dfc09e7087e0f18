import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  ClustersReply,
  Import,
  Importer,
  ImportersReply,
  ImportsQuery,
  ImportsReply,
} from '@everest-import/backstage-plugin-everest-import-common';

/**
 * Options of every call.
 *
 * @public
 */
export interface EverestImportCallOptions {
  /** Ends the call when aborted. */
  signal?: AbortSignal;
}

/**
 * What the pages and cards ask of the backend.
 *
 * @public
 */
export interface EverestImportApi {
  listClusters(options?: EverestImportCallOptions): Promise<ClustersReply>;
  listImporters(
    query?: { cluster?: string; engine?: string },
    options?: EverestImportCallOptions,
  ): Promise<ImportersReply>;
  getImporter(
    importer: { cluster: string; name: string },
    options?: EverestImportCallOptions,
  ): Promise<Importer>;
  listImports(
    query?: ImportsQuery,
    options?: EverestImportCallOptions,
  ): Promise<ImportsReply>;
  getImport(
    address: { cluster: string; namespace: string; name: string },
    options?: EverestImportCallOptions,
  ): Promise<Import>;
}

/**
 * The API ref of {@link EverestImportApi}.
 *
 * @public
 */
export const everestImportApiRef = createApiRef<EverestImportApi>().with({
  id: 'plugin.everest-import.client',
  pluginId: 'everest-import',
});
