import { toError } from '@backstage/errors';
import { KubeConfig } from '@kubernetes/client-node';
import fetch, { Response } from 'node-fetch';
import { Clock } from '../../time/Clock';
import { ClockSkew } from './ClockSkew';
import { ClusterAwayError } from '../watch/ClusterAwayError';
import { ClusterSession } from './ClusterSession';
import { failureReason, isConnectionLost } from './failureReason';
import {
  KubernetesConnection,
  KubernetesReply,
  KubernetesRequest,
  KubernetesStream,
  WatchEvent,
} from './KubernetesConnection';
import { ReplyTooLargeError } from './ReplyTooLargeError';
import { createDeadline, Deadline } from './deadline';
import { parseBody, readBytes } from './replyBody';
import { retryAfterMs } from './retryAfter';
import { splitLines } from './splitLines';
import { warningTexts } from './warningTexts';

export interface HttpKubernetesConnectionOptions {
  cluster: string;
  /** Called at first use and again after a failure, because files change. */
  load: () => KubeConfig | Promise<KubeConfig>;
  /** For a reply's headers to come. */
  connectTimeoutMs?: number;
  /** For a write's reply: admission webhooks may take their time. */
  writeTimeoutMs?: number;
  /** Longest silence of a watch. */
  idleTimeoutMs?: number;
  clock?: Clock;
}

function urlOf(server: string, { path, query = {} }: KubernetesRequest) {
  const url = new URL(`${server}${path}`);
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) {
      url.searchParams.set(key, value);
    }
  }
  return url.toString();
}

/** Talks to an API server with node-fetch, with time-outs on everything. */
export class HttpKubernetesConnection implements KubernetesConnection {
  readonly cluster: string;
  readonly #options: Required<HttpKubernetesConnectionOptions>;
  readonly #skew: ClockSkew;
  /** Shared by all requests; replaced when it fails. */
  #session?: Promise<ClusterSession>;

