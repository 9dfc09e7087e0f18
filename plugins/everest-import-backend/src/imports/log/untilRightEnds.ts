import { isError } from '@backstage/errors';
import { Clock } from '../../time/Clock';
import { sleep } from '../../time/sleep';
import { LogEnd } from './readLog';

const EVERY_MS = 60_000;

const DENIED: LogEnd = {
  reason: 'not-allowed',
  text: 'You may not read this log any more.',
};

async function askedNow(
  mayRead: () => Promise<boolean>,
): Promise<LogEnd | undefined> {
  try {
    return (await mayRead()) ? undefined : DENIED;
  } catch (error) {
    return isError(error) && error.name === 'AuthenticationError'
      ? DENIED
      : {
          reason: 'away',
          text: 'Whether you may read on could not be asked. Open the log again.',
        };
  }
}

/**
 * Waits until somebody may not read any more what they read: a right that is taken back ends a stream within a minute, a
 * token at its time.
 *
 * @param options - `mayRead`: whether the reader still may; throws where that can't be told
 */
export async function untilRightEnds(options: {
  mayRead: () => Promise<boolean>;
  expiresAt?: Date;
  clock: Clock;
  signal: AbortSignal;
  everyMs?: number;
}): Promise<LogEnd | undefined> {
  const { mayRead, expiresAt, clock, signal, everyMs = EVERY_MS } = options;
  const left = () =>
    expiresAt === undefined ? Infinity : expiresAt.getTime() - clock();
  while (!signal.aborted) {
    await sleep(Math.min(everyMs, Math.max(0, left())), signal);
    if (signal.aborted) {
      return undefined;
    }
    if (left() <= 0) {
      return {
        reason: 'token-expired',
        text: 'Your sign-in was for this long. Open the log again to go on.',
      };
    }
    const end = await askedNow(mayRead);
    if (end) {
      return end;
    }
  }
  return undefined;
}
