import { BenchClusters } from './BenchClusters';
import { BenchPortal } from './BenchPortal';
import { Client } from './Database';
import { addEndedRows } from './endedRows';
import { Blocks, Memory } from './gauges';

import { changesToText } from './measure/browserText';
import { burstChanges, costOfChange, singleChanges } from './measure/changes';
import { askForEntity, askForList } from './measure/entityView';
import { idleLoad, Load } from './measure/load';
import { askForAllObjects, askForCustomResources } from './measure/rival';
import { settle } from './measure/settle';
import { untilListed } from './measure/start';
import { kubernetesRequests, Times, timesOfAsking } from './measure/times';
import { loadOfViewers } from './measure/viewers';
import { PortalRuns } from './PortalRuns';
import { profiled } from './profiled';

/** What is looked at with each number of rows. */
export interface WithRows {
  /** From the start of its plugins until the list of all imports was whole, in milliseconds. */
  startMs: number;
  /** From then until it was at rest. */
  settledMs: number;
  idle: Load;
  memory: Memory;
  view: Times;
  /** Requests to API servers while entities were viewed, and while nobody did anything. */
  requests: { viewing: number; idle: number };
  /** CPU milliseconds. */
  costOfChange: number;
}

export interface Measured {
  client: Client;
  bare: { startMs: number; idle: Load; memory: Memory };
  few: WithRows;
  many: WithRows;
  list: Times;
  rival: { custom: Times; all: Times };
  /** While imports run whose logs are read, and nobody looks. */
  running: Load;
  /** Views of entities meanwhile: what is gathered of a run is in no way of who looks. */
  viewWhileRunning: Times;
  viewers: Load;
  /** Milliseconds until each was read. */
  single: number[];
  burst: number[];
  /** The same, until a page in a browser shows it; empty where there was no browser, or no page. */
  text: number[];
  blocks: { during: string; longest: Blocks }[];
}

/** Measures all there is to measure on one kind of database. */
export class Measurement {
  readonly #clusters: BenchClusters;
  readonly #runs: PortalRuns;
  readonly #ended: number;
  readonly #blocks: Measured['blocks'] = [];

  constructor(clusters: BenchClusters, runs: PortalRuns, ended: number) {
    this.#clusters = clusters;
    this.#ended = ended;
    this.#runs = runs;
  }

  async all(): Promise<Measured> {
    const { imports } = this.#clusters;
    await this.#clusters.setReported(false);
    const few = await this.#runs.run(['imports'], portal =>
      this.#withRows(portal, imports.length),
    );
    await this.#runs.database.open(knex =>
      addEndedRows(knex, this.#ended, this.#clusters.names),
    );
    const rest = await this.#runs.run(['imports'], async portal => ({
      many: await this.#withRows(portal, imports.length + this.#ended),
      ...(await this.#withMany(portal)),
    }));
    const rival = await this.#runs.run(['kubernetes'], async portal => ({
      custom: await timesOfAsking(60, turn =>
        askForCustomResources(portal, turn),
      ),
      all: await timesOfAsking(40, turn => askForAllObjects(portal, turn), 5),
    }));
    const bare = await this.#runs.run([], async portal => ({
      startMs: portal.startedAfterMs,
      idle: await idleLoad(portal),
      memory: await portal.ask('memory'),
    }));
    const { client } = this.#runs.database;
    return { client, few, ...rest, rival, bare, blocks: this.#blocks };
  }

  async #withRows(portal: BenchPortal, total: number): Promise<WithRows> {
    const clusters = this.#clusters;
    const listedMs = await this.#noting('the first look', portal, async () => {
      const begun = performance.now();
      await untilListed(portal, total);
      return performance.now() - begun;
    });
    const settledMs = await this.#noting('what follows a start', portal, () =>
      settle(portal),
    );
    let idle: Load | undefined;
    const atRest = await kubernetesRequests(portal, async () => {
      idle = await this.#noting('rest', portal, () => idleLoad(portal));
    });
    const memory = await portal.ask('memory');
    let view: Times | undefined;
    const viewing = await kubernetesRequests(portal, async () => {
      view = await this.#noting('views of entities', portal, () =>
        timesOfAsking(300, turn => askForEntity(portal, turn)),
      );
    });
    const { cores } = idle!;
    return {
      startMs: portal.startedAfterMs + listedMs,
      settledMs,
      idle: idle!,
      memory,
      view: view!,
      requests: {
        viewing: viewing.requests,
        idle: (atRest.requests / atRest.ms) * viewing.ms,
      },
      costOfChange: await this.#noting('300 changes', portal, () =>
        costOfChange(portal, clusters, cores),
      ),
    };
  }

  async #withMany(portal: BenchPortal) {
    const clusters = this.#clusters;
    const list = await this.#noting('a filtered list', portal, () =>
      timesOfAsking(200, turn => askForList(portal, turn)),
    );
    await clusters.setReported(true);
    await settle(portal);
    return {
      list,
      running: await this.#noting('reading of logs', portal, () =>
        idleLoad(portal),
      ),
      viewWhileRunning: await this.#noting(
        'views while logs are read',
        portal,
        () => timesOfAsking(300, turn => askForEntity(portal, turn)),
      ),
      viewers: await this.#noting('50 viewers', portal, () =>
        loadOfViewers(portal, clusters),
      ),
      single: await this.#noting('single changes', portal, () =>
        singleChanges(portal, clusters, 100),
      ),
      burst: await this.#noting('300 changes that are read', portal, () =>
        burstChanges(portal, clusters),
      ),
      text: await this.#noting('changes in a browser', portal, () =>
        changesToText(portal, clusters, 40).catch(error => {
          process.stderr.write(`${error.stack}\n`);
          return [];
        }),
      ),
    };
  }

  /** Does something, and keeps how long it blocked the portal's event loop. */
  async #noting<T>(
    during: string,
    portal: BenchPortal,
    work: () => Promise<T>,
  ): Promise<T> {
    await portal.ask('blocks');
    const result = await profiled(during, portal, work);
    const block = { during, longest: await portal.ask('blocks') };
    process.stdout.write(`${JSON.stringify(block)}\n`);
    this.#blocks.push(block);
    return result;
  }
}
