/** A reply of the Kubernetes API server, whatever its status. */
export interface KubernetesReply<T = unknown> {
  status: number;
  body: T;
  /** Texts of `Warning` headers. */
  warnings: string[];
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
  signal?: AbortSignal;
}

/**
 * One cluster's API server. Resolves for every HTTP status; throws `ClusterAwayError` when no reply came,
 * and then whether a write took place is unknown.
 */
export interface KubernetesConnection {
  readonly cluster: string;
  /** How far the server's clock is ahead of ours, where that matters. */
  clockSkewSeconds?(): number | undefined;
  request<T = unknown>(request: KubernetesRequest): Promise<KubernetesReply<T>>;
  /** Lines of a watch, as the server sends them. Ends when the server ends it or the signal aborts. */
  watch(
    path: string,
    options: { query: Record<string, string>; signal: AbortSignal },
  ): AsyncIterable<{ type: string; object: unknown }>;
}
