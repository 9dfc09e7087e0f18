import { Browser, Page } from 'playwright-core';
import { axeFaults } from './axe';
import { BACKUP_PATHS } from './backups';
import { openBrowser, signIn } from './browser';
import { fillGuidedForm, startGuidedImport } from './guidedForm';
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

const mongodb = { engine: 'mongodb', name: 'in-haste' } as const;

describe('somebody in haste', () => {
  it('comes from an importer to a form that proposes sizes', async () => {
    await withPicture(page, 'hasty-importer', async () => {
      await page.goto(
        '/everest-import/importers/sandbox/everest-percona-pxc-operator',
      );
      await page
        .getByRole('link', { name: /Import with this importer/ })
        .click();
      await page
        .getByTestId('everest-import-backup')
        .filter({ hasText: BACKUP_PATHS.mysql })
        .getByRole('radio')
        .check();
      await page.getByRole('button', { name: 'Next' }).click();
      const nodes = page.getByLabel('Nodes');
      await nodes.waitFor();
      expect(await nodes.inputValue()).toBe('1');
      expect(await page.getByLabel('Memory of each node').inputValue()).toBe(
        '4G',
      );
    });
  });

  it('is led by Next to what is missing, and sees where the keyboard is', async () => {
    await withPicture(page, 'hasty-next', async () => {
      await page.goto('/create/templates/default/import-database-backup');
      const card = page
        .getByTestId('everest-import-backup')
        .filter({ hasText: BACKUP_PATHS.mysql })
        .getByRole('radio');
      await card.waitFor();
      await page.getByRole('button', { name: 'Next' }).focus();
      await page.keyboard.press('Enter');
      const path = page.getByLabel('Path of the backup');
      await page.waitForFunction(
        input => document.activeElement === input,
        await path.elementHandle(),
      );
      expect(await path.getAttribute('aria-invalid')).toBe('true');
      const { y = -1 } = (await path.boundingBox()) ?? {};
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(page.viewportSize()!.height);

      await card.check();
      await page.getByRole('button', { name: 'Next' }).focus();
      await page.keyboard.press('Enter');
      const target = page.getByRole('group', { name: /^New database/ });
      await target.waitFor();
      await page.waitForFunction(
        box => document.activeElement === box,
        await target.elementHandle(),
      );
      const { outlineStyle, outlineOffset } = await target.evaluate(box =>
        Object.assign({}, getComputedStyle(box)),
      );
      // Beside the words, not through them
      expect({ outlineStyle, outlineOffset }).toEqual({
        outlineStyle: 'solid',
        outlineOffset: '8px',
      });
    });
  });

  it('looks into the folders with the keyboard alone', async () => {
    await withPicture(page, 'hasty-folders', async () => {
      await fillGuidedForm(page, mongodb, 'backup');
      await page.getByRole('button', { name: 'Look into the folders' }).focus();
      await page.keyboard.press('Enter');
      const folders = page.getByTestId('everest-import-folders');
      const rows = folders.getByRole('listitem').getByRole('button');
      await rows.first().waitFor();
      await rows.first().focus();
      const opened = await rows.first().getAttribute('aria-label');
      expect(opened).toContain('Open the folder');
      await page.keyboard.press('Enter');
      await folders.getByRole('button', { name: 'Use this folder' }).waitFor();
      await rows.first().waitFor();
      await page.waitForFunction(before => {
        const row = document.activeElement as HTMLElement | null;
        return row?.dataset.path && row.ariaLabel !== before;
      }, opened);
      await folders.getByRole('button', { name: 'Top', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        before => document.activeElement?.ariaLabel === before,
        opened,
      );
    });
  });

  it('goes on while a notification of another import comes', async () => {
    const other = await signIn(browser, portal);
    await withPicture(page, 'hasty-notified', async () => {
      const database = { engine: 'mysql', name: 'told-meanwhile' } as const;
      await fillGuidedForm(page, database, 'backup');
      await fillGuidedForm(other, database);
      await startGuidedImport(other);
      await page.locator('.notistack-Snackbar').first().waitFor({
        timeout: 40_000,
      });
      await page.getByRole('button', { name: 'Next' }).click({
        timeout: 5_000,
      });
      await page.getByLabel('Name', { exact: true }).waitFor();
    }).finally(() => other.context().close());
  });

  it.each([
    ['light', 1280],
    ['dark', 400],
  ] as const)(
    'can type nothing while the form waits, and can go back to it: %s, %d px',
    async (colorScheme, width) => {
      await withPicture(page, `hasty-waiting-${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        let goOn = () => {};
        const held = new Promise<void>(resolve => {
          goOn = resolve;
        });
        await page.route('**/api/everest-import/preflight', async route => {
          await held;
          await route.continue();
        });
        await fillGuidedForm(page, mongodb, 'database');
        await page.getByRole('button', { name: 'Next' }).click();
        await page.getByText('Checking: 0 checks done').waitFor();
        await page.getByRole('button', { name: 'Review' }).click();
        const dialog = page.getByRole('dialog', {
          name: 'Waiting for the checks',
        });
        await dialog.waitFor();
        expect(await axeFaults(page, '[role=dialog]')).toEqual([]);
        for (let press = 0; press < 4; press += 1) {
          await page.keyboard.press('Tab');
          expect(
            await page.evaluate(
              () => !!document.activeElement?.closest('.MuiDialog-root'),
            ),
          ).toBe(true);
        }
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        await page
          .getByText(/The checks still run/)
          .first()
          .waitFor();
        expect(
          await page.evaluate(() =>
            document.activeElement?.getAttribute('role'),
          ),
        ).toBe('group');
        await page.getByRole('button', { name: 'Review' }).click();
        await dialog.waitFor();
        goOn();
        await page
          .getByRole('button', { name: 'Request the import' })
          .waitFor();
        await page.unroute('**/api/everest-import/preflight');
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.emulateMedia({ colorScheme: 'light' });
      });
    },
  );
});
