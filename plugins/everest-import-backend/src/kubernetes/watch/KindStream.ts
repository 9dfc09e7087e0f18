import { isDeepStrictEqual } from 'node:util';
import { toError } from '@backstage/errors';
import { KubernetesObject } from '../../everest/objects';
import { pause } from '../../time/inSlices';
import { sleep } from '../../time/sleep';
import { Absence } from './Absence';
import { backOffMs } from './backOff';
import { isServed } from './isServed';
import { pathOf } from './kinds';
import { KindStreamOptions } from './KindStreamOptions';
import { listAll } from './listAll';
import { ObjectIndex } from './ObjectIndex';
import { pauseAfter } from './pauseAfter';
import { failureOf, StreamFailure } from './StreamFailure';
import { streamFailure, StreamState } from './StreamState';

const UNCLEAR =
  'The cluster answers 404 and does not say which kinds it has: it is still starting, or something else answers in its place.';

const OUT_OF_TURN =
  'The cluster shows an object in the place of another one of which it has not said that it is gone: all is read anew.';

/** Keeps a copy of all objects of one kind: list, watch, relist, for ever. Never throws. */
export class KindStream {
  readonly #options: KindStreamOptions;
  readonly #path: string;
  #objects: ObjectIndex;
  #state: StreamState = { synced: false };
  /** In a row, which a list alone does not end: its watch may be refused each time. */
  #failures = 0;
  readonly #absence = new Absence();
  /** What is asked of the server now. */
  #verb: 'list' | 'watch' = 'list';
  /** Ends what is under way, to begin anew. */
  #turn = new AbortController();

  constructor(options: KindStreamOptions) {
    this.#options = options;
    this.#path = pathOf(options.kind, options.namespace);
    this.#objects = new ObjectIndex(options.kind.keyOf);
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
    return this.#objects.all();
  }

  find(namespace: string, name: string): KubernetesObject | undefined {
    return this.#objects.find(this.kind.namespaced ? namespace : '', name);
  }

  inNamespace(namespace: string): KubernetesObject[] {
    return this.#objects.inNamespace(namespace);
  }

  /** Those with the key that the kind gives them. */
  withKey(key: string): KubernetesObject[] {
    return this.#objects.withKey(key);
  }

  size(): number {
    return this.#objects.size;
  }

  async run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      await this.#follow(AbortSignal.any([stop, this.#turn.signal]));
      // Others may be dropped again and again, by an address that leads to two clusters in turn
      const { backOff, random } = this.#options;
      await sleep(backOffMs(this.#failures, backOff, random), stop);
    }
  }

  /** Forgets all that is held, and reads it anew: it is not of the cluster that answers now. */
  drop() {
    this.#objects = new ObjectIndex(this.kind.keyOf);
    this.#absence.end();
    this.#failures += 1;
    this.#turn.abort();
    this.#turn = new AbortController();
    this.#setState({ synced: false });
  }

