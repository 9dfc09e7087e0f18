import { Browser, Page } from 'playwright-core';
import { axeFaults } from './axe';
import { openBrowser, signIn } from './browser';
import { withPicture } from './keepFailure';
import { startPortal } from './portal';
import { handOf, surround, SURROUNDINGS, tooWide } from './surroundings';

/** Its portal is its own: it knows a cluster where nobody answers, and loses the other one. */
let portal: Awaited<ReturnType<typeof startPortal>>;
let browser: Browser;

beforeAll(async () => {
  portal = await startPortal({ logName: 'browser-setup', withAway: true });
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const NEVER_READ =
  /Not reachable.*Never read since this portal started.*Reason.*Everest.*not known/;

describe.each(SURROUNDINGS)('$input, $width px, $theme', surrounding => {
  const { input, width, theme } = surrounding;
  let page: Page;
  const hand = () => handOf(page, surrounding);
  const cluster = (name: string) => page.getByTestId(`everest-setup-${name}`);
  const pictured = (what: string, test: () => Promise<void>) =>
    withPicture(page, `setup-${what}-${input}-${width}-${theme}`, test);
  const said = (name: string, words: RegExp) =>
    cluster(name).filter({ hasText: words }).waitFor({ timeout: 60_000 });

  beforeAll(async () => {
    page = await signIn(browser, portal.portal);
    await surround(page, surrounding);
    await page.goto('/everest-import/setup');
  });
  afterAll(() => page?.context().close());

  it('tells a cluster that is away from one without Everest', () =>
    pictured('away', async () => {
      await said('sandbox', /Ready.*Everest.*installed, version unknown/);
      await said('away', NEVER_READ);
      expect(await cluster('away').textContent()).not.toMatch(/not installed/);
      expect(
        await axeFaults(page, '[data-testid="everest-setup-page"]'),
      ).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
    }));

  it('gives the name that config knows a cluster by to copy', () =>
    pictured('copy', async () => {
      await page
        .context()
        .grantPermissions(['clipboard-read', 'clipboard-write']);
      await hand().press(
        cluster('away').getByRole('button', { name: /^Copy/ }).first(),
      );
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe('away');
    }));

  it('says above the importers whose are missing', () =>
    pictured('importers', async () => {
      await page.goto('/everest-import/importers');
      await page
        .getByRole('alert')
        .or(page.getByRole('status'))
        .filter({ hasText: 'Away' })
        .first()
        .waitFor();
      await page.getByText('everest-percona-pg-operator').first().waitFor();
    }));
});

describe('a cluster that goes away', () => {
  it('is away since a time, and its Everest is not forgotten', async () => {
    const page = await signIn(browser, portal.portal);
    await withPicture(page, 'setup-gone', async () => {
      await page.goto('/everest-import/setup');
      const sandbox = page.getByTestId('everest-setup-sandbox');
      await sandbox.filter({ hasText: 'Ready' }).waitFor();
      await portal.stopCluster();
      // Nobody opens the page again
      await sandbox
        .filter({
          hasText:
            /Not reachable.*Out of date since.*Reason.*Everest.*installed, version/,
        })
        .waitFor({ timeout: 120_000 });
      expect(await sandbox.textContent()).not.toMatch(
        /not installed|Never read/,
      );
    });
  }, 180_000);
});
