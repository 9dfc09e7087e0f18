import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
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
  readAllImporters,
  SourcesReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import {
  EverestImportService,
  EverestImportServiceOptions,
} from './EverestImportService';

const PLUGIN_ID = 'everest-import';

function queryString(query: object): string {
  const entries = Object.entries(query).filter(
    ([, value]) => value !== undefined,
  );
  return entries.length
    ? `?${new URLSearchParams(
        entries.map(([key, value]) => [key, `${value}`]),
      )}`
    : '';
}

export class DefaultEverestImportService implements EverestImportService {
  static create(deps: { auth: AuthService; discovery: DiscoveryService }) {
    return new DefaultEverestImportService(deps.auth, deps.discovery);
  }

  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  async listClusters(options: EverestImportServiceOptions) {
    return this.#request<ClustersReply>('/clusters', options);
  }

  async listImporters(
    query: { cluster?: string; engine?: string },
    options: EverestImportServiceOptions,
  ) {
    return readAllImporters(cursor =>
      this.#request<ImportersReply>(
        `/importers${queryString({ ...query, cursor })}`,
        options,
      ),
    );
  }

  async listSources(options: EverestImportServiceOptions) {
    return this.#request<SourcesReply>('/sources', options);
  }

  async listBackups(
    request: BackupsListRequest,
    options: EverestImportServiceOptions,
  ) {
    return this.#post<BackupsListReply>('/backups/list', request, options);
  }

  async findBackups(
    request: BackupsFindRequest,
    options: EverestImportServiceOptions,
  ) {
    return this.#post<BackupsFindReply>('/backups/find', request, options);
  }

  async lookAtBackups(
    request: BackupsLookRequest,
    options: EverestImportServiceOptions,
  ) {
    return this.#post<BackupsLookReply>('/backups/look', request, options);
  }

  async listImports(query: ImportsQuery, options: EverestImportServiceOptions) {
    return this.#request<ImportsReply>(
      `/imports${queryString(query)}`,
      options,
    );
  }

  async getImport(id: string, options: EverestImportServiceOptions) {
    return this.#request<Import>(
      `/imports/by-id/${encodeURIComponent(id)}`,
      options,
    );
  }

  async createImport(
    request: ImportRequest,
    options: EverestImportServiceOptions & { dryRun?: boolean },
  ) {
    const path = `/imports${queryString({ dryRun: options.dryRun })}`;
    return this.#post<Import>(path, request, options);
  }

  async importManifests(
    request: ImportRequest,
    options: EverestImportServiceOptions & {
      secrets?: ManifestSecrets;
      dryRun?: boolean;
    },
  ) {
    const { secrets, dryRun } = options;
    const path = `/imports/manifests${queryString({ secrets, dryRun })}`;
    return this.#post<ImportManifests>(path, request, options);
  }

  #post<T>(path: string, body: object, options: EverestImportServiceOptions) {
    return this.#request<T>(path, options, {
      method: 'POST',
      body: JSON.stringify(body),
    });
  }

  async #request<T>(
    path: string,
    options: EverestImportServiceOptions,
    init?: RequestInit,
  ): Promise<T> {
    const baseUrl = await this.#discovery.getBaseUrl(PLUGIN_ID);
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: options.credentials,
      targetPluginId: PLUGIN_ID,
    });
    const response = await fetch(`${baseUrl}${path}`, {
      ...init,
      signal: options.signal,
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${token}`,
      },
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
