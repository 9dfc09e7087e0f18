import { ResponseError } from '@backstage/errors';
import type { FetchApi } from '@backstage/frontend-plugin-api';
import type {
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
import { readAllImporters } from '@everest-import/backstage-plugin-everest-import-common';
import type {
  EverestImportApi,
  EverestImportCallOptions,
} from './EverestImportApi';
import { readNdjson } from './readNdjson';

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

  async listImports(
    query: ImportsQuery = {},
    options?: EverestImportCallOptions,
  ) {
    return this.#get<ImportsReply>(['imports'], { ...query }, options);
  }

  async getImport(
    address: { cluster: string; namespace: string; name: string },
    options?: EverestImportCallOptions,
  ) {
    const { cluster, namespace, name } = address;
    const path = ['imports', cluster, namespace, name];
    return this.#get<Import>(path, {}, options);
  }

  async listTargets(options?: EverestImportCallOptions) {
    return this.#get<TargetsReply>(['targets'], {}, options);
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

  async #get<T>(
    path: string[],
    query: Record<string, string | number | undefined>,
    options?: EverestImportCallOptions,
  ): Promise<T> {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      if (value !== undefined && value !== '') {
        search.set(key, String(value));
      }
    }
    const suffix = search.size ? `?${search}` : '';
    const response = await this.#fetch(path, suffix, {
      signal: options?.signal,
    });
    return response.json();
  }

  async #post(
    path: string[],
    body: object,
    options: EverestImportCallOptions & { accept?: string } = {},
  ): Promise<Response> {
    return this.#fetch(path, '', {
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
