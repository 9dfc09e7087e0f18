import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Clock } from '../../time/Clock';
import { pause } from '../../time/inSlices';

export interface RefresherOptions {
  refresh: (cluster: string) => Promise<number | undefined>;
  clock: Clock;
  logger: LoggerService;
  /** Changes within this time are looked at together. */
  gatherMs?: number;
  /** A look at least this often: what ages without an event is seen then. */
  everyMs?: number;
}

interface Turn {
  timer?: NodeJS.Timeout;
  dueAt?: number;
  running: boolean;
  again: boolean;
}

/** Looks at a cluster soon after it changed, and again when time alone would change the answer. */
export class Refresher {
  readonly #options: Required<RefresherOptions>;
  readonly #turns = new Map<string, Turn>();
  #stopped = false;

  constructor(options: RefresherOptions) {
    this.#options = { gatherMs: 50, everyMs: 30_000, ...options };
  }

  changed(cluster: string) {
    const turn = this.#turn(cluster);
    if (turn.running) {
      turn.again = true;
      return;
    }
    this.#schedule(cluster, this.#options.gatherMs);
  }

  stop() {
    this.#stopped = true;
    for (const turn of this.#turns.values()) {
      clearTimeout(turn.timer);
    }
  }

  #turn(cluster: string): Turn {
    const known = this.#turns.get(cluster);
    if (known) {
      return known;
    }
    const turn: Turn = { running: false, again: false };
    this.#turns.set(cluster, turn);
    return turn;
  }

  #schedule(cluster: string, delayMs: number) {
    const turn = this.#turn(cluster);
    const dueAt = this.#options.clock() + delayMs;
    if (this.#stopped || (turn.dueAt !== undefined && turn.dueAt <= dueAt)) {
      return;
    }
    clearTimeout(turn.timer);
    turn.dueAt = dueAt;
    turn.timer = setTimeout(() => this.#run(cluster), delayMs);
  }

  async #run(cluster: string) {
    const { refresh, clock, logger, everyMs, gatherMs } = this.#options;
    const turn = this.#turn(cluster);
    turn.dueAt = undefined;
    turn.running = true;
    turn.again = false;
    let lookAgainAt: number | undefined;
    try {
      // The timers of all clusters go off together
      await pause();
      lookAgainAt = await refresh(cluster);
    } catch (error) {
      logger.warn(
        `Cluster '${cluster}' could not be looked at: ${
          toError(error).message
        }`,
      );
    }
    turn.running = false;
    const wait = Math.min(
      everyMs,
      lookAgainAt === undefined ? everyMs : lookAgainAt - clock(),
    );
    this.#schedule(cluster, turn.again ? gatherMs : Math.max(gatherMs, wait));
  }
}
