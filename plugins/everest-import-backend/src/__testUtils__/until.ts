/**
 * Polls until the probe gives something truthy; the test's own time-out is the limit. The longer it waits the seldomer it
 * asks, a tenth of the wait apart: most probes are whole requests, which would fill a core.
 */
export async function until<T>(
  probe: () => T | Promise<T>,
): Promise<Exclude<Awaited<T>, false | undefined | null | '' | 0>> {
  const begun = Date.now();
  for (;;) {
    const value = await probe();
    if (value) {
      return value as Exclude<Awaited<T>, false | undefined | null | '' | 0>;
    }
    const waited = Date.now() - begun;
    if (waited > 45_000) {
      throw new Error(`Never came: ${probe}`);
    }
    await new Promise(resolve => {
      setTimeout(resolve, Math.min(Math.max(10, waited / 10), 250));
    });
  }
}
