import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  BackupsFindReply,
  BackupsFindRequest,
  BackupsListReply,
  BackupsListRequest,
  ClustersReply,
  Import,
  Importer,
  ImportersReply,
  ImportRequest,
  ImportsQuery,
  ImportsReply,
  PreflightLine,
  SourcesReply,
  TargetsReply,
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
  /** All pages of them. */
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
  /** Where databases may be made, what may not be used with the reason. */
  listTargets(options?: EverestImportCallOptions): Promise<TargetsReply>;
  /** Where backups may lie. */
  getSources(options?: EverestImportCallOptions): Promise<SourcesReply>;
  /** One page of a folder; keys go in the body only. */
  listBackups(
    request: BackupsListRequest,
    options?: EverestImportCallOptions,
  ): Promise<BackupsListReply>;
  /** A bounded walk through folders. */
  findBackups(
    request: BackupsFindRequest,
    options?: EverestImportCallOptions,
  ): Promise<BackupsFindReply>;
  /**
   * Checks all, creates nothing. A request may be incomplete. Resolves after the `end` line; rejects where the stream
   * is cut before it.
   */
  preflight(
    request: Partial<ImportRequest>,
    options: EverestImportCallOptions & {
      /** Told of each line as it comes. */
      onLine: (line: PreflightLine) => void;
    },
  ): Promise<void>;
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
