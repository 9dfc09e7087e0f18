import { Page, Route } from 'playwright-core';
import { serviceRow } from '../../browser/views';
import { taken, Taken, timed } from './timed';

const CARD = 'entity-card:everest-import/imports';
const SERVICE = '/catalog/default/component/shop-api';

/** The app reads its config from the page it comes with. */
const CONFIG = /(<script type="backstage.io\/config">)([^]*?)(<\/script>)/;

async function withoutCard(route: Route) {
  const response = await route.fetch();
  const body = await response.text();
  const changed = body.replace(
    CONFIG,
    (_, begin: string, json: string, end: string) => {
      const configs = JSON.parse(json);
      const extensions = [{ [CARD]: false }];
      const data = { app: { extensions } };
      return `${begin}${JSON.stringify([
        ...configs,
        { context: 'bench', data },
      ])}${end}`;
    },
  );
  if (changed === body) {
    throw new Error('The page came without the config of the app');
  }
  await route.fulfill({ response, body: changed });
}

/** How long a service's page takes to its own words, and to the card's where it has one. */
export async function timesOfEntityPage(
  page: Page,
  options: { name: string; turns: number },
): Promise<{ own: Taken; card: Taken; without: Taken }> {
  const { name, turns } = options;
  const times = {
    own: [] as number[],
    card: [] as number[],
    without: [] as number[],
  };
  const own = page.getByText('ownerOf').or(page.getByText('Relations')).first();
  const card = serviceRow(page, name);
  const isDocument = (url: URL) => url.pathname === SERVICE;
  // Once each, for what is kept of the app
  for (let turn = -1; turn < turns; turn += 1) {
    await page.unroute(isDocument);
    const begun = performance.now();
    await page.goto(SERVICE, { waitUntil: 'commit' });
    await Promise.all([
      own.waitFor().then(() => times.own.push(performance.now() - begun)),
      card.waitFor().then(() => times.card.push(performance.now() - begun)),
    ]);
    await page.route(isDocument, withoutCard);
    times.without.push(
      await timed(async () => {
        await page.goto(SERVICE, { waitUntil: 'commit' });
        await own.waitFor();
      }),
    );
    if ((await card.count()) > 0) {
      throw new Error('The card is on the page that is to be without it');
    }
  }
  await page.unroute(isDocument);
  const [ownTimes, cardTimes, without] = [
    times.own,
    times.card,
    times.without,
  ].map(each => taken(each.slice(1)));
  return { own: ownTimes, card: cardTimes, without };
}
