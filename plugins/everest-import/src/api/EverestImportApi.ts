import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  BackupsFindReply,
  BackupsFindRequest,
  BackupsListReply,
  BackupsListRequest,
  BackupsLookReply,
  BackupsLookRequest,
  CheckAgainReply,
  CheckAgainRequest,
  CleanUpReply,
  CleanUpRequest,
  ClustersReply,
  Import,
  Importer,
  ImportersReply,
  ImporterStats,
  ImportLogEvent,
  ImportLogQuery,
  ImportManifests,
  ImportRequest,
  ImportTimeline,
  ImportsQuery,
  ImportsReply,
  ManifestSecrets,
  PreflightLine,
  SourcesReply,
  TargetReferences,
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
  /** How imports with it ended, as far as they are yours to see. */
  getImporterStats(
    importer: { cluster: string; name: string },
    options?: EverestImportCallOptions,
  ): Promise<ImporterStats>;
  listImports(
    query?: ImportsQuery,
    options?: EverestImportCallOptions,
  ): Promise<ImportsReply>;
  /** All pages of them as CSV; the first 10,000. */
  exportImports(
    query?: Omit<ImportsQuery, 'limit' | 'cursor'>,
    options?: EverestImportCallOptions,
  ): Promise<Blob>;
  getImport(
    address: { cluster: string; namespace: string; name: string },
    options?: EverestImportCallOptions,
  ): Promise<Import>;
  /** One run, by its id or by that of its request, whatever else has its name. */
  getImportById(
    id: string,
    options?: EverestImportCallOptions,
  ): Promise<Import>;
  /** What an import went through, by its id. */
  getTimeline(
    id: string,
    options?: EverestImportCallOptions,
  ): Promise<ImportTimeline>;
  /**
   * Reads the log of an import's importer, by the import's id. Resolves after the `end` event; rejects where the stream is cut before it.
   */
  readLog(
    id: string,
    query: ImportLogQuery,
    options: EverestImportCallOptions & {
      /** Told of each event as it comes. */
      onEvent: (event: ImportLogEvent) => void;
    },
  ): Promise<void>;
  /**
   * Deletes the database of an import that failed, is blocked or is stuck; a dry run says what would go, and what stands
   * against it.
   */
  cleanUp(
    address: { cluster: string; namespace: string; name: string },
    request: CleanUpRequest,
    options?: EverestImportCallOptions & { dryRun?: boolean },
  ): Promise<CleanUpReply>;
  /** Has Everest look again, at once, at an import that is blocked. */
  checkAgain(
    address: { cluster: string; namespace: string; name: string },
    request: CheckAgainRequest,
    options?: EverestImportCallOptions,
  ): Promise<CheckAgainReply>;
  /** Where databases may be made, what may not be used with the reason. */
  listTargets(options?: EverestImportCallOptions): Promise<TargetsReply>;
  /** What a new database may name in a namespace. */
  listReferences(
    place: { cluster: string; namespace: string },
    options?: EverestImportCallOptions,
  ): Promise<TargetReferences>;
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
  /** What lies at paths that were not looked into yet, 20 at most. */
  lookAtBackups(
    request: BackupsLookRequest,
    options?: EverestImportCallOptions,
  ): Promise<BackupsLookReply>;
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
  /** Checks as a create does, and gives what it would make as YAML without a key; creates nothing. */
  importManifests(
    request: Partial<ImportRequest>,
    options: EverestImportCallOptions & { secrets: ManifestSecrets },
  ): Promise<ImportManifests>;
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
