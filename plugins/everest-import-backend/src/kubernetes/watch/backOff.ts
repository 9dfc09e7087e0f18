export interface BackOffOptions {
  firstMs: number;
  maxMs: number;
}

/**
 * How long to wait before the next try: doubles with each failure up to a limit, and never ends. Half of it is chance,
 * so that many streams do not come back in step.
 */
export function backOffMs(
  failures: number,
  { firstMs, maxMs }: BackOffOptions,
  random: () => number,
): number {
  const full = Math.min(maxMs, firstMs * 2 ** Math.min(failures - 1, 30));
  return full / 2 + (full / 2) * random();
}
