import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { sleep } from '../../time/sleep';
import { Outbox, OUTBOX_KINDS, OutboxEntry } from './Outbox';

/** Sends each; one promise an entry, which rejects when that one has to be sent again. */
export type Send = (entries: OutboxEntry[]) => Promise<void>[];

export interface OutboxWorkerOptions {
  send: Record<OutboxEntry['kind'], Send>;
  logger: LoggerService;
  /** Between two rounds: a quarter of a second, so that a reader gets four signals a second at most. */
  gatherMs?: number;
  /** How often to look for what other replicas left: 10 s. */
  everyMs?: number;
  /** How long to wait for who takes an entry: 30 s. */
  patienceMs?: number;
}

/** Sent at the same time. */
const BITE = 20;
const RETRY_MS = 1_000;
const MOST_RETRY_MS = 600_000;
/** About a day: a service may be away for long, and an entry that fells whoever sends it is not to do so for ever. */
const MOST_ATTEMPTS = 150;

/** Milliseconds until an entry is tried again that was tried so often. */
export function retryIn(attempts: number): number {
  return Math.min(MOST_RETRY_MS, RETRY_MS * 2 ** (attempts - 1));
}

/** Sends what the outbox holds, beside the workers of other replicas: at once what this one wrote. */
export class OutboxWorker {
  readonly #options: Required<OutboxWorkerOptions>;
  readonly #stopped = new AbortController();
  #outbox?: Outbox;
  #rounds?: Promise<void>;
  #woken = false;
  #timer?: NodeJS.Timeout;
  #isAway = false;

  constructor(options: OutboxWorkerOptions) {
    this.#options = {
      gatherMs: 250,
      everyMs: 10_000,
      patienceMs: 30_000,
      ...options,
    };
  }

  start(outbox: Outbox) {
    this.#outbox = outbox;
    this.wake();
  }

  /** There may be something to send. */
  wake() {
    this.#woken = true;
    if (this.#outbox && !this.#stopped.signal.aborted) {
      this.#rounds ??= this.#run(this.#outbox);
    }
  }

  /** Resolves once nothing is being sent any more. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    clearTimeout(this.#timer);
    await this.#rounds;
  }

  /**
   * Sends all that is due, oldest first.
   *
   * @returns milliseconds until the earliest is due again that could not be sent; undefined: all were
   */
  async sendDue(outbox: Outbox): Promise<number | undefined> {
    let next = Infinity;
    const claim = () =>
      this.#stopped.signal.aborted ? [] : outbox.claimEntries(BITE);
    for (
      let entries = await claim();
      entries.length > 0;
      entries = await claim()
    ) {
      next = Math.min(next, await this.#sendAll(outbox, entries));
    }
    return next === Infinity ? undefined : next;
  }

  async #run(outbox: Outbox): Promise<void> {
    const { gatherMs, everyMs, logger } = this.#options;
    const { signal } = this.#stopped;
    clearTimeout(this.#timer);
    let next: number | undefined;
    while (this.#woken && !signal.aborted) {
      this.#woken = false;
      try {
        next = await this.sendDue(outbox);
        this.#isAway = false;
      } catch (error) {
        if (!this.#isAway) {
          logger.warn(
            `What is to be told of imports could not be read; it is tried again: ${
              toError(error).message
            }`,
          );
        }
        this.#isAway = true;
      }
      await sleep(gatherMs, signal);
    }
    this.#rounds = undefined;
    if (!signal.aborted) {
      this.#timer = setTimeout(
        () => this.wake(),
        Math.min(everyMs, next ?? everyMs),
      );
    }
  }

  async #sendAll(outbox: Outbox, entries: OutboxEntry[]): Promise<number> {
    const { send, logger } = this.#options;
    const failed = new Map<OutboxEntry, string>();
    await Promise.all(
      OUTBOX_KINDS.flatMap(kind => {
        const toSend = entries.filter(
          entry => entry.kind === kind && entry.row && !entry.isTold,
        );
        return send[kind](toSend).map((sent, index) =>
          this.#patiently(sent).catch(error => {
            failed.set(toSend[index], toError(error).message);
          }),
        );
      }),
    );
    await outbox.entriesDone(entries.filter(entry => !failed.has(entry)));
    let next = Infinity;
    for (const [entry, reason] of failed) {
      if (entry.attempts >= MOST_ATTEMPTS) {
        await outbox.entryGivenUp(entry);
        logger.error(
          `Entry '${entry.id}' of the table 'outbox', a ${entry.kind} about import '${entry.databaseUid}', did not go through in ${MOST_ATTEMPTS} attempts and is not tried any more: ${reason}. Set its given_up_at to null and its attempts to 0 to have it tried again`,
        );
      } else {
        const again = retryIn(entry.attempts);
        await outbox.entryFailed(entry, again);
        next = Math.min(next, again);
      }
    }
    if (next < Infinity) {
      const [reason] = failed.values();
      logger.warn(
        `${failed.size} of ${entries.length} messages about imports could not be sent; they are tried again: ${reason}`,
      );
    }
    return next;
  }

  /** Who never answers is not waited for. */
  async #patiently(sent: Promise<void>): Promise<void> {
    const { patienceMs } = this.#options;
    const done = new AbortController();
    const late = async () => {
      await sleep(patienceMs, done.signal);
      if (!done.signal.aborted) {
        throw new Error(`no answer in ${patienceMs / 1000} s`);
      }
    };
    try {
      await Promise.race([sent, late()]);
    } finally {
      done.abort();
    }
  }
}
