/**
 * Whether less than so many milliseconds have passed since a time. No where the clock was put back behind that time: what
 * was to wait would wait for hours else.
 */
export function isWithin(
  milliseconds: number,
  since: number,
  now: number,
): boolean {
  const passed = now - since;
  return passed >= 0 && passed < milliseconds;
}
