import { join, resolve } from 'node:path';
import { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import { startOldSystem } from './startOldSystem';

const folder = resolve(__dirname, '../../docs/screenshots');
let oldSystem: Awaited<ReturnType<typeof startOldSystem>>;
let browser: Browser;

beforeAll(async () => {
  oldSystem = await startOldSystem();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await oldSystem?.stop();
});

// The phases that pass too quickly in a real portal, and the tab, from the development app.
describe.each(['light', 'dark'] as const)('pictures in %s of', theme => {
  it.each<[string, string, string, number]>([
    ['every phase', '/cards', 'phases', 1750],
    ["an entity's tab", '/tab', 'tab', 1000],
  ])('%s', async (_, path, name, height) => {
    const page = await browser.newPage({
      baseURL: oldSystem.baseUrl,
      colorScheme: theme,
      viewport: { width: 1280, height },
    });
    await page.goto(path);
    await page.getByTestId('everest-import-phase').first().waitFor();
    await page
      .getByTestId('everest-import-busy')
      .waitFor({ state: 'detached' });
    await page.screenshot({
      path: join(folder, `${name}-${theme}.png`),
      animations: 'disabled',
    });
    await page.close();
  });
});
