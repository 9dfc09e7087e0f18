import { setTimeout as wait } from 'node:timers/promises';
import { Import } from '../../../plugins/everest-import-common/src';
import { BenchClusters } from '../BenchClusters';
import { BenchPortal } from '../BenchPortal';
import { BenchImport } from '../objects';
import { loadOf } from './load';
import { settle } from './settle';

/** Changes of a burst, each of another import. */
const BURST = 300;
const BURST_MS = 10_000;
/** Of a burst each third is looked for: looking for all would be a load of its own. */
const LOOKED_FOR = 3;
const PATIENCE_MS = 20_000;

const pending = new Set<BenchImport>();

/** One change of a running import: from Importing to Preparing, or back. Resolves with its new phase. */
export async function flip(clusters: BenchClusters, turn: number) {
  const item = clusters.running[turn % clusters.running.length];
  const isPending = pending.has(item);
  await clusters.setState(item, isPending ? 'Running' : 'Pending');
  if (isPending) {
    pending.delete(item);
  } else {
    pending.add(item);
  }
  return { item, phase: isPending ? 'Importing' : 'Preparing' };
}

/** Resolves when the portal says so to who asks for this import. */
async function shows(
  portal: BenchPortal,
  { cluster, namespace, name }: BenchImport,
  phase: string,
  everyMs: number,
): Promise<void> {
  const path = `/everest-import/imports/${cluster}/${namespace}/${name}`;
  const until = Date.now() + PATIENCE_MS;
  while ((await portal.call<Import>(path)).phase !== phase) {
    if (Date.now() > until) {
      throw new Error(`'${cluster}/${namespace}/${name}' is not ${phase} yet`);
    }
    await wait(everyMs);
  }
}

/** How long it takes, in milliseconds, from before a change is sent to the API server until a reader gets it. */
async function changeToGet(
  portal: BenchPortal,
  clusters: BenchClusters,
  turn: number,
  everyMs: number,
): Promise<number> {
  const begun = performance.now();
  const { item, phase } = await flip(clusters, turn);
  await shows(portal, item, phase, everyMs);
  return performance.now() - begun;
}

/** Of single changes, one after the other. */
export async function singleChanges(
  portal: BenchPortal,
  clusters: BenchClusters,
  count: number,
): Promise<number[]> {
  const taken: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    // In steps, so that one cluster after the other has its turn
    taken.push(await changeToGet(portal, clusters, turn * 31, 10));
  }
  return taken;
}

/** Three hundred changes, evenly in ten seconds; fewer where fewer imports run. Resolves with how many there were. */
async function burst(
  { running }: BenchClusters,
  each: (turn: number) => Promise<unknown>,
): Promise<number> {
  const count = Math.min(BURST, running.length);
  await Promise.all(
    Array.from({ length: count }, async (_, turn) => {
      await wait((BURST_MS * turn) / BURST);
      await each(turn);
    }),
  );
  return count;
}

/** Of many changes at once. */
export async function burstChanges(
  portal: BenchPortal,
  clusters: BenchClusters,
): Promise<number[]> {
  const taken: number[] = [];
  await burst(clusters, async turn => {
    if (turn % LOOKED_FOR === 0) {
      taken.push(await changeToGet(portal, clusters, turn, 100));
    } else {
      await flip(clusters, turn);
    }
  });
  return taken;
}

/** What one change costs the portal while nobody looks, with all that follows: milliseconds of CPU over those of an idle one. */
export async function costOfChange(
  portal: BenchPortal,
  clusters: BenchClusters,
  idleCores: number,
): Promise<number> {
  let count = 0;
  const { cpuMs, ms } = await loadOf(portal, async () => {
    count = await burst(clusters, turn => flip(clusters, turn));
    await settle(portal);
  });
  return (cpuMs - idleCores * ms) / count;
}
