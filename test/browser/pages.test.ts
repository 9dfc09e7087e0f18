import { Browser, Page } from 'playwright-core';
import { openBrowser, signIn } from './browser';
import { runImport } from './importForm';
import { withPicture } from './keepFailure';
import { sharedPortal } from './portal';
import { badges, openUntil, waitForPhase } from './views';

const portal = sharedPortal();
const IMPORTERS = [
  'everest-percona-pg-operator',
  'everest-percona-psmdb-operator',
  'everest-percona-pxc-operator',
  'acme-dump-loader',
  'sandbox-fails',
  'sandbox-blocks',
  'sandbox-hangs',
  'sandbox-pull-error',
  'sandbox-unschedulable',
  'sandbox-leaves-pause',
  'cluster-reader',
  'everest-import-pg-dump',
  'everest-import-mysqldump',
  'everest-import-mongodump',
];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await signIn(browser, portal);
});

afterAll(async () => {
  await browser?.close();
});

describe('the pages', () => {
  it('list every importer and open each one', () =>
    withPicture(page, 'importers', async () => {
      await page.goto('/everest-import/importers');
      for (const name of IMPORTERS) {
        await page
          .locator(`a[href$="/everest-import/importers/sandbox/${name}"]`)
          .first()
          .waitFor();
      }
      for (const name of IMPORTERS) {
        await page.goto(`/everest-import/importers/sandbox/${name}`);
        await page.getByText(name).first().waitFor();
      }
    }));

  it('show the config schema of an importer', () =>
    withPicture(page, 'schema', async () => {
      await page.goto('/everest-import/importers/sandbox/acme-dump-loader');
      await page.getByText('How the dump was written').first().waitFor();
    }));

  it('show how the clusters are set up', () =>
    withPicture(page, 'setup', async () => {
      await page.goto('/everest-import/setup');
      await page.getByText('Sandbox').first().waitFor();
    }));

  it('list an import, and tell the guest when it succeeded', () =>
    withPicture(page, 'imports', async () => {
      const name = 'is-listed';
      await runImport(page, portal, { engine: 'postgresql', name });
      await waitForPhase(page, name, 'Succeeded');

      await page.goto('/everest-import/imports');
      await badges(page, 'Succeeded').first().waitFor();
      await page.getByText(name).first().waitFor();

      await page.goto('/notifications');
      await page.getByText(name).first().waitFor();
    }));

  it('show the database in the catalog', () =>
    withPicture(page, 'resource', async () => {
      const name = 'in-the-catalog';
      await runImport(page, portal, { engine: 'postgresql', name });
      await waitForPhase(page, name, 'Succeeded');
      await openUntil(
        page,
        `/catalog/default/resource/sandbox-team-blue-${name}`,
        badges(page, 'Succeeded').first(),
      );
    }));
});
