/** Milliseconds of a processor that a work takes at least: the machine may have something else to do meanwhile. */
export function leastCpuMs(work: () => void): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}
