import { Browser, Page } from 'playwright-core';
import { openBrowser, signIn } from './browser';
import { importDump } from './guidedForm';
import { withPicture } from './keepFailure';
import { sharedPortal } from './portal';
import { openService, openServiceRow } from './views';

const portal = sharedPortal();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await signIn(browser, portal);
});

afterAll(() => browser?.close());

describe('a dump', () => {
  it('is found, really imported, and its tables and rows are on the card', async () => {
    const name = 'dumped-shop';
    await withPicture(page, 'real-import', async () => {
      await importDump(page, name);
      await openService(page, 'shop-api');
      const row = await openServiceRow(page, name);
      await row
        .getByText('The importer counted 3 tables and 12 rows')
        .waitFor();
    });
  });
});
