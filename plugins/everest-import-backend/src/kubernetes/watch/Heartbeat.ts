import { KubernetesConnection } from '../connection/KubernetesConnection';
import { Clock } from '../../time/Clock';
import { sleep } from '../../time/sleep';
import { ClusterAwayError } from './ClusterAwayError';

export interface HeartbeatPace {
  /** Between two questions, in milliseconds. */
  everyMs: number;
  /** How long an answer may take, in milliseconds. */
  patienceMs: number;
}

/** Together at most 13 s until a server that hangs is said not to answer. */
export const HEARTBEAT: HeartbeatPace = { everyMs: 5_000, patienceMs: 8_000 };

/** Since when an API server does not answer, in milliseconds since 1970, and why, as a sentence. */
export interface Silence {
  since: number;
  reason: string;
}

/** Texts of errors that are not ours may quote what was read. */
function reasonOf(error: unknown): string {
  return error instanceof ClusterAwayError
    ? error.reason ?? error.message
    : "The cluster's answer can't be read.";
}

/**
 * Asks an API server every few seconds whether it answers at all. A watch does not tell: nothing comes of it while nothing
 * changes, and nothing comes of it from a server that hangs, until the next bookmark is missed a minute later.
 */
export class Heartbeat {
  readonly #options: HeartbeatPace & {
    connection: KubernetesConnection;
    clock: Clock;
  };
  #heardAt?: number;
  #silence?: Silence;

  constructor(
    options: HeartbeatPace & { connection: KubernetesConnection; clock: Clock },
  ) {
    this.#options = options;
  }

  /** Undefined while it answers, and before it was asked. */
  silence(): Silence | undefined {
    return this.#silence;
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#ask(signal);
      await sleep(this.#options.everyMs, signal);
    }
  }

  /** Whatever the status: who may not read the version has an answer too. */
  async #ask(signal: AbortSignal): Promise<void> {
    const { connection, clock, patienceMs } = this.#options;
    const askedAt = clock();
    try {
      const { status } = await connection.request({
        method: 'GET',
        path: '/version',
        signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
      });
      if (status < 500) {
        this.#heardAt = askedAt;
        this.#silence = undefined;
      } else {
        this.#note(`The cluster answers with an error (${status}).`, askedAt);
      }
    } catch (error) {
      if (!signal.aborted) {
        this.#note(reasonOf(error), askedAt);
      }
    }
  }

  #note(reason: string, askedAt: number) {
    const since = this.#silence?.since ?? this.#heardAt ?? askedAt;
    this.#silence = { since, reason };
  }
}
