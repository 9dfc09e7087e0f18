import { ServiceUnavailableError } from '@backstage/errors';
import { TooManyRequestsError } from '../../errors';

/** A log that somebody reads now. */
export interface OpenStream {
  /** Aborts when the backend stops. */
  stopping: AbortSignal;
  close(): void;
}

/** Counts the logs that are being read through this backend: each is a connection to a cluster for as long as it is read. */
export class LogStreams {
  readonly #limits: { ofOneUser: number; ofAll: number };
  readonly #users = new Map<string, number>();
  readonly #stopping = new AbortController();
  #open = 0;

  constructor(limits = { ofOneUser: 3, ofAll: 50 }) {
    this.#limits = limits;
  }

  /**
   * @throws TooManyRequestsError where the user reads as many as one may
   * @throws ServiceUnavailableError where all do, and while the backend stops
   */
  open(user: string): OpenStream {
    const { ofOneUser, ofAll } = this.#limits;
    if (this.#stopping.signal.aborted) {
      throw new ServiceUnavailableError(
        'The portal is stopping. Ask for the log again in a moment.',
      );
    }
    const own = this.#users.get(user) ?? 0;
    if (own >= ofOneUser) {
      throw new TooManyRequestsError(
        `You read '${own}' logs at once, which is as many as one may. Close one of them, and ask again.`,
      );
    }
    if (this.#open >= ofAll) {
      throw new ServiceUnavailableError(
        `'${
          this.#open
        }' logs are being read, which is as many as this backend reads at once. Ask again in a moment.`,
      );
    }
    this.#open += 1;
    this.#users.set(user, own + 1);
    let isOpen = true;
    return {
      stopping: this.#stopping.signal,
      close: () => {
        if (isOpen) {
          isOpen = false;
          this.#close(user);
        }
      },
    };
  }

  /** Ends every stream. */
  stop() {
    this.#stopping.abort();
  }

  #close(user: string) {
    this.#open -= 1;
    const left = (this.#users.get(user) ?? 1) - 1;
    if (left > 0) {
      this.#users.set(user, left);
    } else {
      this.#users.delete(user);
    }
  }
}
