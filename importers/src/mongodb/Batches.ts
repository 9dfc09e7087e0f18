import { Documents } from './documents';

/** Bytes of a batch, which one more part may exceed. */
const FULL = 4 * 1024 ** 2;
const MOST_DOCUMENTS = 20_000;
/** Bytes of batches that are not full yet, and of those on their way. */
const MOST_OPEN = 24 * 1024 ** 2;
const MOST_SENT = 24 * 1024 ** 2;

/** Documents that go to the server at once. */
export interface Batch<To> {
  to: To;
  pieces: Buffer[];
  count: number;
  bytes: number;
  /** The place of its first document among all of its collection. */
  first: number;
}

export interface Receiver {
  /** Each batch waits for the one before. */
  isOrdered: boolean;
}

/** Puts the documents of many collections together to batches, and sends several of them at once. */
export class Batches<To extends Receiver> {
  readonly #send: (batch: Batch<To>) => Promise<void>;
  readonly #most: number;
  readonly #open = new Map<To, Batch<To>>();
  readonly #sent = new Map<To, number>();
  readonly #underWay = new Map<Promise<void>, Batch<To>>();
  #openBytes = 0;
  #bytesUnderWay = 0;
  #failure: { error: unknown } | undefined;

  constructor(send: (batch: Batch<To>) => Promise<void>, jobs: number) {
    this.#send = send;
    this.#most = jobs;
  }

  /** Documents that were given, by where they go. */
  get counts(): ReadonlyMap<To, number> {
    return this.#sent;
  }

  /** Waits while enough is under way. @throws what a batch could not be sent for */
  async add(to: To, { bytes, count }: Documents) {
    const first = this.#sent.get(to) ?? 0;
    const batch = this.#open.get(to) ?? {
      ...{ to, pieces: [], count: 0, bytes: 0, first },
    };
    this.#open.set(to, batch);
    this.#sent.set(to, first + count);
    batch.pieces.push(bytes);
    batch.count += count;
    batch.bytes += bytes.length;
    this.#openBytes += bytes.length;
    if (batch.bytes >= FULL || batch.count >= MOST_DOCUMENTS)
      await this.#dispatch(batch);
    while (this.#openBytes > MOST_OPEN) await this.#dispatch(this.#largest());
  }

  /** Sends what is left, and waits for all. @throws what a batch could not be sent for */
  async finish() {
    for (const batch of [...this.#open.values()]) await this.#dispatch(batch);
    await Promise.all(this.#underWay.keys());
    this.#throwFailure();
  }

  #largest(): Batch<To> {
    return [...this.#open.values()].reduce((a, b) =>
      b.bytes > a.bytes ? b : a,
    );
  }

  async #dispatch(batch: Batch<To>) {
    const mustWait = () =>
      this.#underWay.size >= this.#most ||
      (this.#underWay.size > 0 &&
        this.#bytesUnderWay + batch.bytes > MOST_SENT) ||
      (batch.to.isOrdered &&
        [...this.#underWay.values()].some(({ to }) => to === batch.to));
    while (mustWait()) await Promise.race(this.#underWay.keys());
    this.#throwFailure();
    this.#open.delete(batch.to);
    this.#openBytes -= batch.bytes;
    this.#bytesUnderWay += batch.bytes;
    const ended: Promise<void> = this.#send(batch)
      .catch(error => {
        this.#failure ??= { error };
      })
      .finally(() => {
        this.#bytesUnderWay -= batch.bytes;
        this.#underWay.delete(ended);
      });
    this.#underWay.set(ended, batch);
  }

  #throwFailure() {
    if (this.#failure) throw this.#failure.error;
  }
}
