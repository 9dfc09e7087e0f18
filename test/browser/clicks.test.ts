import { Browser, Locator, Page } from 'playwright-core';
import { BACKUP_PATHS } from './backups';
import { openBrowser, signIn } from './browser';
import { MONGODB_SECRET } from './guidedForm';
import { withPicture } from './keepFailure';
import { sharedPortal } from './portal';

const portal = sharedPortal();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await signIn(browser, portal);
});

afterAll(() => browser?.close());

/** What a person does, counted: an option of a list takes two clicks, a paste one. */
function countingHand() {
  const done = { clicks: 0, typed: 0 };
  return {
    done,
    click: async (at: Locator) => {
      await at.click();
      done.clicks += 1;
    },
    choose: async (at: Locator, option: string) => {
      await at.selectOption(option);
      done.clicks += 2;
    },
    type: async (at: Locator, text: string) => {
      await at.fill(text);
      done.clicks += 1;
      done.typed += text.length;
    },
    paste: async (at: Locator, text: string) => {
      await at.fill(text);
      done.clicks += 1;
    },
  };
}

describe('from the template to the request', () => {
  it.each([
    { backup: BACKUP_PATHS.postgresql, most: 8 },
    { backup: BACKUP_PATHS.mysql, most: 8 },
    { backup: BACKUP_PATHS.mongodb, most: 8 },
    { backup: 'shop-2026-01-14.sql', most: 8 },
    // Its importer asks which database is to be filled
    { backup: 'wordpress-2026-01-14.sql', most: 8, database: 'wordpress' },
  ])('$backup takes at most $most clicks', ({ backup, most, database = '' }) =>
    withPicture(page, `clicks-${backup.slice(0, 8)}`, async () => {
      const { done, click, choose, type, paste } = countingHand();
      const next = page.getByRole('button', { name: 'Next' });
      await page.goto('/create');
      await click(
        page
          .locator('.MuiCard-root')
          .filter({ hasText: 'Finds a backup in S3' })
          .getByRole('button', { name: 'Choose' }),
      );
      await click(
        page
          .getByTestId('everest-import-backup')
          .filter({ hasText: backup })
          .getByRole('radio'),
      );
      await click(next);
      const namespace = page.getByLabel('Namespace', { exact: true });
      if (backup === BACKUP_PATHS.postgresql) {
        await choose(namespace, 'team-blue');
      } else {
        // Where the last one went
        await page.getByText('Where your last import went.').waitFor();
      }
      await page.getByText(/^Takes: /).waitFor();
      if (database) {
        await type(page.getByLabel(/^Database\W*$/), database);
      }
      if (backup === BACKUP_PATHS.mongodb) {
        await paste(page.getByLabel('Paste a Secret'), MONGODB_SECRET);
        await page.getByText('All keys were taken.').waitFor();
      } else {
        await page.getByRole('radio', { name: 'None' }).waitFor();
      }
      await click(next);
      await click(page.getByRole('button', { name: 'Review' }));
      await click(page.getByRole('button', { name: 'Request the import' }));
      await page.getByRole('link', { name: /Follow the import/ }).waitFor();
      expect(done.clicks).toBeLessThanOrEqual(most);
      expect(done.typed).toBe(database.length);
    }),
  );
});
