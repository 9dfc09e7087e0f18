import { KubernetesConnection } from '../connection/KubernetesConnection';
import { Clock } from '../../time/Clock';
import { isWithin } from '../../time/isWithin';
import { sleep } from '../../time/sleep';
import { askWho, Said } from './askWho';

/** The object is small: who takes longer is as good as away. */
const PATIENCE_MS = 5_000;

export interface WhoAnswersOptions {
  connection: KubernetesConnection;
  clock: Clock;
  /** Between two questions at least: streams that begin within that moment share one. */
  apartMs: number;
  /** How soon to ask again of itself where there was no good answer. */
  retryMs: number;
  /** Called with each UID that is said. */
  onUid: (uid: string) => void;
  /** Ends all questions. */
  signal: AbortSignal;
}

/**
 * Asks an API server which cluster it is, by the UID of `kube-system`: a name, or an address, may be pointed at another
 * one at any time. Asks only when told to, and once for all who want to know at the same time.
 */
export class WhoAnswers {
  readonly #options: WhoAnswersOptions;
  #uid?: string;
  #said?: Said;
  #unsaidSince?: number;
  /** Since when, and for how long, the server wants to be left alone. */
  #alone = { since: 0, forMs: 0 };
  #sentAt = -Infinity;
  #underWay: Promise<void> = Promise.resolve();
  #next?: Promise<void>;

  constructor(options: WhoAnswersOptions) {
    this.#options = options;
  }

  /** As it was said last. */
  get uid(): string | undefined {
    return this.#uid;
  }

  /** What came of the last question; undefined: nobody was asked yet. */
  get said(): Said | undefined {
    return this.#said;
  }

  /** Since when it was asked for and not said, in milliseconds since 1970; undefined while it is. */
  get unsaidSince(): number | undefined {
    return this.#unsaidSince;
  }

  /** Resolves once a question of after now has been answered, or is known to find no answer. Never throws. */
  async ask(): Promise<void> {
    this.#next ??= this.#askNext();
    await this.#next;
  }

  /** Asks again where the last question found no good answer, until one does. */
  async run(): Promise<void> {
    const { retryMs, signal } = this.#options;
    while (!signal.aborted) {
      await sleep(Math.max(retryMs, this.#aloneForMs()), signal);
      const isOpen = this.#said === 'refused' && this.#uid === undefined;
      if (isOpen || this.#said === 'silence') {
        await this.ask();
      }
    }
  }

  async #askNext(): Promise<void> {
    await this.#underWay;
    const { apartMs, signal } = this.#options;
    const waitMs = this.#sentAt + apartMs - performance.now();
    if (waitMs > 0) {
      await sleep(waitMs, signal);
    }
    this.#next = undefined;
    this.#underWay = this.#askNow();
    await this.#underWay;
  }

  async #askNow(): Promise<void> {
    const { connection, clock, signal } = this.#options;
    if (signal.aborted || this.#aloneForMs() > 0) {
      return;
    }
    this.#sentAt = performance.now();
    const askedAt = clock();
    try {
      const { said, uid, retryAfterMs } = await askWho(
        connection,
        AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
      );
      this.#alone = { since: askedAt, forMs: retryAfterMs ?? 0 };
      this.#hear(said, askedAt, uid);
    } catch {
      // The streams report that the cluster is away.
      this.#hear('silence', askedAt);
    }
  }

  #aloneForMs(): number {
    const { since, forMs } = this.#alone;
    const now = this.#options.clock();
    return isWithin(forMs, since, now) ? since + forMs - now : 0;
  }

  #hear(said: Said, at: number, uid?: string) {
    this.#said = said;
    this.#unsaidSince = uid ? undefined : this.#unsaidSince ?? at;
    if (uid) {
      this.#uid = uid;
      this.#options.onUid(uid);
    }
  }
}
