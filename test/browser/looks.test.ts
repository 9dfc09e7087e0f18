import { Browser, Page } from 'playwright-core';
import { axeFaults } from './axe';
import { openBrowser, signIn } from './browser';
import { fillGuidedForm, GUIDED_STEPS } from './guidedForm';
import { withPicture } from './keepFailure';
import { Administrator } from './kubernetes';
import { sharedPortal } from './portal';
import { LOOKS, surround, tooWide } from './surroundings';
import { badges, importPath, waitForPhase } from './views';

const portal = sharedPortal();
const NAME = 'looked-at-all';
/** Where Backstage shows each step of a form, and its review. */
const REVIEW = '.MuiStepper-root + div';
let browser: Browser;
let page: Page;
let administrator: Administrator;

beforeAll(async () => {
  administrator = new Administrator(portal);
  await administrator.import(NAME, 'sandbox-fails');
  browser = await openBrowser();
  page = await signIn(browser, portal);
  await waitForPhase(page, NAME, 'Failed');
});

afterAll(async () => {
  await browser?.close();
  await administrator.removeDatabase(NAME);
  administrator.close();
});

/** Each page: where it is, what is there once it is all there. */
const PAGES: {
  path: string;
  part: string;
  ready: (at: Page) => Promise<void>;
}[] = [
  {
    path: '/everest-import/imports',
    part: 'everest-imports-page',
    ready: at => at.getByText(NAME).first().waitFor(),
  },
  {
    path: importPath(NAME),
    part: 'everest-import-page',
    ready: at => badges(at, 'Failed').first().waitFor(),
  },
  {
    path: '/everest-import/importers',
    part: 'everest-importers-page',
    ready: at => at.getByText('sandbox-fails').first().waitFor(),
  },
  {
    path: '/everest-import/importers/sandbox/acme-dump-loader',
    part: 'everest-importer-page',
    ready: at => at.getByText('How the dump was written').first().waitFor(),
  },
  {
    path: '/everest-import/setup',
    part: 'everest-setup-page',
    ready: at => at.getByText('Ready').first().waitFor(),
  },
];

describe.each(LOOKS)('at $width px, $theme', look => {
  beforeAll(() => surround(page, look));

  it.each(PAGES)(
    '$path is whole, and axe finds nothing',
    ({ path, part, ready }) =>
      withPicture(
        page,
        `look-${look.width}-${look.theme}-${path.slice(16)}`,
        async () => {
          await page.goto(path);
          await ready(page);
          expect(await axeFaults(page, `[data-testid=${part}]`)).toEqual([]);
          expect(await tooWide(page)).toEqual([]);
          expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
        },
      ),
  );

  it('timeline, log and the dialog that cleans up are whole, and axe finds nothing', () =>
    withPicture(page, `look-${look.width}-${look.theme}-dialog`, async () => {
      await page.goto(importPath(NAME));
      await page.getByRole('button', { name: 'Show the timeline' }).click();
      await page
        .getByTestId('everest-import-timeline')
        .getByText('Ended')
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Show the log' }).click();
      await page.getByRole('region', { name: `Log of ${NAME}` }).waitFor();
      expect(
        await axeFaults(page, '[data-testid=everest-import-page]'),
      ).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
      const open = page.getByRole('button', { name: 'Clean up' });
      await open.click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('This is deleted, for good').waitFor();
      expect(await axeFaults(page, '[role=dialog]')).toEqual([]);
      expect(await tooWide(page, '[role=dialog]')).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await open.evaluate(at => at === document.activeElement)).toBe(
        true,
      );
    }));

  it('each step of the form is whole, and axe finds nothing', () =>
    withPicture(page, `look-${look.width}-${look.theme}-form`, async () => {
      await fillGuidedForm(
        page,
        { engine: 'mysql', name: 'looked-over' },
        'backup',
      );
      for (const step of GUIDED_STEPS) {
        if (step !== 'backup') {
          await fillGuidedForm(
            page,
            { engine: 'mysql', name: 'looked-over' },
            step,
          );
        }
        expect({ step, faults: await axeFaults(page) }).toEqual({
          step,
          faults: [],
        });
        expect({ step, wide: await tooWide(page) }).toEqual({ step, wide: [] });
      }
      await page.getByRole('button', { name: 'Review' }).click();
      await page.getByRole('button', { name: 'Request the import' }).waitFor();
      expect(await axeFaults(page, REVIEW)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
    }));
});

describe('at 400 px in other languages', () => {
  const PATHS = [
    '/everest-import/imports',
    '/everest-import/setup',
    importPath(NAME),
  ];

  beforeAll(() => surround(page, { width: 400, theme: 'light' }));
  afterAll(() => page.evaluate(() => localStorage.setItem('language', 'en')));

  it.each(['de', 'es', 'fr', 'ja', 'pt'])(
    'no text of a page is longer than its place: %s',
    language =>
      withPicture(page, `look-${language}`, async () => {
        await page.evaluate(
          to => localStorage.setItem('language', to),
          language,
        );
        for (const path of PATHS) {
          await page.goto(path);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await badges(page, 'Failed')
            .or(page.getByText('Kubernetes'))
            .first()
            .waitFor();
          expect({ path, wide: await tooWide(page) }).toEqual({
            path,
            wide: [],
          });
        }
        expect(await badges(page, 'Failed').first().textContent()).not.toBe(
          'Failed',
        );
        await page.goto('/create/templates/default/import-database-backup');
        await page.getByTestId('everest-import-backup').first().waitFor();
        expect(await tooWide(page)).toEqual([]);
      }),
  );
});