  constructor(options: HttpKubernetesConnectionOptions) {
    this.cluster = options.cluster;
    this.#options = {
      connectTimeoutMs: 10_000,
      writeTimeoutMs: 30_000,
      idleTimeoutMs: 90_000,
      clock: Date.now,
      ...options,
    };
    this.#skew = new ClockSkew(this.#options.clock);
  }

  clockSkewSeconds(): number | undefined {
    return this.#skew.seconds();
  }

  async request<T = unknown>(
    request: KubernetesRequest,
  ): Promise<KubernetesReply<T>> {
    const deadline = createDeadline(request.signal);
    deadline.set(
      request.method === 'GET'
        ? this.#options.connectTimeoutMs * 2
        : this.#options.writeTimeoutMs,
    );
    try {
      const response = await this.#fetch(request, deadline.signal);
      const bytes = await readBytes(response, request.maxBytes);
      if (!bytes) {
        deadline.abort();
        throw new ReplyTooLargeError(this.cluster, request.maxBytes ?? 0);
      }
      return {
        status: response.status,
        // The shape of a body is the caller's knowledge, as with any JSON API.
        body: parseBody(bytes.toString()) as T,
        warnings: warningTexts(response.headers.raw().warning),
        retryAfterMs: retryAfterMs(response, this.#options.clock()),
        bytes: bytes.length,
      };
    } catch (error) {
      throw error instanceof ReplyTooLargeError
        ? error
        : this.#unavailable(error);
    } finally {
      deadline.clear();
    }
  }

  async *watch(
    path: string,
    options: { query: Record<string, string>; signal: AbortSignal },
  ): AsyncIterable<WatchEvent> {
    const deadline = createDeadline(options.signal);
    deadline.set(this.#options.connectTimeoutMs);
    try {
      const query = { ...options.query, watch: 'true' };
      const response = await this.#fetch(
        { method: 'GET', path, query },
        deadline.signal,
      );
      if (!response.ok) {
        yield {
          type: 'ERROR',
          object: await this.#statusOf(response),
          retryAfterMs: retryAfterMs(response, this.#options.clock()),
        };
        return;
      }
      deadline.set(this.#options.idleTimeoutMs);
      yield { type: 'OPEN', object: undefined };
      for await (const line of splitLines(response.body)) {
        deadline.set(this.#options.idleTimeoutMs);
        yield JSON.parse(line);
      }
    } catch (error) {
      if (!options.signal.aborted) {
        throw this.#unavailable(error);
      }
    } finally {
      deadline.clear();
    }
  }

  async stream(
    path: string,
    options: { query: Record<string, string>; signal: AbortSignal },
  ): Promise<KubernetesStream> {
    const deadline = createDeadline(options.signal);
    // The API server asks a kubelet first
    deadline.set(this.#options.connectTimeoutMs * 2);
    try {
      const { query } = options;
      const response = await this.#fetch(
        { method: 'GET', path, query },
        deadline.signal,
      );
      if (response.status === 200) {
        deadline.rest();
        return { status: 200, chunks: this.#chunks(response, deadline) };
      }
      const body = parseBody(await response.text());
      deadline.clear();
      return {
        status: response.status,
        body,
        retryAfterMs: retryAfterMs(response, this.#options.clock()),
      };
    } catch (error) {
      deadline.clear();
      throw this.#unavailable(error);
    }
  }

  async *#chunks(
    response: Response,
    deadline: Deadline,
  ): AsyncGenerator<Buffer> {
    // What goes wrong while it is read is thrown there; what does later is nobody's
    response.body.on('error', () => {});
    try {
      for await (const chunk of response.body) {
        yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      }
    } catch (error) {
      if (!deadline.signal.aborted) {
        throw this.#unavailable(error);
      }
    } finally {
      // Whoever leaves early would leave the socket open
      deadline.abort();
      deadline.clear();
    }
  }

  async #statusOf(response: Response) {
    const body = parseBody(await response.text());
    return typeof body === 'object' && body !== null
      ? { code: response.status, ...body }
      : { code: response.status, message: `${body}` };
  }

  /** A refused token may have been replaced in its file: refused before anything was done, so even a write is sent again. */
  async #fetch(request: KubernetesRequest, signal: AbortSignal) {
    const response = await this.#fetchKept(request, signal);
    if (response.status !== 401) {
      return response;
    }
    // Read to its end, or its socket stays taken
    await response.text();
    return this.#fetchOnce(request, signal);
  }

  /** A read is asked again, by a new connection, where the kept one was lost; a write may have been done. */
  async #fetchKept(request: KubernetesRequest, signal: AbortSignal) {
    try {
      return await this.#fetchOnce(request, signal);
    } catch (error) {
      if (request.method !== 'GET' || !isConnectionLost(toError(error))) {
        throw error;
      }
      return this.#fetchOnce(request, signal);
    }
  }

  async #fetchOnce(request: KubernetesRequest, signal: AbortSignal) {
    this.#session ??= this.#openSession();
    const opened = this.#session;
    try {
      const session = await opened;
      const init = await this.#initOf(session, request);
      const url = urlOf(session.server, request);
      const response = await this.#skew.measure(() =>
        fetch(url, { ...init, redirect: 'error', signal }),
      );
      if (response.status === 401) {
        this.#forget(opened);
      }
      return response;
    } catch (error) {
      this.#forget(opened);
      throw error;
    }
  }

  async #openSession() {
    return new ClusterSession(await this.#options.load(), {
      tunnelTimeoutMs: this.#options.connectTimeoutMs,
    });
  }

  async #initOf(session: ClusterSession, request: KubernetesRequest) {
    const init = await session.options();
    const headers = new Map<string, string>([
      ['accept', request.accept ?? 'application/json'],
      ['user-agent', 'backstage-everest-import'],
    ]);
    new Headers(init.headers as HeadersInit).forEach((value, key) =>
      headers.set(key, value),
    );
    const { body, contentType = 'application/json' } = request;
    if (body !== undefined) {
      headers.set('content-type', contentType);
    }
    return {
      ...init,
      method: request.method,
      headers: Object.fromEntries(headers),
      body: body === undefined ? undefined : JSON.stringify(body),
    };
  }

  #forget(session: Promise<ClusterSession>) {
    // Requests under way keep their sockets: the old pool is left to empty itself.
    if (this.#session === session) {
      this.#session = undefined;
    }
  }

  #unavailable(error: unknown) {
    const failure = toError(error);
    return new ClusterAwayError(
      this.cluster,
      `The cluster does not answer: ${failureReason(failure)}.`,
      // Our own sentences on kubeconfigs name no address, but contexts and programs.
      failure.name === 'InputError' ? failure.message : undefined,
    );
  }
}
