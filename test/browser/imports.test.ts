import { Browser, Page } from 'playwright-core';
import { axeFaults } from './axe';
import { Engine } from './backups';
import { openBrowser, signIn } from './browser';
import { fillImportForm, runImport } from './importForm';
import { Administrator } from './kubernetes';
import { withPicture } from './keepFailure';
import { sharedPortal } from './portal';
import { badges, openService, openServiceRow, waitForPhase } from './views';

const portal = sharedPortal();
let browser: Browser;
let page: Page;
let administrator: Administrator;

beforeAll(async () => {
  administrator = new Administrator(portal);
  browser = await openBrowser();
  page = await signIn(browser, portal);
});

afterAll(async () => {
  await browser?.close();
  administrator?.close();
});

const pictured = (name: string, test: () => Promise<void>) =>
  withPicture(page, name, test);

describe('a run of the template', () => {
  it.each<[Engine, string]>([
    ['postgresql', 'shop-api'],
    ['mysql', 'ledger'],
    ['mongodb', 'carts'],
  ])('imports a %s backup for %s', async (engine, service) => {
    const name = `ok-${engine}`;
    await pictured(name, async () => {
      await runImport(page, portal, { engine, name, service });
      // The link of the run is good at once.
      await page.getByRole('link', { name: /Follow the import/ }).click();
      await page.getByTestId('everest-import-phase').first().waitFor();

      await waitForPhase(page, name, 'Succeeded');
      await openService(page, service);
      const row = await openServiceRow(page, name);
      await badges(row, 'Succeeded').waitFor();
    });
  });

  it('shows on the service why an import failed and what to do', async () => {
    const name = 'it-fails';
    await pictured(name, async () => {
      await runImport(page, portal, {
        engine: 'postgresql',
        name,
        importer: 'sandbox-fails',
        service: 'shop-api',
      });
      await waitForPhase(page, name, 'Failed');
      await openService(page, 'shop-api');
      const row = await openServiceRow(page, name);
      await badges(row, 'Failed').waitFor();
      const cause = row.getByTestId('everest-import-cause');
      await cause.getByText('What it means:').waitFor();
      await cause.getByText('Who can mend it:').waitFor();
      await cause
        .getByText('error: backup is incomplete: file 3 of 4 is missing')
        .waitFor();
      await cause.getByText(/check path, keys and versions/).waitFor();
      await cause.getByText('Raw message').click();
      await cause.getByText(/reached the specified backoff limit/).waitFor();
    });
  });

  it('leads from a failed import over its timeline and log to the end of its database', async () => {
    const name = 'it-fails';
    await pictured('cleaned-up', async () => {
      await waitForPhase(page, name, 'Failed');
      await page.getByRole('button', { name: 'Show the timeline' }).click();
      const stages = page.getByTestId('everest-import-timeline');
      for (const stage of ['Asked for', 'Database created', 'Ended']) {
        await stages.getByText(stage, { exact: true }).waitFor();
      }
      await page.getByRole('button', { name: 'Show the log' }).click();
      const log = page.getByRole('region', { name: `Log of ${name}` });
      await log.getByText('file 3 of 4 is missing').waitFor();
      for (const part of [
        '[data-testid=everest-import-timeline]',
        '[role=region]',
      ]) {
        expect(await axeFaults(page, part)).toEqual([]);
      }

      await page.getByRole('button', { name: 'Clean up' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('This is deleted, for good').waitFor();
      expect(await axeFaults(page, '[role=dialog]')).toEqual([]);
      await dialog.getByLabel(`Type ${name} to confirm`).fill(name);
      await dialog.getByRole('button', { name: 'Delete the database' }).click();
      await dialog.getByText('The database is being deleted').waitFor();
      await administrator.untilWithoutDatabase(name, 30_000);
    });
  });

  it('is refused with a Secret that is not there, before anything exists', async () => {
    const name = 'waits-for-secret';
    await pictured(name, async () => {
      await fillImportForm(page, portal, {
        engine: 'postgresql',
        name,
        s3SecretName: 'made-later',
      });
      await page.getByRole('button', { name: 'Request the import' }).click();
      await page
        .getByText(/There is no Secret 'made-later' for this/)
        .first()
        .waitFor();
    });
  });

  it('is refused with a wrong config before anything exists', async () => {
    const name = 'wrong-config';
    await pictured(name, async () => {
      await fillImportForm(page, portal, {
        engine: 'postgresql',
        name,
        importer: 'acme-dump-loader',
        config: '{"parallel": "many"}',
      });
      await page.getByRole('button', { name: 'Request the import' }).click();
      await page
        .getByText(/The importer needs 'config\.format'/)
        .first()
        .waitFor();
      await page
        .getByText(/The importer does not know 'config\.parallel'/)
        .first()
        .waitFor();
      await page
        .getByText(/The import was refused/)
        .first()
        .waitFor();
      expect(await administrator.everHadDatabase(name, 3_000)).toBe(false);
    });
  });
});
