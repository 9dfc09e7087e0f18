import { once } from 'node:events';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { KubeConfig } from '@kubernetes/client-node';
import { HttpKubernetesConnection } from '../kubernetes/connection/HttpKubernetesConnection';
import { KubernetesObject } from '../everest/objects';
import { discovery } from './discovery';
import { reviewRights } from './reviewRights';

const EVEREST = '/apis/everest.percona.com/v1alpha1';

/** Where lists lie. */
export const PATHS = {
  importers: `${EVEREST}/dataimporters`,
  jobs: `${EVEREST}/dataimportjobs`,
  databases: `${EVEREST}/databaseclusters`,
  engines: `${EVEREST}/databaseengines`,
  namespaces: '/api/v1/namespaces',
  storageClasses: '/apis/storage.k8s.io/v1/storageclasses',
};

/** `lost`: the connection is ended instead. */
type Answer =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  | 'lost';

/** An API server over real HTTP that says what a test tells it to say, faults included. */
export class ScriptedApi {
  static async start(): Promise<ScriptedApi> {
    const api = new ScriptedApi();
    api.#server.listen(0, '127.0.0.1');
    await once(api.#server, 'listening');
    const { port } = api.#server.address() as AddressInfo;
    api.url = `http://127.0.0.1:${port}`;
    return api;
  }

  url = '';
  /** Method and URL of each request, oldest first. */
  readonly requests: string[] = [];
  readonly authorizations: (string | undefined)[] = [];
  /** When set, a request with any other is answered with 401; watches that are open go on, as on a real server. */
  acceptedToken?: string;
  /** Rights that the portal lacks: `verb resource`, or `verb resource namespace`. Unset: the server reviews none. */
  denied?: Set<string>;
  /** As with an authorizer that can't list what it grants. */
  incompleteRules = false;
  /** Takes connections and answers nobody, as a process that was stopped; watches stay open. */
  frozen = false;
  /** Kinds that it serves besides those of `PATHS`, as where their lists lie. */
  morePaths: string[] = [];
  /** Objects in one page of a list, where fewer are not asked for. */
  pageSize = 1000;
  readonly #server = createServer((request, response) =>
    this.#handle(request, response),
  );
  readonly #collections = new Map<string, Map<string, KubernetesObject>>();
  readonly #watches = new Map<ServerResponse, string>();
  readonly #answers = new Map<string, Answer[]>();
  readonly #always = new Map<string, Answer>();
  readonly #texts = new Map<string, (query: URLSearchParams) => string>();
  readonly #history: { path: string; version: number; event: unknown }[] = [];
  #version = 100;

  kubeConfig(): KubeConfig {
    const kubeConfig = new KubeConfig();
    kubeConfig.loadFromClusterAndUser(
      { name: 'c1', server: this.url, skipTLSVerify: true },
      { name: 'portal', token: 'token-of-the-portal' },
    );
    return kubeConfig;
  }

  /** The kubeconfig as a file's text. */
  kubeConfigText(): string {
    return this.kubeConfig().exportConfig();
  }

  connection(
    options: Partial<
      ConstructorParameters<typeof HttpKubernetesConnection>[0]
    > = {},
  ): HttpKubernetesConnection {
    return new HttpKubernetesConnection({
      cluster: 'c1',
      load: () => this.kubeConfig(),
      ...options,
    });
  }

  put(path: string, ...objects: KubernetesObject[]) {
    for (const object of objects) {
      const held = this.#collection(path);
      const type = held.has(object.metadata.uid) ? 'MODIFIED' : 'ADDED';
      const versioned = this.#versioned(object);
      held.set(object.metadata.uid, versioned);
      this.#record(path, { type, object: versioned });
    }
  }

  remove(path: string, object: KubernetesObject) {
    this.#collection(path).delete(object.metadata.uid);
    this.#record(path, { type: 'DELETED', object: this.#versioned(object) });
  }

  /** Removes without telling any watch, as if nobody had listened. */
  removeSilently(path: string, object: KubernetesObject) {
    this.#collection(path).delete(object.metadata.uid);
  }

  send(path: string, event: { type: string; object: unknown }) {
    this.#send(path, event);
  }

  /** The next requests to a path get these answers, one each. */
  answerNext(path: string, ...answers: Answer[]) {
    this.#answers.set(path, [...(this.#answers.get(path) ?? []), ...answers]);
  }

  /** Every request to a path gets this answer, until `undefined` ends it. */
  answerAlways(path: string, answer: Answer | undefined) {
    if (answer) {
      this.#always.set(path, answer);
    } else {
      this.#always.delete(path);
    }
  }

