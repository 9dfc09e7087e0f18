import { openBrowser, signIn } from '../../browser/browser';
import { badges } from '../../browser/views';
import { BenchClusters } from '../BenchClusters';
import { BenchPortal } from '../BenchPortal';
import { flip } from './changes';

/** Any of the imports that run. */
const TURN = 7;

/** How long it takes, in milliseconds, from before a change is sent to the API server until an open page shows it. */
export async function changesToText(
  portal: BenchPortal,
  clusters: BenchClusters,
  count: number,
): Promise<number[]> {
  const browser = await openBrowser();
  try {
    const page = await signIn(browser, portal);
    const { item, phase } = await flip(clusters, TURN);
    const { cluster, namespace, name } = item;
    await page.goto(`/everest-import/imports/${cluster}/${namespace}/${name}`);
    await badges(page, phase).first().waitFor();
    const taken: number[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const begun = performance.now();
      const changed = await flip(clusters, TURN);
      await badges(page, changed.phase).first().waitFor();
      taken.push(performance.now() - begun);
    }
    return taken;
  } finally {
    await browser.close();
  }
}
