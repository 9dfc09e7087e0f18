import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Page } from 'playwright-core';

const folder = resolve(__dirname, '../../.local/logs/browser');

/** Keeps what the page showed when a test failed. */
export async function withPicture(
  page: Page,
  name: string,
  test: () => Promise<void>,
): Promise<void> {
  try {
    await test();
  } catch (error) {
    mkdirSync(folder, { recursive: true });
    await page
      .screenshot({
        path: join(folder, `${name}.png`),
        fullPage: true,
        timeout: 5_000,
      })
      .catch(() => undefined);
    throw error;
  }
}
