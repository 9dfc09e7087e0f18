import {
  ClusterState,
  Import,
  ImporterSummary,
  RefusalCause,
} from '../../plugins/everest-import-common/src';
import { waitUntil } from 'everest-sandbox';
import { importRequest, USER_TOKEN } from '../crash/importRequest';

const TOKENS = { user: USER_TOKEN, service: 'mock-service-token' };

export type Reader = keyof typeof TOKENS;

interface Reply<T> {
  status: number;
  body: T & { error?: { message: string; causes?: RefusalCause[] } };
}

/** The backend's API, as a user and as another plugin meet it. */
export class Portal {
  readonly #url: string;
  #requests = 0;

  constructor(url: string) {
    this.#url = `${url}/api/everest-import`;
  }

  async read<T>(path: string, reader: Reader = 'service'): Promise<T> {
    const { status, body } = await this.#send<T>(path, {
      headers: { authorization: `Bearer ${TOKENS[reader]}` },
    });
    if (status !== 200) {
      throw new Error(`GET ${path}: ${status} ${body.error?.message}`);
    }
    return body;
  }

  /** All clusters by their names. */
  async clusters(reader?: Reader): Promise<Record<string, ClusterState>> {
    const path = '/clusters';
    const { items } = await this.read<{ items: ClusterState[] }>(path, reader);
    return Object.fromEntries(items.map(item => [item.name, item]));
  }

  async importers(cluster: string): Promise<ImporterSummary[]> {
    const path = `/importers?cluster=${cluster}`;
    return (await this.read<{ items: ImporterSummary[] }>(path)).items;
  }

  async imports(cluster: string, reader?: Reader): Promise<Import[]> {
    const path = `/imports?cluster=${cluster}&limit=100`;
    return (await this.read<{ items: Import[] }>(path, reader)).items;
  }

  create(
    cluster: string,
    name: string,
    requestId = `clusters-${(this.#requests += 1)}`,
  ): Promise<Reply<Import>> {
    return this.#send<Import>('/imports', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${TOKENS.user}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(
        importRequest({
          requestId,
          cluster,
          name,
          engine: 'postgresql',
        }),
      ),
    });
  }

  /** Waits until a cluster's state is as asked. */
  until(
    cluster: string,
    what: string,
    test: (state: ClusterState) => boolean,
  ): Promise<ClusterState> {
    return waitUntil(
      `the cluster '${cluster}' ${what}`,
      async () => {
        const state = (await this.clusters())[cluster];
        return test(state) && state;
      },
      { timeoutMs: 60_000 },
    );
  }

  /** Waits until a cluster's import of this name is shown. */
  shows(cluster: string, name: string): Promise<Import> {
    return waitUntil(`'${cluster}' shows the database '${name}'`, async () =>
      (await this.imports(cluster)).find(item => item.name === name),
    );
  }

  /** Waits until a cluster that was away is not any more. */
  isBack(cluster: string): Promise<ClusterState> {
    return this.until(
      cluster,
      'is back',
      ({ reachable, staleSince }) => reachable && !staleSince,
    );
  }

  async #send<T>(path: string, init: RequestInit): Promise<Reply<T>> {
    const response = await fetch(`${this.#url}${path}`, {
      ...init,
      signal: AbortSignal.timeout(60_000),
    });
    return { status: response.status, body: await response.json() };
  }
}
