/**
 * Measures pages of the built app in Chromium, before the sandbox. Writes what it measured to the file of EVEREST_BENCH.
 *   main.ts [--turns 20] [--history 33000]
 */
import { parseArgs } from 'node:util';
import { openBrowser, signIn } from '../../browser/browser';
import { runImport } from '../../browser/importForm';
import { startPortal } from '../../browser/portal';
import { waitForPhase } from '../../browser/views';
import { Figure, ms, note } from '../figures';
import { timesOfEntityPage } from './entityPage';
import { timesOfFinding } from './form';
import { fillHistory, timesOfSearch } from './search';
import { Taken } from './timed';

const NAME = 'shop-db';

/** What timelines of the pages show, for those that miss their goals. */
const CAUSES = {
  card: "by a timeline, the card's one request leaves when the page is drawn, together with some 15 of the page's own, and one process answers all of them: alone it takes about 25 ms",
  search:
    'by a timeline, 100 ms are waited for a next key; half of the rest is the request, which looks into each row, and the other half draws the list',
  finding: 'not looked into',
};

function figure(
  what: string,
  goalMs: number,
  p50: number,
  more: { taken: string; cause: string },
): Figure {
  return {
    what,
    goal: `p50 <= ${ms(goalMs)}`,
    measured: `p50 ${ms(p50)} (${more.taken})`,
    met: p50 <= goalMs,
    cause: more.cause,
  };
}

const both = ({ p50, p95 }: Taken) => `p50 ${ms(p50)}, p95 ${ms(p95)}`;

async function main() {
  const { values } = parseArgs({
    options: {
      turns: { type: 'string', default: '20' },
      history: { type: 'string', default: '33000' },
    },
  });
  const turns = Number(values.turns);
  const { portal, stop } = await startPortal();
  const browser = await openBrowser();
  try {
    const page = await signIn(browser, portal);
    await runImport(page, portal, {
      ...{ engine: 'postgresql', name: NAME },
      service: 'shop-api',
    });
    await waitForPhase(page, NAME, 'Succeeded');
    const entity = await timesOfEntityPage(page, { name: NAME, turns });
    const { card, own, without } = entity;
    note(
      figure(
        "a service's page with the card, to the card's text, over the page without it",
        50,
        card.p50 - without.p50,
        {
          taken: `card: ${both(card)}; the page's own words beside it: ${both(
            own,
          )}, without it: ${both(without)}`,
          cause: CAUSES.card,
        },
      ),
    );
    const finding = await timesOfFinding(page, turns);
    note(
      figure(
        "the form's first page, from its words to the backups found",
        500,
        finding.p50,
        { taken: both(finding), cause: CAUSES.finding },
      ),
    );
    await fillHistory(portal.databaseDirectory, Number(values.history));
    const search = await timesOfSearch(page, turns);
    note(
      figure(
        `the list of ${values.history} imports, from the last key of a search to its answer`,
        200,
        search.p50,
        { taken: both(search), cause: CAUSES.search },
      ),
    );
  } finally {
    await browser.close();
    await stop();
  }
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
