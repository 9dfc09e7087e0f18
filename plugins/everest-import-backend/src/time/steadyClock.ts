import { Clock } from './Clock';

/** A clock that is further ahead is wrong in what it shows too, and better put right. */
const MOST_AHEAD_MS = 10 * 60_000;

/**
 * A clock that is not put back: what came later has a later time, also where the machine's clock was ahead and is
 * corrected meanwhile. A list of a minute ago would count as one of the future else, and prove that what was made since
 * is not there. As far ahead as clocks may be anyway it stays until the machine's has caught up by being put forward, or
 * the process ends.
 *
 * @param wall - milliseconds since 1970, as the machine has it
 * @param elapsed - milliseconds since some moment, which nobody puts right
 */
export function steadyClock(
  wall: () => number = Date.now,
  elapsed: () => number = () => performance.now(),
): Clock {
  let began = wall() - elapsed();
  return () => {
    const now = wall() - elapsed();
    if (now > began || began - now > MOST_AHEAD_MS) {
      began = now;
    }
    return Math.floor(began + elapsed());
  };
}
