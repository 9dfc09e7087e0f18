import { setTimeout as wait } from 'node:timers/promises';
import { BenchClusters } from '../BenchClusters';
import { BenchPortal } from '../BenchPortal';
import { flip } from './changes';
import { askForEntity } from './entityView';
import { Load, loadOf } from './load';

const VIEWERS = 50;
/** How often an open page asks while an import of it runs; it is the frontend's own pace. */
const EVERY_MS = 4_000;
const FOR_MS = 20_000;
const CHANGE_EVERY_MS = 1_000;

/** What a portal takes while people look at entities, and imports go on: one changes each second. */
export function loadOfViewers(
  portal: BenchPortal,
  clusters: BenchClusters,
): Promise<Load> {
  const until = Date.now() + FOR_MS;
  const view = async (viewer: number) => {
    await wait((EVERY_MS * viewer) / VIEWERS);
    while (Date.now() < until) {
      await askForEntity(portal, viewer);
      await wait(EVERY_MS);
    }
  };
  const change = async () => {
    for (let turn = 0; Date.now() < until; turn += 1) {
      await flip(clusters, turn);
      await wait(CHANGE_EVERY_MS);
    }
  };
  const viewers = Array.from({ length: VIEWERS }, (_, viewer) => view(viewer));
  return loadOf(portal, () => Promise.all([change(), ...viewers]));
}
