import {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

/** Waits, and rejects when the signal aborts. */
export type Sleep = (
  milliseconds: number,
  signal?: AbortSignal,
) => Promise<void>;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** What every provider of ours runs on. */
export interface RefreshLoopOptions {
  logger: LoggerService;
  taskRunner: SchedulerServiceTaskRunner;
  sleep: Sleep;
  /** Aborts when the backend shuts down. */
  shutdown: AbortSignal;
}

/**
 * Runs a full refresh until one has gone through, then by schedule; and one thing at a time, so that an older read is
 * never written over a newer one.
 */
export class RefreshLoop {
  readonly #name: string;
  readonly #options: RefreshLoopOptions;
  readonly #refresh: () => Promise<boolean>;
  #tail: Promise<unknown> = Promise.resolve();
  #done = false;
  #complained = false;

  /** @param refresh - resolves to whether it could write all there is. */
  constructor(
    name: string,
    options: RefreshLoopOptions,
    refresh: () => Promise<boolean>,
  ) {
    this.#name = name;
    this.#options = options;
    this.#refresh = refresh;
  }

  /** Resolves when the schedule stands; the first refresh goes on behind it. */
  async start(): Promise<void> {
    await this.#options.taskRunner.run({
      id: `${this.#name}:refresh`,
      fn: async () => {
        await this.refresh();
      },
    });
    this.#startUp().catch(() => undefined);
  }

  async refresh(): Promise<void> {
    await this.enqueue(async () => {
      this.#done = (await this.#refresh()) || this.#done;
      this.#complained = false;
    });
  }

  /** Runs after all that was enqueued before; a failure is logged, and changes nothing in the catalog. */
  async enqueue(work: () => Promise<void>): Promise<void> {
    const run = this.#tail.then(work).catch(error => {
      // Once, not at each try: the backend may start later than the catalog.
      if (!this.#complained && !this.#options.shutdown.aborted) {
        this.#options.logger.warn(
          `'${
            this.#name
          }' could not read the imports, the catalog keeps what it has: ${
            toError(error).message
          }`,
        );
        this.#complained = true;
      }
    });
    this.#tail = run;
    await run;
  }

  async #startUp(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    for (;;) {
      await this.refresh();
      if (this.#done) {
        return;
      }
      await this.#options.sleep(pause, this.#options.shutdown);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }
}
