/** Polls until the probe gives something truthy; the test's own time-out is the limit. */
export async function until<T>(
  probe: () => T | Promise<T>,
): Promise<Exclude<Awaited<T>, false | undefined | null | '' | 0>> {
  const deadline = Date.now() + 45_000;
  for (;;) {
    const value = await probe();
    if (value) {
      return value as Exclude<Awaited<T>, false | undefined | null | '' | 0>;
    }
    if (Date.now() > deadline) {
      throw new Error(`Never came: ${probe}`);
    }
    await new Promise(resolve => {
      setTimeout(resolve, 10);
    });
  }
}
