import { ResponseError } from '@backstage/errors';
import type { FetchApi } from '@backstage/frontend-plugin-api';
import type {
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
import { readAllImporters } from '@everest-import/backstage-plugin-everest-import-common';
import type {
  EverestImportApi,
  EverestImportCallOptions,
} from './EverestImportApi';
import { readEventStream } from './readEventStream';
import { readNdjson } from './readNdjson';
import { toSearch } from './toSearch';

/**
 * {@link EverestImportApi} over HTTP.
 *
 * @public
 */
export class EverestImportClient implements EverestImportApi {
  readonly #fetchApi: FetchApi;

  constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  async listClusters(options?: EverestImportCallOptions) {
    return this.#get<ClustersReply>(['clusters'], {}, options);
  }

  async listImporters(
    query: { cluster?: string; engine?: string } = {},
    options?: EverestImportCallOptions,
  ) {
    return readAllImporters(cursor =>
      this.#get<ImportersReply>(['importers'], { ...query, cursor }, options),
    );
  }

  async getImporter(
    importer: { cluster: string; name: string },
    options?: EverestImportCallOptions,
  ) {
    const path = ['importers', importer.cluster, importer.name];
    return this.#get<Importer>(path, {}, options);
  }

  async getImporterStats(
    importer: { cluster: string; name: string },
    options?: EverestImportCallOptions,
  ) {
    const path = ['importers', importer.cluster, importer.name, 'stats'];
    return this.#get<ImporterStats>(path, {}, options);
  }

  async listImports(
    query: ImportsQuery = {},
    options?: EverestImportCallOptions,
  ) {
    return this.#get<ImportsReply>(['imports'], { ...query }, options);
  }

  async exportImports(
    query: Omit<ImportsQuery, 'limit' | 'cursor'> = {},
    options?: EverestImportCallOptions,
  ): Promise<Blob> {
    const response = await this.#fetch(['imports'], toSearch({ ...query }), {
      headers: { Accept: 'text/csv' },
      signal: options?.signal,
    });
    return response.blob();
  }

  async getImport(
    address: { cluster: string; namespace: string; name: string },
    options?: EverestImportCallOptions,
  ) {
    const { cluster, namespace, name } = address;
    const path = ['imports', cluster, namespace, name];
    return this.#get<Import>(path, {}, options);
  }

  async getImportById(id: string, options?: EverestImportCallOptions) {
    return this.#get<Import>(['imports', 'by-id', id], {}, options);
  }

  async getTimeline(id: string, options?: EverestImportCallOptions) {
    const path = ['imports', 'by-id', id, 'timeline'];
    return this.#get<ImportTimeline>(path, {}, options);
  }

  async readLog(
    id: string,
    query: ImportLogQuery,
    options: EverestImportCallOptions & {
      onEvent: (event: ImportLogEvent) => void;
    },
  ): Promise<void> {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      search.set(key, String(value));
    }
    const response = await this.#fetch(
      ['imports', 'by-id', id, 'logs'],
      `?${search}`,
      { headers: { Accept: 'text/event-stream' }, signal: options.signal },
    );
    let ended = false;
    const events = readEventStream<ImportLogEvent>(response, options.signal);
    for await (const event of events) {
      ended = event.type === 'end';
      options.onEvent(event);
    }
    if (options.signal?.aborted) {
      throw new DOMException('The log was left', 'AbortError');
    }
    if (!ended) {
      throw new Error('The log was cut off before its end.');
    }
  }

  async cleanUp(
    address: { cluster: string; namespace: string; name: string },
    request: CleanUpRequest,
    options: EverestImportCallOptions & { dryRun?: boolean } = {},
  ): Promise<CleanUpReply> {
    const { cluster, namespace, name } = address;
    const response = await this.#fetch(
      ['imports', cluster, namespace, name],
      options.dryRun ? '?dryRun=true' : '',
      {
        method: 'DELETE',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
        signal: options.signal,
      },
    );
    return response.json();
  }

  async checkAgain(
    address: { cluster: string; namespace: string; name: string },
    request: CheckAgainRequest,
    options?: EverestImportCallOptions,
  ): Promise<CheckAgainReply> {
    const { cluster, namespace, name } = address;
    const path = ['imports', cluster, namespace, name, 'check-again'];
    const response = await this.#post(path, request, options);
    return response.json();
  }

  async listTargets(options?: EverestImportCallOptions) {
    return this.#get<TargetsReply>(['targets'], {}, options);
  }

  async listReferences(
    place: { cluster: string; namespace: string },
    options?: EverestImportCallOptions,
  ) {
    const path = ['targets', place.cluster, place.namespace, 'references'];
    return this.#get<TargetReferences>(path, {}, options);
  }

  async getSources(options?: EverestImportCallOptions) {
    return this.#get<SourcesReply>(['sources'], {}, options);
  }

  async listBackups(
    request: BackupsListRequest,
    options?: EverestImportCallOptions,
  ): Promise<BackupsListReply> {
    const response = await this.#post(['backups', 'list'], request, options);
    return response.json();
  }

  async findBackups(
    request: BackupsFindRequest,
    options?: EverestImportCallOptions,
  ): Promise<BackupsFindReply> {
    const response = await this.#post(['backups', 'find'], request, options);
    return response.json();
  }

  async lookAtBackups(
    request: BackupsLookRequest,
    options?: EverestImportCallOptions,
  ): Promise<BackupsLookReply> {
    const response = await this.#post(['backups', 'look'], request, options);
    return response.json();
  }

  async preflight(
    request: Partial<ImportRequest>,
    options: EverestImportCallOptions & {
      onLine: (line: PreflightLine) => void;
    },
  ): Promise<void> {
    const response = await this.#post(['preflight'], request, {
      ...options,
      accept: 'application/x-ndjson',
    });
    let ended = false;
    const lines = readNdjson<PreflightLine>(response, options.signal);
    for await (const line of lines) {
      ended = line.type === 'end';
      options.onLine(line);
    }
    if (options.signal?.aborted) {
      throw new DOMException('The checks were aborted', 'AbortError');
    }
    if (!ended) {
      throw new Error('The report ended before its last line. Check again.');
    }
  }

  async importManifests(
    request: Partial<ImportRequest>,
    options: EverestImportCallOptions & { secrets: ManifestSecrets },
  ): Promise<ImportManifests> {
    const path = ['imports', 'manifests'];
    const query = { secrets: options.secrets };
    const response = await this.#post(path, request, { ...options, query });
    return response.json();
  }

  async #get<T>(
    path: string[],
    query: Record<string, string | number | boolean | undefined>,
    options?: EverestImportCallOptions,
  ): Promise<T> {
    const response = await this.#fetch(path, toSearch(query), {
      signal: options?.signal,
    });
    return response.json();
  }

  async #post(
    path: string[],
    body: object,
    options: EverestImportCallOptions & {
      accept?: string;
      query?: Record<string, string>;
    } = {},
  ): Promise<Response> {
    return this.#fetch(path, toSearch(options.query ?? {}), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: options.accept ?? 'application/json',
      },
      body: JSON.stringify(body),
      signal: options.signal,
    });
  }

  async #fetch(
    path: string[],
    search: string,
    init: RequestInit,
  ): Promise<Response> {
    // The app's fetch resolves plugin:// and adds the Backstage token.
    const response = await this.#fetchApi.fetch(
      `plugin://everest-import/${path
        .map(encodeURIComponent)
        .join('/')}${search}`,
      init,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
