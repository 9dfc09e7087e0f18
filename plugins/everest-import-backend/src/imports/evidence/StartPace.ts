import { Clock } from '../../time/Clock';
import { sleep } from '../../time/sleep';

/**
 * Spreads what is begun at a cluster: some of it at once, the rest one by one, so that a hundred imports that begin
 * together cost its API server no more than one does, only later.
 */
export class StartPace {
  readonly #clock: Clock;
  readonly #options: { burst: number; everyMs: number };
  #nextAt = 0;

  constructor(clock: Clock, options = { burst: 16, everyMs: 10_000 }) {
    this.#clock = clock;
    this.#options = options;
  }

  /** Resolves when it is one's turn, or the signal aborts. */
  async turn(signal: AbortSignal): Promise<void> {
    const { burst, everyMs } = this.#options;
    const now = this.#clock();
    const at = Math.max(this.#nextAt, now - (burst - 1) * everyMs);
    this.#nextAt = at + everyMs;
    if (at > now) {
      await sleep(at - now, signal);
    }
  }
}
