const TRIES = 4;

/**
 * How much of the processor something takes at the least, in milliseconds. What the input costs it costs each time; the
 * garbage of the tests before, or code that is compiled just then, comes once.
 */
export function leastCpuMs(work: () => void): number {
  const each = Array.from({ length: TRIES }, () => {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...each);
}
