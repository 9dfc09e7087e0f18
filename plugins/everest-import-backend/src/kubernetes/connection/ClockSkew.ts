import { Clock } from '../../time/Clock';

/** Below this many seconds nothing suffers, and the measure itself is not better by much. */
const NOTICED_SECONDS = 5;

/** How far a server's clock is from ours, by the Date header of its replies, which has whole seconds. */
export class ClockSkew {
  readonly #clock: Clock;
  #milliseconds = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs a call and compares the reply's date with the middle of the time that it took. */
  async measure<T extends { headers: { get(name: string): string | null } }>(
    call: () => Promise<T>,
  ): Promise<T> {
    const sentAt = this.#clock();
    const reply = await call();
    const receivedAt = this.#clock();
    const date = Date.parse(reply.headers.get('date') ?? '');
    // On a slow call the middle says little
    if (!Number.isNaN(date) && receivedAt - sentAt < NOTICED_SECONDS * 1_000) {
      this.#milliseconds = date + 500 - (sentAt + receivedAt) / 2;
    }
    return reply;
  }

  /** Positive where the server is ahead; undefined where it is of no matter. */
  seconds(): number | undefined {
    const seconds = Math.round(this.#milliseconds / 1_000);
    return Math.abs(seconds) > NOTICED_SECONDS ? seconds : undefined;
  }
}
