import { HistoryAwayError } from '../store/HistoryAwayError';
import { Clock } from '../../time/Clock';
import { sleep } from '../../time/sleep';

/** A database that is there answers sooner; nobody waits for one that is not. */
const PATIENCE_MS = 2_000;
const PATIENCE_WHILE_AWAY_MS = 250;

/** Whether the portal's own database answers, as told by what is asked of it. */
export class HistoryReach {
  readonly #clock: Clock;
  #awaySince?: number;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Since when it did not answer, in milliseconds since 1970; undefined while it does. */
  get awaySince(): number | undefined {
    return this.#awaySince;
  }

  /**
   * Never throws and never waits for long.
   *
   * @param onError - hears why, where there was an answer and it was an error
   * @returns undefined when there was no good answer; what was asked may still happen
   */
  async ask<T>(
    question: () => Promise<T>,
    onError: (error: unknown) => void = () => {},
  ): Promise<{ answer: T } | undefined> {
    const patience = new AbortController();
    const answered = question().then(
      answer => {
        this.#awaySince = undefined;
        return { answer };
      },
      error => {
        if (error instanceof HistoryAwayError) {
          this.#awaySince ??= this.#clock();
        }
        onError(error);
        return undefined;
      },
    );
    const impatient = sleep(
      this.#awaySince === undefined ? PATIENCE_MS : PATIENCE_WHILE_AWAY_MS,
      patience.signal,
    ).then(() => 'impatient' as const);
    const reply = await Promise.race([answered, impatient]);
    patience.abort();
    if (reply === 'impatient') {
      this.#awaySince ??= this.#clock();
      return undefined;
    }
    return reply;
  }

  /** Asks nothing while the database is known to be away: each try would have to be waited for. */
  async askIfThere<T>(
    question: () => Promise<T>,
    onError?: (error: unknown) => void,
  ): Promise<{ answer: T } | undefined> {
    return this.#awaySince === undefined
      ? this.ask(question, onError)
      : undefined;
  }
}
