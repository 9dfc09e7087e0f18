import { toError } from '@backstage/errors';
import { ClusterAwayError } from '../clusters/ClusterAwayError';
import { KubernetesConnection } from '../clusters/KubernetesConnection';
import { KubernetesObject } from '../everest/objects';
import { sleep } from '../time/sleep';
import { Clock } from '../time/Clock';
import { BackOffOptions, backOffMs } from './backOff';
import { pathOf, WatchedKind } from './kinds';
import { listAll } from './listAll';
import { failureOf, StreamFailure } from './StreamFailure';

export interface StreamState {
  /** A full list has been read at least once. */
  synced: boolean;
  /** Milliseconds since 1970: since when what is held may be out of date. */
  staleSince?: number;
  failure?: {
    status?: number;
    message: string;
    /** What is wrong with the portal's configuration for the cluster; may name files and programs. */
    configFault?: string;
  };
}

export interface KindStreamOptions {
  connection: KubernetesConnection;
  kind: WatchedKind;
  /** Undefined: the whole cluster. */
  namespace?: string;
  clock: Clock;
  random: () => number;
  backOff: BackOffOptions;
  /** How often to look for a kind that is not installed. */
  absentRetryMs: number;
  /** Called after every change of objects or state. */
  onChange: () => void;
}

/** After this long, "no such kind" is believed and what was held of it dropped; a starting server says it too. */
const ABSENT_BELIEVED_MS = 30_000;

/** Texts of errors that are not ours may quote what was read. */
function streamFailure(
  error: Error & { status?: number },
): StreamState['failure'] {
  if (error instanceof ClusterAwayError) {
    const { reason = error.message, configFault } = error;
    return { message: reason, configFault };
  }
  return error instanceof StreamFailure
    ? { status: error.status, message: error.message }
    : { message: "The cluster's answer can't be read." };
}

/** Keeps a copy of all objects of one kind: list, watch, relist, for ever. Never throws. */
export class KindStream {
  readonly #options: KindStreamOptions;
  readonly #path: string;
  #objects = new Map<string, KubernetesObject>();
  #state: StreamState = { synced: false };
  /** In a row, which a list alone does not end: its watch may be refused each time. */
  #failures = 0;

  constructor(options: KindStreamOptions) {
    this.#options = options;
    this.#path = pathOf(options.kind, options.namespace);
  }

  get kind() {
    return this.#options.kind;
  }

  get namespace() {
    return this.#options.namespace;
  }

  state(): StreamState {
    return this.#state;
  }

  objects(): KubernetesObject[] {
    return [...this.#objects.values()];
  }

  async run(signal: AbortSignal): Promise<void> {
    let resourceVersion: string | undefined;
    while (!signal.aborted) {
      try {
        resourceVersion ??= await this.#list(signal);
        resourceVersion = await this.#watch(resourceVersion, signal);
      } catch (error) {
        resourceVersion = undefined;
        if (!signal.aborted) {
          await this.#fail(toError(error), signal);
        }
      }
    }
  }

  async #list(signal: AbortSignal): Promise<string> {
    const { connection, kind } = this.#options;
    const { items, resourceVersion } = await listAll(
      connection,
      this.#path,
      signal,
    );
    this.#objects = new Map(
      items.map(item => [item.metadata.uid, kind.trim(item)]),
    );
    this.#setState({ synced: true });
    return resourceVersion;
  }

  /** Resolves with the version to go on from when the server ends the watch, as it does every few minutes. */
  async #watch(from: string, signal: AbortSignal): Promise<string> {
    const { connection, clock, random } = this.#options;
    const startedAt = clock();
    let version = from;
    const events = connection.watch(this.#path, {
      query: {
        resourceVersion: from,
        allowWatchBookmarks: 'true',
        timeoutSeconds: `${240 + Math.floor(random() * 120)}`,
      },
      signal,
    });
    for await (const { type, object } of events) {
      if (type === 'ERROR') {
        const { code } = object as { code?: number };
        throw failureOf(code ?? 500, object);
      }
      // The API server's promise: everything but ERROR carries an object of the kind.
      const item = object as KubernetesObject;
      version = item.metadata.resourceVersion ?? version;
      this.#failures = 0;
      this.#apply(type, item);
    }
    this.#failures = 0;
    if (!signal.aborted && clock() - startedAt < 1_000 && version === from) {
      // Ends at once, again and again: not to be asked in a tight loop.
      await sleep(backOffMs(1, this.#options.backOff, random), signal);
    }
    return version;
  }

  #apply(type: string, item: KubernetesObject) {
    const { uid } = item.metadata;
    if (type === 'DELETED') {
      this.#objects.delete(uid);
    } else if (type === 'ADDED' || type === 'MODIFIED') {
      this.#objects.set(uid, this.#options.kind.trim(item));
    } else {
      return;
    }
    this.#options.onChange();
  }

  async #fail(error: Error & { status?: number }, signal: AbortSignal) {
    const { clock, backOff, random, absentRetryMs } = this.#options;
    if (error instanceof StreamFailure && error.expired) {
      this.#failures += 1;
      // Once is normal and answered at once; a server that says so for ever is given time.
      if (this.#failures === 1) {
        return;
      }
    } else {
      this.#failures += 1;
    }
    const staleSince = this.#state.staleSince ?? clock();
    const absent = error.status === 404;
    if (absent && clock() - staleSince >= ABSENT_BELIEVED_MS) {
      this.#objects.clear();
    }
    this.#setState({
      synced: this.#state.synced || absent,
      staleSince,
      failure: streamFailure(error),
    });
    await sleep(
      absent
        ? absentRetryMs * (0.75 + random() / 2)
        : backOffMs(this.#failures, backOff, random),
      signal,
    );
  }

  #setState(state: StreamState) {
    this.#state = state;
    this.#options.onChange();
  }
}
