import { ResponseError } from '@backstage/errors';
import type { FetchApi } from '@backstage/frontend-plugin-api';
import type {
  ClustersReply,
  Import,
  Importer,
  ImportersReply,
  ImportsQuery,
  ImportsReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import type {
  EverestImportApi,
  EverestImportCallOptions,
} from './EverestImportApi';

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
    return this.#get<ImportersReply>(['importers'], query, options);
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
    // The app's fetch resolves plugin:// and adds the Backstage token.
    const response = await this.#fetchApi.fetch(
      `plugin://everest-import/${path
        .map(encodeURIComponent)
        .join('/')}${suffix}`,
      { signal: options?.signal },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
