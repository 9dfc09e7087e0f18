import { Browser, Page } from 'playwright-core';
import { openBrowser, signIn } from './browser';
import { FormValues, runImport } from './importForm';
import {
  fillGuidedForm,
  GuidedStep,
  GuidedValues,
  importDump,
} from './guidedForm';
import { withPicture } from './keepFailure';
import { pictureInThemes } from './pictureInThemes';
import { sharedPortal } from './portal';
import { badges, openService, serviceRow, waitForPhase } from './views';

const portal = sharedPortal();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await signIn(browser, portal);
  await page.setViewportSize({ width: 1280, height: 800 });
});

afterAll(async () => {
  await browser?.close();
});

const takePictures = (name: string, open: () => Promise<void>) =>
  pictureInThemes(page, name, open);

describe('pictures of', () => {
  it('the list before the first import', () =>
    withPicture(page, 'picture-first-run', () =>
      takePictures('first-run', async () => {
        await page.goto('/everest-import/imports');
        await page.getByText('No imports yet').waitFor();
      }),
    ));

  it.each<[string, FormValues & { service: string }]>([
    [
      'Succeeded',
      { engine: 'postgresql', name: 'shop-db', service: 'shop-api' },
    ],
    [
      'Failed',
      {
        engine: 'mysql',
        name: 'ledger-db',
        importer: 'sandbox-fails',
        service: 'ledger',
      },
    ],
    [
      'Blocked',
      {
        engine: 'mongodb',
        name: 'carts-db',
        importer: 'sandbox-blocks',
        service: 'carts',
      },
    ],
    [
      'Importing',
      {
        engine: 'mongodb',
        name: 'carts-again',
        importer: 'sandbox-hangs',
        service: 'carts',
      },
    ],
  ])('a service whose import is %s', (phase, values) =>
    withPicture(page, `picture-${phase}`, async () => {
      await runImport(page, portal, values);
      await waitForPhase(page, values.name, phase);
      await takePictures(`component-${phase.toLowerCase()}`, async () => {
        await openService(page, values.service);
        const row = serviceRow(page, values.name);
        await badges(row, phase).waitFor();
        await page.getByText('ownerOf').first().waitFor();
        await row.evaluate(card => card.scrollIntoView({ block: 'center' }));
      });
    }),
  );

  it.each([
    ['importers', '/everest-import/importers', 'acme-dump-loader'],
    [
      'importer',
      '/everest-import/importers/sandbox/acme-dump-loader',
      'How the dump was written',
    ],
    ['imports', '/everest-import/imports', 'ledger-db'],
    ['setup', '/everest-import/setup', 'Sandbox'],
    [
      'form-database',
      '/create/templates/default/import-database-backup-plain',
      'Database type',
    ],
  ])('the page %s', (name, path, text) =>
    withPicture(page, `picture-${name}`, async () => {
      await takePictures(name, async () => {
        await page.goto(path);
        await page.getByText(text).first().waitFor();
      });
    }),
  );

  it.each<[string, number]>([
    ['failed-import', 1280],
    ['failed-import-narrow', 400],
  ])('the way of a failed import, %s', (name, width) =>
    withPicture(page, `picture-${name}`, async () => {
      await page.setViewportSize({ width, height: 1600 });
      await takePictures(name, async () => {
        await waitForPhase(page, 'ledger-db', 'Failed');
        await page.getByRole('button', { name: 'Show the timeline' }).click();
        await page.getByTestId('everest-import-timeline').waitFor();
        await page.getByRole('button', { name: 'Show the log' }).click();
        await page
          .getByRole('region', { name: 'Log of ledger-db' })
          .getByText('file 3 of 4 is missing')
          .waitFor();
      });
      await page.setViewportSize({ width: 1280, height: 800 });
    }),
  );

  it.each<[string, number]>([
    ['import', 1280],
    ['import-narrow', 400],
  ])('an import that went well, with how to connect, %s', (name, width) =>
    withPicture(page, `picture-${name}`, async () => {
      await page.setViewportSize({ width, height: 1000 });
      await takePictures(name, async () => {
        await waitForPhase(page, 'shop-db', 'Succeeded');
        await page.getByText('Connect').first().waitFor();
      });
      await page.setViewportSize({ width: 1280, height: 800 });
    }),
  );

  it('an import that runs', () =>
    withPicture(page, 'picture-import-running', () =>
      takePictures('import-running', () =>
        waitForPhase(page, 'carts-again', 'Importing'),
      ),
    ));

  it('the tab of a service', () =>
    withPicture(page, 'picture-service-tab', () =>
      takePictures('service-tab', async () => {
        await page.goto('/catalog/default/component/carts/everest-import');
        await page.getByText('Details of carts-db').waitFor();
      }),
    ));

  it('what cleaning up would delete', () =>
    withPicture(page, 'picture-clean-up', () =>
      takePictures('clean-up', async () => {
        await waitForPhase(page, 'ledger-db', 'Failed');
        await page.getByRole('button', { name: 'Clean up' }).click();
        await page.getByText('This is deleted, for good').waitFor();
      }),
    ));

  it('the database in the catalog', () =>
    withPicture(page, 'picture-resource', () =>
      takePictures('resource', async () => {
        await page.goto('/catalog/default/resource/sandbox-team-blue-shop-db');
        await page.getByTestId('everest-import-card').waitFor();
        await page.getByText('dependencyOf').first().waitFor();
      }),
    ));

  it.each<[string, number]>([
    ['field-backup', 1280],
    ['field-backup-narrow', 400],
  ])('backups that were found, %s', (name, width) =>
    withPicture(page, `picture-${name}`, async () => {
      await page.setViewportSize({ width, height: 1000 });
      await takePictures(name, async () => {
        await fillGuidedForm(
          page,
          { engine: 'postgresql', name: 'shop-copy' },
          'backup',
        );
        await page
          .getByText(/backups found/)
          .evaluate(count => count.scrollIntoView({ block: 'start' }));
      });
      await page.setViewportSize({ width: 1280, height: 800 });
    }),
  );

  it.each<[string, GuidedStep, Partial<GuidedValues>]>([
    ['target', 'database', {}],
    ['importer', 'database', { importer: 'acme-dump-loader', path: 'a/dump/' }],
    ['credentials', 'database', { engine: 'mongodb' }],
    ['check', 'check', {}],
  ])('the guided form: %s', (name, step, values) =>
    withPicture(page, `picture-field-${name}`, () =>
      takePictures(`field-${name}`, async () => {
        await fillGuidedForm(
          page,
          { engine: 'postgresql', name: 'shop-copy', ...values },
          step,
        );
        if (step === 'check') {
          await page
            .getByText(/checks? passed/)
            .first()
            .waitFor();
        }
      }),
    ),
  );

  it('more of a new database', () =>
    withPicture(page, 'picture-field-more', async () => {
      await page.setViewportSize({ width: 1280, height: 1200 });
      await takePictures('field-more', async () => {
        const values = { engine: 'mysql', name: 'shop-copy' } as const;
        await fillGuidedForm(page, values, 'database');
        const more = page.getByTestId('everest-import-more');
        await more.locator('summary').click();
        await more.getByLabel('Backed up').selectOption('nightly');
        await more.getByLabel('Backup storage').selectOption('offsite');
        await more.getByLabel('Monitoring').selectOption('pmm');
        await more.evaluate(part => part.scrollIntoView({ block: 'center' }));
      });
      await page.setViewportSize({ width: 1280, height: 800 });
    }));

  it('a dump that was really imported, with what arrived', () =>
    withPicture(page, 'picture-dump', async () => {
      const name = 'dumped-shop';
      await importDump(page, name);
      await takePictures('component-counted', async () => {
        await openService(page, 'shop-api');
        const row = serviceRow(page, name);
        await row.getByText(/The importer counted/).waitFor();
        await row.evaluate(card => card.scrollIntoView({ block: 'center' }));
      });
    }));

  it('a report with failures', () =>
    withPicture(page, 'picture-report', () =>
      takePictures('field-check-failures', async () => {
        await fillGuidedForm(page, {
          engine: 'postgresql',
          name: 'shop-copy',
          path: 'postgresql-nf9/bd68c303-33eb-4368-b564-2cc4b9c71163/backup/db/20260114-020002F/',
        });
        await page.getByText("There is nothing at '").first().waitFor();
      }),
    ));

  it('the review of the form', () =>
    withPicture(page, 'picture-review', () =>
      takePictures('form-review', async () => {
        await fillGuidedForm(page, {
          engine: 'postgresql',
          name: 'shop-copy',
          service: 'shop-api',
        });
        await page.getByRole('button', { name: 'Review' }).click();
        await page
          .getByRole('button', { name: 'Request the import' })
          .waitFor();
      }),
    ));

  it("the page of a template's run", () =>
    withPicture(page, 'picture-run', async () => {
      await runImport(page, portal, {
        ...{ engine: 'postgresql', name: 'shop-run' },
        importer: 'sandbox-hangs',
      });
      const run = page.url();
      await takePictures('run', async () => {
        await page.goto(run);
        const task = page.getByTestId('everest-import-task');
        await badges(task, 'Importing').waitFor();
      });
    }));
});
