import { EventEmitter, once } from 'node:events';
import { Failure } from '../failures';
import { Client, ClientProgram, Work } from './Client';

/** What is held in memory for all of them, in bytes. */
const MOST_HELD = 32 * 1024 * 1024;
/** Pieces of work that one has at most: while it does the first, it is given the second. */
const MOST_GIVEN = 2;

/** Several clients of one server, that do what they are given side by side. */
export class Clients {
  readonly #all: Client[];
  readonly #changes = new EventEmitter();
  #open?: Client;
  #failure?: () => unknown;
  #isEnding = false;

  /**
   * @param options - `failureOf`: says why one ended before it was told to; `onLine`: is given what they write
   */
  constructor(
    count: number,
    program: ClientProgram,
    options: {
      failureOf: (client: Client) => Failure;
      onLine?: (line: string) => void;
    },
  ) {
    this.#changes.setMaxListeners(0);
    const changed = () => this.#changes.emit('change');
    this.#all = Array.from(
      { length: count },
      () => new Client(program, changed, options.onLine),
    );
    for (const client of this.#all)
      client.tool.ended().then(
        code => {
          if (!this.#isEnding || code !== 0)
            this.#fail(() => options.failureOf(client));
        },
        error => this.#fail(() => error),
      );
  }

  get all(): readonly Client[] {
    return this.#all;
  }

  /** Bytes that a piece of work should have: one is done while others wait. */
  get bytesOfWork(): number {
    return MOST_HELD / MOST_GIVEN / this.#all.length;
  }

  /**
   * Begins a piece of work for the one that has least to do; waits while none takes more.
   *
   * @param mostGiven - 1 for work that takes long: none waits behind it
   * @throws Failure
   */
  async begin(work: Work, mostGiven = MOST_GIVEN) {
    // The first last: what comes in order is for it alone
    const idlest = () =>
      this.#all.reduce((least, each) =>
        each.given.length <= least.given.length ? each : least,
      );
    await this.#until(() => idlest().given.length < mostGiven);
    this.#openFor(idlest(), work);
  }

  /** Begins a piece of work for the first, behind all that this one was given before. @throws Failure */
  beginInOrder(work: Work) {
    this.#demandAlive();
    this.#openFor(this.#all[0], work);
  }

  #openFor(client: Client, work: Work) {
    this.#open = client;
    client.begin(work);
  }

  /** Of the piece of work that was begun last. */
  async write(bytes: Buffer | string) {
    await this.#open!.write(bytes, 2 * this.bytesOfWork);
    this.#demandAlive();
  }

  /** Begins another for the same one, behind that which was begun last. */
  beginBehind(work: Work) {
    this.#open!.end();
    this.#open!.begin(work);
  }

  end() {
    this.#open!.end();
    this.#open = undefined;
  }

  /** A piece of work for each, behind all that it was given before: how it reads and runs what comes. @throws Failure */
  async toAll(work: Work, bytes: Buffer | string) {
    for (const client of this.#all) {
      this.#openFor(client, work);
      await this.write(bytes);
      this.end();
    }
  }

  isDone(work: Work): boolean {
    return !this.#all.some(({ given }) => given.includes(work));
  }

  /** Waits until so it is, which is looked at whenever one has done a piece of work. @throws Failure */
  async until(isSo: () => boolean) {
    await this.#until(isSo);
  }

  /** Waits until all is done. @throws Failure */
  async drained() {
    await this.#until(() => this.#all.every(({ given }) => given.length === 0));
  }

  /** Waits until the first has done all that it was given. @throws Failure */
  async firstDone() {
    await this.#until(() => this.#all[0].given.length === 0);
  }

  /** Waits until all but the first have done what they were given. @throws Failure */
  async othersDone() {
    const [, ...others] = this.#all;
    await this.#until(() => others.every(({ given }) => given.length === 0));
  }

  /** Lets them end, and waits for it. @throws Failure */
  async finish() {
    await this.drained();
    this.#isEnding = true;
    for (const { tool } of this.#all) tool.child.stdin.end();
    await Promise.all(this.#all.map(({ tool }) => tool.ended()));
    this.#demandAlive();
  }

  /** Ends them at once. */
  async kill() {
    this.#isEnding = true;
    for (const { tool } of this.#all) tool.kill();
    await Promise.allSettled(this.#all.map(({ tool }) => tool.ended()));
  }

  #fail(why: () => unknown) {
    this.#failure ??= why;
    this.#changes.emit('change');
  }

  #demandAlive() {
    if (this.#failure) throw this.#failure();
  }

  async #until(isSo: () => boolean) {
    this.#demandAlive();
    while (!isSo()) {
      await once(this.#changes, 'change');
      this.#demandAlive();
    }
  }
}
