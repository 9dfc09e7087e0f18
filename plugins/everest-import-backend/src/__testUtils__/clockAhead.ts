import { AsyncLocalStorage } from 'node:async_hooks';

const { now } = Date;
const aheadBy = new AsyncLocalStorage<number>();

/**
 * Does something in a process whose clock is ahead, or behind by less than nothing; its timers run as ever, and so does
 * the clock of whatever else is done meanwhile.
 */
export async function clockAhead<T>(
  milliseconds: number,
  act: () => Promise<T>,
): Promise<T> {
  jest
    .spyOn(Date, 'now')
    .mockImplementation(() => now() + (aheadBy.getStore() ?? 0));
  return aheadBy.run(milliseconds, act);
}
