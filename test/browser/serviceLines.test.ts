import { Browser, Page } from 'playwright-core';
import { axeFaults } from './axe';
import { BACKUP_PATHS } from './backups';
import { openBrowser, signIn } from './browser';
import { runImport } from './importForm';
import { withPicture } from './keepFailure';
import { Administrator } from './kubernetes';
import { sharedPortal } from './portal';
import { handOf, surround, SURROUNDINGS, tooWide } from './surroundings';
import {
  badges,
  importPath,
  openService,
  serviceRow,
  waitForPhase,
} from './views';

const portal = sharedPortal();
const SERVICE = 'carts';
const WELL = 'line-well';
const WRONG = 'line-wrong';
/** Two databases had this name, one after the other. */
const TWICE = 'line-twice';
let browser: Browser;
let page: Page;
let administrator: Administrator;

beforeAll(async () => {
  administrator = new Administrator(portal);
  browser = await openBrowser();
  page = await signIn(browser, portal);
  await administrator.import(TWICE, 'sandbox-fails');
  for (const [name, importer] of [
    [WRONG, 'sandbox-fails'],
    [WELL, undefined],
  ] as const) {
    await runImport(page, portal, {
      ...{ engine: 'postgresql', name, importer, service: SERVICE },
    });
  }
  await waitForPhase(page, WELL, 'Succeeded');
  await waitForPhase(page, TWICE, 'Failed');
  await administrator.removeDatabase(TWICE);
  await administrator.untilWithoutDatabase(TWICE, 30_000);
  await administrator.import(TWICE, 'sandbox-fails');
  await waitForPhase(page, TWICE, 'Failed');
  await page.context().close();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await administrator?.removeDatabase(TWICE);
  administrator?.close();
});

describe.each(SURROUNDINGS)('$input, $width px, $theme', surrounding => {
  const hand = () => handOf(page, surrounding);
  const { input, width, theme } = surrounding;
  const pictured = (what: string, test: () => Promise<void>) =>
    withPicture(page, `service-${what}-${input}-${width}-${theme}`, test);

  beforeAll(async () => {
    page = await signIn(browser, portal);
    await surround(page, surrounding);
  });

  afterAll(() => page.context().close());

  it("shows on the service's card what went wrong first, opens lines in place, and leads to the form for this service", () =>
    pictured('card', async () => {
      await openService(page, SERVICE);
      const card = page.getByTestId('everest-import-card');
      const line = (name: string) =>
        serviceRow(page, name).getByRole('heading').getByRole('button');
      await line(WELL).waitFor();
      const order = await card
        .locator('li[data-import]')
        .evaluateAll(lines => lines.map(each => each.dataset.testid));
      const both = [WRONG, WELL].map(name => `team-blue-${name}`);
      expect(
        order
          .map(each => both.find(end => each?.endsWith(end)))
          .filter(Boolean),
      ).toEqual(both);
      expect(await line(WELL).getAttribute('aria-expanded')).toBe('false');
      await hand().press(line(WELL));
      await serviceRow(page, WELL)
        .getByRole('link', { name: `Details of ${WELL}` })
        .waitFor();
      expect(
        await axeFaults(page, '[data-testid=everest-import-card]'),
      ).toEqual([]);
      expect(await tooWide(page, '[data-testid=everest-import-card]')).toEqual(
        [],
      );

      await hand().press(card.getByRole('link', { name: 'Import a backup' }));
      await hand().pick(
        page
          .getByTestId('everest-import-backup')
          .filter({ hasText: BACKUP_PATHS.mysql })
          .getByRole('radio'),
      );
      await hand().press(page.getByRole('button', { name: 'Next' }));
      const service = page.getByLabel('Service', { exact: true });
      await service.waitFor();
      await page.waitForFunction(
        at => /carts$/.test((at as HTMLInputElement).value),
        await service.elementHandle(),
      );
    }));

  it('keeps the runs of a name apart: each in words in the list, at its own address, and on the way from the other', () =>
    pictured('runs', async () => {
      await page.goto('/everest-import/imports');
      await hand().type(page.getByRole('searchbox').first(), TWICE);
      const runs = page.getByRole('link', { name: TWICE, exact: true });
      await runs.nth(1).waitFor();
      const deleted = page
        .getByText('Failed, deleted', { exact: true })
        .first();
      await deleted.waitFor();
      const isWhole = await deleted.evaluate(
        at => at.scrollWidth <= at.clientWidth + 1,
      );
      expect(isWhole).toBe(true);

      // The newest comes first
      await hand().press(runs.nth(1));
      await page.waitForURL(/\/imports\/by-id\//);
      const gone = page.url();
      const part = page.getByTestId('everest-import-page');
      await part.getByText('Failed, deleted').first().waitFor();
      expect(await part.locator('a[href*="/resource/"]').count()).toBe(0);
      const other = page
        .getByTestId('everest-import-other-runs')
        .getByRole('link');
      await hand().press(other);
      await page.waitForURL(url => url.href !== gone);
      expect(page.url()).toMatch(/\/imports\/by-id\//);
      await badges(part, 'Failed').first().waitFor();
      expect(await tooWide(page)).toEqual([]);
    }));

  it('stands still for who wants no motion', () =>
    pictured('motion', async () => {
      // Held back, so that the page goes on loading
      await page.route('**/api/everest-import/imports**', () => {});
      const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
        await page.emulateMedia({ reducedMotion });
        await page.goto(importPath(WELL));
        return page
          .getByTestId('everest-import-busy')
          .evaluate(
            root =>
              document
                .getAnimations()
                .filter(({ effect }) =>
                  root.contains((effect as KeyframeEffect).target),
                ).length,
          );
      };
      expect(await moving('no-preference')).toBeGreaterThan(0);
      expect(await moving('reduce')).toBe(0);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.emulateMedia({ reducedMotion: 'no-preference' });
    }));
});
