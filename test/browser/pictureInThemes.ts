import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Page } from 'playwright-core';

const folder = resolve(__dirname, '../../docs/screenshots');

/**
 * One picture in each theme: the app follows what the system prefers. A switch
 * mounts the app anew, so what the picture is of is opened in each.
 *
 * @param name - of the files, which end with `-light.png` and `-dark.png`
 */
export async function pictureInThemes(
  page: Page,
  name: string,
  open: () => Promise<void>,
) {
  mkdirSync(folder, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await open();
    await page
      .locator(`[data-theme-mode="${theme}"]`)
      .first()
      .waitFor({ state: 'attached' });
    await page
      .getByTestId('everest-import-busy')
      .waitFor({ state: 'detached' });
    await page.screenshot({
      path: join(folder, `${name}-${theme}.png`),
      animations: 'disabled',
    });
  }
}
