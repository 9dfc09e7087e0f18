import { LookCounts } from '../imports/store/LookCounts';
import { BackupLocation } from './BackupLocation';
import { probeFailure } from './s3/probeFailureOf';
import { ProbeError } from './ProbeError';

/** Whoever was cut off for taking too long has not left. */
function hasLeft({ aborted, reason }: AbortSignal): boolean {
  return aborted && reason?.name !== 'TimeoutError';
}

/** Keeps a user from trying out keys, or hosts, through the portal: each look counts until it ends well, or is left. */
export class FailureLimiter {
  readonly #counts: LookCounts;

  constructor(counts: LookCounts) {
    this.#counts = counts;
  }

  /** @throws ProbeError where it has been enough for now */
  async run<T>(
    user: string,
    { location, signal }: { location: BackupLocation; signal: AbortSignal },
    look: () => Promise<T>,
  ): Promise<T> {
    const taken = await this.#counts.takeLook(user);
    if ('barredUntil' in taken) {
      const until = new Date(taken.barredUntil + 999).toISOString();
      throw new ProbeError(
        probeFailure(
          's3-too-many-failures',
          location,
          `${until.slice(0, 19)}Z`,
        ),
      );
    }
    let counts = false;
    try {
      return await look();
    } catch (error) {
      counts = error instanceof ProbeError && !hasLeft(signal);
      throw error;
    } finally {
      if (!counts) {
        // Where it can't be given back, it ends by itself
        await this.#counts.giveBackLook(taken.id).catch(() => {});
      }
    }
  }
}
