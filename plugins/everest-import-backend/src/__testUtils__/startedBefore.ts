import { Sandbox } from 'everest-sandbox';

/** Starts something before the tests of a file, and stops the sandbox behind it after them. */
export function startedBefore<T extends { sandbox: Sandbox }>(
  start: () => Promise<T>,
): () => T {
  let started: T | undefined;
  // A portal and a sandbox, on a machine that has something else to do
  beforeAll(async () => {
    started = await start();
  }, 120_000);
  afterAll(() => started?.sandbox.stop());
  return () => {
    if (!started) {
      throw new Error('It is there in tests only');
    }
    return started;
  };
}