  /** Every request to a path gets the text that follows from its query. */
  answerWith(path: string, answer: (query: URLSearchParams) => string) {
    this.#texts.set(path, answer);
  }

  /** Every watch of a path gets this answer, until `undefined` ends it; its lists go on. */
  refuseWatches(path: string, answer: Answer | undefined) {
    this.answerAlways(`${path}?watch`, answer);
  }

  /** Cuts every open watch. */
  dropWatches() {
    for (const response of this.#watches.keys()) {
      response.destroy();
    }
    this.#watches.clear();
  }

  /** Ends every open watch the way a server does it every few minutes. */
  endWatches() {
    for (const response of this.#watches.keys()) {
      response.end();
    }
    this.#watches.clear();
  }

  count(part: string): number {
    return this.requests.filter(request => request.includes(part)).length;
  }

  /** Watches of a path that are open now. */
  watched(path: string): number {
    return [...this.#watches.values()].filter(one => one === path).length;
  }

  async stop() {
    this.dropWatches();
    this.#server.closeAllConnections();
    if (this.#server.listening) {
      this.#server.close();
      await once(this.#server, 'close');
    }
  }

  #collection(path: string) {
    const held = this.#collections.get(path) ?? new Map();
    this.#collections.set(path, held);
    return held;
  }

  #versioned(object: KubernetesObject): KubernetesObject {
    this.#version += 1;
    return {
      ...object,
      metadata: { ...object.metadata, resourceVersion: `${this.#version}` },
    };
  }

  #record(path: string, event: unknown) {
    this.#history.push({ path, version: this.#version, event });
    this.#send(path, event);
  }

  #send(path: string, event: unknown) {
    for (const [response, watched] of this.#watches) {
      if (watched === path) {
        response.write(`${JSON.stringify(event)}\n`);
      }
    }
  }

  #handle(request: IncomingMessage, response: ServerResponse) {
    this.requests.push(`${request.method} ${request.url}`);
    this.authorizations.push(request.headers.authorization);
    if (this.frozen) {
      return;
    }
    const url = new URL(request.url ?? '/', this.url);
    const path = url.pathname;
    const isWatch = url.searchParams.get('watch') === 'true';
    const refused =
      this.acceptedToken !== undefined &&
      request.headers.authorization !== `Bearer ${this.acceptedToken}`;
    const scripted = refused
      ? { status: 401, body: { message: 'Unauthorized' } }
      : this.#answers.get(path)?.shift() ??
        this.#always.get(path) ??
        (isWatch ? this.#always.get(`${path}?watch`) : undefined);
    if (scripted === 'lost') {
      request.socket.destroy();
      return;
    }
    if (scripted) {
      response.writeHead(scripted.status, {
        'content-type': 'application/json',
        ...('headers' in scripted && scripted.headers),
      });
      response.end(
        typeof scripted.body === 'string'
          ? scripted.body
          : JSON.stringify(scripted.body ?? { kind: 'Status' }),
      );
      return;
    }
    const text = this.#texts.get(path);
    if (text) {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.end(text(url.searchParams));
      return;
    }
    if (path.startsWith('/apis/auth') && this.denied) {
      const { denied, incompleteRules } = this;
      reviewRights(request, response, { denied, incompleteRules });
      return;
    }
    if (isWatch) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.flushHeaders();
      const from = Number(url.searchParams.get('resourceVersion') ?? 0);
      for (const past of this.#history) {
        if (past.path === path && past.version > from) {
          response.write(`${JSON.stringify(past.event)}\n`);
        }
      }
      this.#watches.set(response, path);
      response.on('close', () => this.#watches.delete(response));
      return;
    }
    const collections = [...Object.values(PATHS), ...this.morePaths];
    const kinds = discovery(path, collections, collection => {
      const answer = this.#always.get(collection);
      return typeof answer === 'object' && answer.status === 404;
    });
    if (kinds) {
      response.writeHead(kinds.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(kinds.body));
      return;
    }
    const items = [...this.#collection(path).values()];
    const from = Number(url.searchParams.get('continue') ?? 0);
    const limit = Number(url.searchParams.get('limit') ?? this.pageSize);
    const to = from + Math.min(limit, this.pageSize);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        metadata: {
          resourceVersion: `${this.#version}`,
          ...(to < items.length && { continue: `${to}` }),
        },
        items: items.slice(from, to),
      }),
    );
  }
}
