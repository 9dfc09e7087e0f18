import { Browser, Page } from 'playwright-core';
import { Engine } from './backups';
import { openBrowser, signIn } from './browser';
import { axeFaults } from './axe';
import { fillGuidedForm, GUIDED_STEPS, startGuidedImport } from './guidedForm';
import { withPicture } from './keepFailure';
import { sharedPortal } from './portal';
import { badges, openService, serviceRow, waitForPhase } from './views';

const portal = sharedPortal();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await signIn(browser, portal);
});

afterAll(() => browser?.close());

describe('the fields of the guided template', () => {
  it.each(['light', 'dark'] as const)(
    'have nothing that axe finds, in %s',
    async theme => {
      await withPicture(page, `guided-axe-${theme}`, async () => {
        await page.emulateMedia({ colorScheme: theme });
        for (const step of GUIDED_STEPS) {
          await fillGuidedForm(
            page,
            { engine: 'mongodb', name: 'looked-at' },
            step,
          );
          expect({ step, faults: await axeFaults(page) }).toEqual({
            step,
            faults: [],
          });
        }
        await page.emulateMedia({ colorScheme: 'light' });
      });
    },
  );
});

describe('the guided template', () => {
  it.each<[Engine, string]>([
    ['postgresql', 'shop-api'],
    ['mysql', 'ledger'],
    ['mongodb', 'carts'],
  ])(
    'finds a %s backup, checks it and imports it, with nothing typed but a name',
    async (engine, service) => {
      const name = `found-${engine}`;
      await withPicture(page, `guided-${engine}`, async () => {
        await fillGuidedForm(page, { engine, name, service });
        await page
          .getByText('It is a backup:')
          .first()
          .waitFor({ state: 'attached' });
        await startGuidedImport(page);
        await waitForPhase(page, name, 'Succeeded');
        await openService(page, service);
        const row = serviceRow(page, name);
        await badges(row, 'Succeeded').waitFor();
      });
    },
  );

  it('stops before anything is created where the path leads nowhere', async () => {
    await withPicture(page, 'guided-wrong-path', async () => {
      await fillGuidedForm(page, {
        engine: 'postgresql',
        name: 'never-made',
        path: 'postgresql-nf9/bd68c303-33eb-4368-b564-2cc4b9c71163/backup/db/20260114-020002F/',
      });
      await page.getByText("There is nothing at '").first().waitFor();
      await page.getByRole('button', { name: 'Review' }).click();
      await page
        .getByText(/Did you mean/)
        .first()
        .waitFor();
      await page
        .getByRole('button', { name: 'Request the import' })
        .waitFor({ state: 'detached' });
    });
  });
});
