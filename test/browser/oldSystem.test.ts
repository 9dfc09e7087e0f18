import { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser';
import { withPicture } from './keepFailure';
import { startOldSystem } from './startOldSystem';

let oldSystem: Awaited<ReturnType<typeof startOldSystem>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  oldSystem = await startOldSystem();
  browser = await openBrowser();
  page = await browser.newPage({ baseURL: oldSystem.baseUrl });
  page.setDefaultTimeout(40_000);
});

afterAll(async () => {
  await browser?.close();
  await oldSystem?.stop();
});

describe('the old frontend system', () => {
  it.each([
    ['/everest-import/importers', 'everest-percona-pg-operator'],
    ['/everest-import/imports', 'db-succeeded'],
    ['/everest-import/setup', 'Setup'],
    ['/cards', 'Blocked'],
    ['/tab', 'shop-api'],
    ['/outputs', 'Import into db-importing'],
  ])('shows %s', (path, text) =>
    withPicture(page, `old-system${path.replace(/\//g, '-')}`, async () => {
      await page.goto(path);
      await page.getByText(text).first().waitFor();
    }),
  );
});
