import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  BackupsFindReply,
  BackupsFindRequest,
  BackupsListReply,
  BackupsListRequest,
  BackupsLookReply,
  BackupsLookRequest,
  ClustersReply,
  Import,
  ImportersReply,
  ImportManifests,
  ImportRequest,
  ImportsQuery,
  ImportsReply,
  ManifestSecrets,
  SourcesReply,
} from '@everest-import/backstage-plugin-everest-import-common';

/** On whose behalf, and until when. @public */
export interface EverestImportServiceOptions {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/**
 * Calls the backend's HTTP API; every method throws a `ResponseError` for a reply that is not 2xx.
 *
 * @public
 */
export interface EverestImportService {
  listClusters(options: EverestImportServiceOptions): Promise<ClustersReply>;
  /** All pages of them. */
  listImporters(
    query: { cluster?: string; engine?: string },
    options: EverestImportServiceOptions,
  ): Promise<ImportersReply>;
  listSources(options: EverestImportServiceOptions): Promise<SourcesReply>;
  /** One page of a folder, and what is recognised in it. */
  listBackups(
    request: BackupsListRequest,
    options: EverestImportServiceOptions,
  ): Promise<BackupsListReply>;
  /** A bounded walk through folders, for backups. */
  findBackups(
    request: BackupsFindRequest,
    options: EverestImportServiceOptions,
  ): Promise<BackupsFindReply>;
  /** What lies at paths that were found and not looked into yet, 20 at most. */
  lookAtBackups(
    request: BackupsLookRequest,
    options: EverestImportServiceOptions,
  ): Promise<BackupsLookReply>;
  listImports(
    query: ImportsQuery,
    options: EverestImportServiceOptions,
  ): Promise<ImportsReply>;
  getImport(id: string, options: EverestImportServiceOptions): Promise<Import>;
  /** @param request - with `dryRun`, all is checked and nothing created. */
  createImport(
    request: ImportRequest,
    options: EverestImportServiceOptions & { dryRun?: boolean },
  ): Promise<Import>;
  /**
   * Checks as a create does, and gives what it would make, as YAML without a key; makes nothing.
   *
   * @param options - `secrets`: what stands for the Secrets, ExternalSecrets when left out. `dryRun`: nothing is
   * remembered, and no bucket looked into
   */
  importManifests(
    request: ImportRequest,
    options: EverestImportServiceOptions & {
      secrets?: ManifestSecrets;
      dryRun?: boolean;
    },
  ): Promise<ImportManifests>;
}
