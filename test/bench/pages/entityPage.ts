import { Page } from 'playwright-core';
import { appears, saying } from './appears';
import { taken, Taken, timed } from './timed';

const CARD = 'entity-card:everest-import/imports';
const SERVICE = '/catalog/default/component/shop-api';
const WITHOUT = 'bench-without-card';

/**
 * Once the page is read, and before the app is: it takes its config from what came with the page. A request that is
 * changed on its way would be kept from the browser's cache.
 */
function takeCardAway({ card, key }: { card: string; key: string }) {
  document.addEventListener('readystatechange', () => {
    const config = document.querySelector('script[type="backstage.io/config"]');
    if (
      document.readyState === 'interactive' &&
      config?.textContent &&
      sessionStorage.getItem(key)
    ) {
      const data = { app: { extensions: [{ [card]: false }] } };
      config.textContent = JSON.stringify([
        ...JSON.parse(config.textContent),
        { context: 'bench', data },
      ]);
    }
  });
}

/** How long a service's page takes to its own words, and to the card's where it has one. */
export async function timesOfEntityPage(
  page: Page,
  options: { name: string; turns: number },
): Promise<{ own: Taken; card: Taken; without: Taken }> {
  const { name, turns } = options;
  await page.addInitScript(takeCardAway, { card: CARD, key: WITHOUT });
  const times = {
    own: [] as number[],
    card: [] as number[],
    without: [] as number[],
  };
  const own = saying('Relations');
  const card = `//*[@data-testid='everest-import-summary-sandbox-team-blue-${name}']`;
  // Once each, for what is kept of the app
  for (let turn = -1; turn < turns; turn += 1) {
    await page.evaluate(key => sessionStorage.removeItem(key), WITHOUT);
    const begun = performance.now();
    await page.goto(SERVICE, { waitUntil: 'commit' });
    await Promise.all([
      appears(page, own).then(() => times.own.push(performance.now() - begun)),
      appears(page, card).then(() =>
        times.card.push(performance.now() - begun),
      ),
    ]);
    await page.evaluate(key => sessionStorage.setItem(key, 'yes'), WITHOUT);
    times.without.push(
      await timed(async () => {
        await page.goto(SERVICE, { waitUntil: 'commit' });
        await appears(page, own);
      }),
    );
    await page.waitForTimeout(500);
    if ((await page.locator(card).count()) > 0) {
      throw new Error('The card is on the page that is to be without it');
    }
  }
  await page.evaluate(key => sessionStorage.removeItem(key), WITHOUT);
  const [ownTimes, cardTimes, without] = [
    times.own,
    times.card,
    times.without,
  ].map(each => taken(each.slice(1)));
  return { own: ownTimes, card: cardTimes, without };
}
