import { backOffMs } from './backOff';
import { KindStreamOptions } from './KindStreamOptions';
import { StreamFailure } from './StreamFailure';

type Pace = Pick<
  KindStreamOptions,
  'backOff' | 'random' | 'absentRetryMs' | 'refusedRetryMs'
>;

/** How long a stream waits after a failure: a little longer than the server asks for, and not all streams alike. */
export function pauseAfter(
  error: Error & { status?: number },
  options: Pace & { failures: number; verb: 'list' | 'watch' },
): number {
  const { failures, verb, backOff, random } = options;
  const { absentRetryMs, refusedRetryMs } = options;
  const seldomMs =
    error.status === 404
      ? absentRetryMs
      : error.status === 403 && verb === 'list' && refusedRetryMs;
  const pauseMs = seldomMs
    ? seldomMs * (0.75 + random() / 2)
    : backOffMs(failures, backOff, random);
  const askedMs = (error instanceof StreamFailure && error.retryAfterMs) || 0;
  return Math.max(pauseMs, askedMs * (1 + random() / 10));
}
