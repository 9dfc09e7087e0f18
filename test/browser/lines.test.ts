import { Browser, Locator, Page } from 'playwright-core';
import { axeFaults } from './axe';
import { BACKUP_PATHS } from './backups';
import { openBrowser, signIn } from './browser';
import { fillGuidedForm } from './guidedForm';
import { withPicture } from './keepFailure';
import { sharedPortal } from './portal';
import {
  handOf,
  isInView,
  surround,
  SURROUNDINGS,
  tooWide,
} from './surroundings';
import { badges } from './views';

const portal = sharedPortal();
const FORM = '/create/templates/default/import-database-backup';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

describe.each(SURROUNDINGS)('$input, $width px, $theme', surrounding => {
  const hand = () => handOf(page, surrounding);
  const { input, width, theme } = surrounding;
  const name = `by-${input}-${width}`;
  const pictured = (what: string, test: () => Promise<void>) =>
    withPicture(page, `line-${what}-${input}-${width}-${theme}`, test);
  const button = (of: string) =>
    page.getByRole('button', { name: of, exact: true });
  const card = (backup: string): Locator =>
    page
      .getByTestId('everest-import-backup')
      .filter({ hasText: backup })
      .getByRole('radio');

  beforeAll(async () => {
    page = await signIn(browser, portal);
    await surround(page, surrounding);
  });

  afterAll(() => page.context().close());

  it('imports a backup: four steps, told at the field, reviewed, followed, connected to', () =>
    pictured('form', async () => {
      await page.goto(FORM);
      await page.getByText(/\d+ backups found/).waitFor();
      await hand().pick(card(BACKUP_PATHS.mysql));
      await hand().press(button('Next'));

      await hand().choose(
        page.getByLabel('Namespace', { exact: true }),
        'team-blue',
      );
      const field = page.getByLabel('Name', { exact: true });
      await hand().type(field, 'Not A Name');
      await page.keyboard.press('Tab');
      await page
        .getByRole('alert')
        .filter({ hasText: /lower-case letters/ })
        .waitFor();
      await hand().type(field, name);
      await page.getByText(/^Takes: /).waitFor();
      await hand().press(button('Next'));

      await page
        .getByTestId('everest-import-preflight-state')
        .getByText(/passed: \d/)
        .waitFor();
      await page.getByTestId('everest-import-plan').getByText(name).waitFor();
      await hand().press(button('Review'));
      await button('Request the import').waitFor();
      const review = page.getByRole('table');
      await review
        .getByRole('row', { name: new RegExp(`^New database.*${name}`) })
        .waitFor();
      expect(await review.innerText()).not.toMatch(/digest|bytes|cluster:/i);
      await hand().press(button('Request the import'));

      await page.getByText('Request the import').first().waitFor();
      const follow = page.getByRole('link', { name: /Follow the import/ });
      await follow.waitFor({ timeout: 60_000 });
      await hand().press(follow);

      await page.getByRole('heading', { name, exact: true }).waitFor();
      // What is read out is told where it stood before, and nowhere else
      const news = page.getByTestId('everest-import-news');
      await news.waitFor({ state: 'attached' });
      const region = await news.elementHandle();
      await badges(page, 'Succeeded').first().waitFor({ timeout: 60_000 });
      expect(
        await region?.evaluate(at => [at.isConnected, at.textContent]),
      ).toEqual([true, `${name}: Succeeded`]);
      expect(await page.title()).toContain(`${name}: Succeeded`);
      await page.getByText('Connect', { exact: true }).first().waitFor();
      expect(await tooWide(page)).toEqual([]);
      // What is shown as an age says its time to who can't point at it
      await page
        .getByText(/\d:\d\d:\d\d .*UTC$/)
        .first()
        .waitFor();
    }));

  it('leads from each failed check to what is to be changed, until it passes', () =>
    pictured('mended', async () => {
      const [engine, path] = ['postgresql', BACKUP_PATHS.postgresql] as const;
      await fillGuidedForm(
        page,
        {
          ...{ engine, name: `mended-${input}-${width}` },
          path: path.replace('20001F', '20002F'),
        },
        'database',
      );
      const size = page.getByLabel('Storage of each node');
      await hand().type(size, '10Mi');
      const change = async (
        what: string,
        wanted: string,
        isLoaded = async () => {},
      ) => {
        await hand().press(button(`Change: ${what}`));
        const at = page.getByLabel(what.replace(/^.*, /, ''), { exact: true });
        await at.and(page.locator(':focus')).waitFor();
        await isLoaded();
        expect(await tooWide(page)).toEqual([]);
        expect(await isInView(at)).toBe(true);
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.type(wanted);
      };
      const next = () => hand().press(button('Next'));
      await next();
      await page.getByText(/failed: 2, /).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await hand().press(button('Review'));
      await page
        .getByText('1 failed check has to be mended.')
        .first()
        .waitFor();
      expect(await page.getByText(/There is nothing at/).count()).toBe(1);
      expect(await page.locator('body').innerText()).not.toMatch(
        /source\.path|engine\.storage/,
      );

      await change('New database, Storage of each node', '10Gi');
      await next();
      await page.getByText(/failed: 1, /).waitFor();
      await change('Backup, Path of the backup', path, () =>
        // Above it, and long
        page.getByText(/\d+ backups found/).waitFor(),
      );
      await next();
      await next();
      await page.getByText(/failed: 0, /).waitFor();
    }));

  it('finds an import by filters, which its address keeps and Back brings again', () =>
    pictured('filters', async () => {
      await page.goto('/everest-import/imports');
      await page.getByText(name).first().waitFor();
      await hand().type(page.getByRole('searchbox').first(), name);
      await page.waitForURL(url => url.search.includes(name));
      const found = page.getByRole('link', { name, exact: true }).first();
      await hand().press(found);
      await page.getByRole('heading', { name, exact: true }).waitFor();
      await page.goBack();
      await page.waitForURL(url => url.search.includes(name));
      expect(await page.getByRole('searchbox').first().inputValue()).toBe(name);
    }));

  it('is asked before leaving what was typed, and no more once it is requested', () =>
    pictured('leaving', async () => {
      const asked: string[] = [];
      page.on('dialog', dialog => {
        asked.push(dialog.type());
        dialog.accept().catch(() => {});
      });
      await page.goto(FORM);
      await hand().pick(card(BACKUP_PATHS.mysql));
      await page.reload();
      expect(asked).toEqual(['beforeunload']);
      await page.getByText(/\d+ backups found/).waitFor();
      await page.reload();
      expect(asked).toHaveLength(1);
      page.removeAllListeners('dialog');
    }));

  it('is told that the session has ended, or nobody answers, and keeps what was typed', () =>
    pictured('away', async () => {
      await page.goto(FORM);
      await page.getByText(/\d+ backups found/).waitFor();
      await hand().pick(card(BACKUP_PATHS.mysql));
      await hand().press(button('Next'));
      await hand().choose(
        page.getByLabel('Namespace', { exact: true }),
        'team-blue',
      );
      await hand().type(page.getByLabel('Name', { exact: true }), 'kept-name');
      await page.getByText(/^Takes: /).waitFor();
      const preflight = '**/api/everest-import/preflight';
      for (const [how, said] of [
        [
          'away',
          /nobody answers|does not answer|can not be reached|can't be reached/i,
        ],
        ['session', /session|sign in/i],
      ] as const) {
        await page.route(preflight, route =>
          how === 'away'
            ? route.abort()
            : route.fulfill({
                status: 401,
                contentType: 'application/json',
                body: '{"error":{"name":"AuthenticationError","message":"x"}}',
              }),
        );
        await hand().press(button('Next'));
        await page
          .getByRole('alert')
          .filter({ hasText: said })
          .first()
          .waitFor();
        await page.unroute(preflight);
        await hand().press(button('Back'));
        expect(
          await page.getByLabel('Name', { exact: true }).inputValue(),
        ).toBe('kept-name');
      }
    }));
});
