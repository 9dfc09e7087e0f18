import { Clock } from '../time/Clock';
import { BackupLocation } from './BackupLocation';
import { sightFailure } from './s3/sightFailureOf';
import { SightError } from './SightError';

const MOST = 10;
const WINDOW = 5 * 60_000;
const MOST_USERS = 10_000;

/** Keeps a user from trying out keys, or hosts, through the portal: ten failures in five minutes are enough. */
export class FailureLimiter {
  readonly #clock: Clock;
  /** When each user failed, oldest first. */
  readonly #failures = new Map<string, number[]>();

  constructor(options: { clock: Clock }) {
    this.#clock = options.clock;
  }

  /** @throws SightError where it has been enough for now */
  async run<T>(
    user: string,
    location: BackupLocation,
    look: () => Promise<T>,
  ): Promise<T> {
    if (this.#recent(user).length >= MOST) {
      throw new SightError(sightFailure('s3-too-many-failures', location));
    }
    try {
      return await look();
    } catch (error) {
      if (error instanceof SightError) {
        this.note(user);
      }
      throw error;
    }
  }

  /** Whether the user has to wait. */
  isBarred(user: string): boolean {
    return this.#recent(user).length >= MOST;
  }

  /** One more failure. */
  note(user: string): void {
    const recent = [...this.#recent(user), this.#clock()];
    this.#failures.delete(user);
    this.#failures.set(user, recent);
    if (this.#failures.size > MOST_USERS) {
      this.#failures.delete(this.#failures.keys().next().value!);
    }
  }

  #recent(user: string): number[] {
    const since = this.#clock() - WINDOW;
    return (this.#failures.get(user) ?? []).filter(time => time > since);
  }
}
