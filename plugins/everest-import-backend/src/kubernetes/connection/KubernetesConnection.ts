/** A reply of the Kubernetes API server, whatever its status. */
export interface KubernetesReply<T = unknown> {
  status: number;
  body: T;
  /** Texts of `Warning` headers. */
  warnings: string[];
  /** How long the server wants to be left alone, where it says so. */
  retryAfterMs?: number;
  /** Length of the body. */
  bytes?: number;
}

export interface KubernetesRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute API path, such as `/api/v1/namespaces/team-blue/secrets`. */
  path: string;
  query?: Record<string, string | undefined>;
  body?: unknown;
  contentType?: string;
  /** The form of the answer; JSON of whole objects when left out. */
  accept?: string;
  /** Throws a `ReplyTooLargeError` as soon as the reply is longer. */
  maxBytes?: number;
  signal?: AbortSignal;
}

/** A line of a watch, as the server sends it. */
export interface WatchEvent {
  /** The server's own; before them all comes `OPEN`, without an object: it has agreed to the watch. */
  type: string;
  object: unknown;
  /** With an ERROR: how long the server wants to be left alone, where it says so. */
  retryAfterMs?: number;
}

/** A reply whose body comes for as long as the server has something to say, such as the log of a container. */
export type KubernetesStream =
  | {
      status: 200;
      /** Whoever reads slowly is waited for. Ends with the reply, or when the signal aborts. */
      chunks: AsyncIterable<Buffer>;
    }
  | Pick<KubernetesReply, 'status' | 'body' | 'retryAfterMs'>;

/**
 * One cluster's API server. Resolves for every HTTP status; throws `ClusterAwayError` when no reply came,
 * and then whether a write took place is unknown.
 */
export interface KubernetesConnection {
  readonly cluster: string;
  /** How far the server's clock is ahead of ours, where that matters. */
  clockSkewSeconds?(): number | undefined;
  request<T = unknown>(request: KubernetesRequest): Promise<KubernetesReply<T>>;
  /** `OPEN`, then the lines of a watch, as the server sends them. Ends when the server ends it or the signal aborts. */
  watch(
    path: string,
    options: { query: Record<string, string>; signal: AbortSignal },
  ): AsyncIterable<WatchEvent>;
  /** Reads a text that may have no end. The signal has to be aborted at last, or its connection stays open. */
  stream(
    path: string,
    options: { query: Record<string, string>; signal: AbortSignal },
  ): Promise<KubernetesStream>;
}
