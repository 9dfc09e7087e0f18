/** Does something, and says how long it took, as script/try-packages does of its own steps. */
export async function timed<T>(
  name: string,
  step: () => Promise<T>,
): Promise<T> {
  const began = Date.now();
  const result = await step();
  const seconds = String(Math.round((Date.now() - began) / 1000));
  process.stdout.write(`${seconds.padStart(5)} s  ${name}\n`);
  return result;
}
