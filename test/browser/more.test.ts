import { Browser, Locator, Page } from 'playwright-core';
import { axeFaults } from './axe';
import { openBrowser, signIn } from './browser';
import { fillGuidedForm, startGuidedImport } from './guidedForm';
import { withPicture } from './keepFailure';
import { Administrator } from './kubernetes';
import { sharedPortal } from './portal';
import { waitForPhase } from './views';

const portal = sharedPortal();
const NARROW = { width: 400, height: 800 };
let browser: Browser;
let page: Page;
let administrator: Administrator;

beforeAll(async () => {
  administrator = new Administrator(portal);
  browser = await openBrowser();
  page = await signIn(browser, portal);
});

afterAll(async () => {
  administrator?.close();
  await browser?.close();
});

/** Opens what is folded as a keyboard does. */
async function unfold() {
  const more = page.getByTestId('everest-import-more');
  await more.locator('summary').focus();
  await page.keyboard.press('Enter');
  await more.getByLabel('Backed up').waitFor();
  return more;
}

/** What reaches over the edge of the page. */
const tooWide = (more: Locator) =>
  more.evaluate(part =>
    [part, ...part.querySelectorAll('*')]
      .filter(each => each.getBoundingClientRect().right > window.innerWidth)
      .map(each => each.outerHTML.slice(0, 80)),
  );

describe('more of a new database', () => {
  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds, in %s, at 400 pixels',
    async colorScheme => {
      await withPicture(page, `more-axe-${colorScheme}`, async () => {
        await page.setViewportSize(NARROW);
        await page.emulateMedia({ colorScheme });
        const form = { engine: 'mysql', name: 'more-seen' } as const;
        await fillGuidedForm(page, form, 'database');
        const more = await unfold();
        await more.getByLabel('Backed up').selectOption({ index: 1 });
        expect(await axeFaults(page)).toEqual([]);
        expect(await tooWide(more)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'light' });
      });
    },
  );

  it('is what Everest is asked for, and is among what will be made', async () => {
    await withPicture(page, 'more', async () => {
      const form = { engine: 'mysql', name: 'more-made' } as const;
      await fillGuidedForm(page, form, 'database');
      const more = await unfold();
      await more.getByLabel('Backed up').selectOption('nightly');
      await more.getByLabel('Backup storage').selectOption('offsite');
      await more.getByLabel('Backups that are kept').fill('3');
      await more.getByLabel(/^Can be taken back/).check();
      await more.getByLabel('Monitoring').selectOption('pmm');
      await more.getByLabel('Parameters').fill('[mysqld]\nmax_connections=99');
      await page.getByRole('button', { name: 'Next' }).click();
      await page
        .getByTestId('everest-import-plan')
        .getByText(/Every night at 1:00 UTC a backup to .?offsite/)
        .waitFor();
      await page
        .getByTestId('everest-import-preflight-state')
        .getByText(/passed: \d/)
        .waitFor();
      await startGuidedImport(page);
      await waitForPhase(page, 'more-made', 'Succeeded');
      expect(await administrator.databaseSpec('more-made')).toMatchObject({
        engine: { config: '[mysqld]\nmax_connections=99' },
        backup: {
          schedules: [
            {
              enabled: true,
              schedule: '0 1 * * *',
              backupStorageName: 'offsite',
              retentionCopies: 3,
            },
          ],
          pitr: { enabled: true, backupStorageName: 'offsite' },
        },
        monitoring: { monitoringConfigName: 'pmm' },
      });
    });
  });
});
