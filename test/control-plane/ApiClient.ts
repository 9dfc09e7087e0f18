import { request as httpsRequest, Agent } from 'node:https';
import { IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { ApiAccess } from './kubeconfig';

export interface KubernetesObject {
  apiVersion?: string;
  kind?: string;
  metadata: {
    name: string;
    namespace?: string;
    uid?: string;
    resourceVersion?: string;
    generation?: number;
    creationTimestamp?: string;
    deletionTimestamp?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    ownerReferences?: Array<Record<string, unknown>>;
    finalizers?: string[];
  };
  // Objects of every kind go through here; each test knows what it reads.
  [field: string]: unknown;
}

export interface ApiStatus {
  kind: 'Status';
  status: string;
  reason?: string;
  message?: string;
  code?: number;
  details?: {
    name?: string;
    causes?: Array<{ field?: string; reason?: string; message?: string }>;
  };
}

export interface ApiReply<T = KubernetesObject> {
  status: number;
  body: T;
}

export interface WatchEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  object: KubernetesObject & Partial<ApiStatus>;
}

type Query = Record<string, string>;

interface CallOptions {
  body?: unknown;
  query?: Query;
  contentType?: string;
  /** Plain JSON when left out. */
  accept?: string;
}

/** Speaks plain HTTP to an API server: a test sees every status as it came. */
export class ApiClient {
  readonly #access: ApiAccess;
  readonly #agent: Agent;

  constructor(access: ApiAccess) {
    this.#access = access;
    this.#agent = new Agent({ ca: access.caPem, keepAlive: true });
  }

  withToken(token: string): ApiClient {
    return new ApiClient({ ...this.#access, token });
  }

  async call<T = KubernetesObject>(
    method: string,
    path: string,
    options: CallOptions = {},
  ): Promise<ApiReply<T>> {
    const response = await this.#send(method, path, options);
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) {
      text += chunk;
    }
    const isJson = response.headers['content-type']?.includes('json');
    return {
      status: response.statusCode ?? 0,
      body: (isJson ? JSON.parse(text) : text) as T,
    };
  }

  get<T = KubernetesObject>(path: string, query?: Query) {
    return this.call<T>('GET', path, { query });
  }

  create<T = KubernetesObject>(path: string, body: unknown, query?: Query) {
    return this.call<T>('POST', path, { body, query });
  }

  replace<T = KubernetesObject>(path: string, body: unknown) {
    return this.call<T>('PUT', path, { body });
  }

  merge<T = KubernetesObject>(path: string, body: unknown) {
    const contentType = 'application/merge-patch+json';
    return this.call<T>('PATCH', path, { body, contentType });
  }

  delete<T = KubernetesObject>(path: string, body?: unknown) {
    return this.call<T>('DELETE', path, { body });
  }

  /** The events of a watch until the server ends it or the caller stops reading. */
  async *watch(path: string, query: Query): AsyncGenerator<WatchEvent> {
    const response = await this.#send('GET', path, {
      query: { watch: 'true', ...query },
    });
    try {
      for await (const line of createInterface({ input: response })) {
        if (response.statusCode !== 200) {
          const object = JSON.parse(line) as WatchEvent['object'];
          yield { type: 'ERROR', object };
        } else if (line) {
          yield JSON.parse(line) as WatchEvent;
        }
      }
    } finally {
      response.destroy();
    }
  }

  close() {
    this.#agent.destroy();
  }

  #send(
    method: string,
    path: string,
    options: CallOptions,
  ): Promise<IncomingMessage> {
    const url = new URL(path, this.#access.url);
    url.search = new URLSearchParams(options.query).toString();
    const body =
      options.body === undefined ? undefined : JSON.stringify(options.body);
    return new Promise((resolve, reject) => {
      const headers: Record<string, string> = {
        accept: options.accept ?? 'application/json',
        authorization: `Bearer ${this.#access.token}`,
      };
      if (body) {
        headers['content-type'] = options.contentType ?? 'application/json';
        headers['content-length'] = String(Buffer.byteLength(body));
      }
      const agent = this.#agent;
      const sent = httpsRequest(url, { method, headers, agent }, resolve);
      sent.once('error', reject);
      sent.end(body);
    });
  }
}
