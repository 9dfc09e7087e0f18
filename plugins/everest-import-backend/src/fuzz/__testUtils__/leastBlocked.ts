import { LoopWatch } from './LoopWatch';

const TRIES = 4;

/**
 * Does something some times, and tells its answer and how long it blocked the event loop at the least. What the input
 * costs it costs each time; the garbage of the tests before, or code that is compiled just then, comes once. It is not done
 * again once it took `enoughMs` or less.
 */
export async function leastBlocked<T>(
  watch: LoopWatch,
  act: () => Promise<T>,
  enoughMs = 0,
): Promise<{ reply: T; busyMs: number }> {
  let least = Infinity;
  for (let tries = 1; ; tries += 1) {
    watch.take();
    const reply = await act();
    least = Math.min(least, watch.take().busyMs);
    if (tries === TRIES || least <= enoughMs) {
      return { reply, busyMs: least };
    }
  }
}