  async #follow(signal: AbortSignal): Promise<void> {
    let resourceVersion: string | undefined;
    while (!signal.aborted) {
      try {
        resourceVersion ??= await this.#list(signal);
        const version = await this.#watch(resourceVersion, signal);
        // Which ones were left out is not known: only a list tells whether there is room now.
        resourceVersion = this.#state.tooManySince ? undefined : version;
      } catch (error) {
        resourceVersion = undefined;
        if (!signal.aborted) {
          await this.#fail(toError(error), signal);
        }
      }
    }
  }

  async #list(signal: AbortSignal): Promise<string> {
    const { connection, kind, clock } = this.#options;
    this.#verb = 'list';
    const listedAt = clock();
    const objects = new ObjectIndex(kind.keyOf);
    const { resourceVersion, tooMany } = await listAll(connection, this.#path, {
      signal,
      most: this.#options.most(),
      keep: item => objects.put(kind.trim(item)),
    });
    await this.#confirm(signal);
    this.#objects = objects;
    this.#absence.end();
    const { failure, tooManySince = listedAt } = this.#state;
    this.#state = {
      synced: true,
      ...(tooMany ? { tooManySince } : { listedAt }),
      // Right now, and only until something changes: whether that will be told is not known again.
      ...(failure?.verb === 'watch' && { failure, staleSince: listedAt }),
    };
    this.#options.onChange({ type: 'listed' });
    return resourceVersion;
  }

  /** Resolves with the version to go on from when the server ends the watch, as it does every few minutes. */
  async #watch(from: string, signal: AbortSignal): Promise<string> {
    const { connection, clock, random } = this.#options;
    this.#verb = 'watch';
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
    for await (const { type, object, retryAfterMs } of events) {
      // What waits already is not of what is followed now
      signal.throwIfAborted();
      if (type === 'ERROR') {
        const { code } = object as { code?: number };
        throw failureOf(code ?? 500, object, retryAfterMs);
      }
      if (type === 'OPEN') {
        await this.#confirm(signal);
        this.#fresh();
        continue;
      }
      this.#fresh();
      // The API server's promise: everything but ERROR carries an object of the kind.
      const item = object as KubernetesObject;
      version = item.metadata.resourceVersion ?? version;
      this.#failures = 0;
      this.#apply(type, item);
      // Events that wait already come without a turn of the event loop in between.
      await pause();
    }
    this.#failures = 0;
    if (!signal.aborted && clock() - startedAt < 1_000 && version === from) {
      // Ends at once, again and again: not to be asked in a tight loop.
      await sleep(backOffMs(1, this.#options.backOff, random), signal);
    }
    return version;
  }

  /** Throws where another cluster answers. */
  async #confirm(signal: AbortSignal) {
    await this.#options.confirm?.();
    signal.throwIfAborted();
  }

  #apply(type: string, item: KubernetesObject) {
    if (!['ADDED', 'MODIFIED', 'DELETED'].includes(type)) {
      return;
    }
    const { kind, most, clock, onChange } = this.#options;
    const object = kind.trim(item);
    if (type === 'DELETED') {
      this.#objects.delete(object);
      onChange({ type: 'deleted', object });
      return;
    }
    if (!this.#objects.holds(object) && this.#objects.size >= most()) {
      if (this.#state.tooManySince === undefined) {
        this.#setState({ ...this.#state, tooManySince: clock() });
      }
      return;
    }
    const { namespace = '', name, uid } = object.metadata;
    const held = this.find(namespace, name);
    if (held && held.metadata.uid !== uid) {
      // A watch tells of a DELETE before: this one goes on from something else than what was read, as of another cluster
      throw new StreamFailure(OUT_OF_TURN);
    }
    this.#objects.put(object);
    onChange({ type: 'seen', object });
  }

  #fresh() {
    if (this.#state.failure) {
      const { failure: _ended, staleSince: _since, ...state } = this.#state;
      this.#setState(state);
    }
  }

  async #fail(error: Error & { status?: number }, signal: AbortSignal) {
    if (error instanceof StreamFailure && error.expired) {
      this.#failures += 1;
      // Once is normal and answered at once; a server that says so for ever is given time.
      if (this.#failures === 1) {
        return;
      }
    } else {
      this.#failures += 1;
    }
    const staleSince = this.#state.staleSince ?? this.#options.clock();
    const failure = { ...streamFailure(error), verb: this.#verb };
    const absent = error.status === 404;
    if (!absent || !this.#state.failure) {
      this.#setState({ ...this.#state, staleSince, failure });
    }
    if (absent) {
      await this.#notFound({ staleSince, failure }, signal);
    } else {
      this.#absence.end();
    }
    await sleep(
      pauseAfter(error, {
        ...this.#options,
        failures: this.#failures,
        verb: this.#verb,
      }),
      signal,
    );
  }

  /** A 404 counts after what discovery says: at once where nothing was ever read, and else only after a while. */
  async #notFound(
    reason: Required<Pick<StreamState, 'staleSince' | 'failure'>>,
    signal: AbortSignal,
  ) {
    const { connection, kind, clock, onChange } = this.#options;
    const askedAt = clock();
    const served = await isServed(connection, kind, signal);
    if (signal.aborted) {
      return;
    }
    if (served === false && this.#absence.said(askedAt)) {
      const isNews = this.#state.staleSince !== undefined;
      const { failure } = reason;
      this.#objects = new ObjectIndex(kind.keyOf);
      this.#state = { synced: true, absent: true, listedAt: askedAt, failure };
      if (isNews) {
        onChange({ type: 'listed' });
      }
      return;
    }
    const state = { ...this.#state, ...reason };
    if (served === false) {
      this.#setState(
        state.synced ? state : { ...state, synced: true, absent: true },
      );
      return;
    }
    this.#absence.end();
    const { verb } = reason.failure;
    this.#setState(
      served ? state : { ...state, failure: { message: UNCLEAR, verb } },
    );
  }

  #setState(state: StreamState) {
    const isNews = !isDeepStrictEqual(state, this.#state);
    this.#state = state;
    if (isNews) {
      this.#options.onChange({ type: 'state' });
    }
  }
}
