import { setTimeout as wait } from 'node:timers/promises';
import {
  ImportersReply,
  ImportsReply,
} from '../../plugins/everest-import-common/src';
import { Portal } from './Portal';

const EVERY_MS = 250;

/** Looks at the portal all the time, and notes whatever goes wrong with the clusters that have to be well. */
export class Witness {
  /** What was wrong, in words. */
  readonly faults: string[] = [];
  /** How long each look at importers and imports took, in milliseconds. */
  readonly times: number[] = [];
  readonly #portal: Portal;
  readonly #wells: string[];
  #stopped = false;
  #looking?: Promise<void>;

  constructor(portal: Portal, wells: string[]) {
    this.#portal = portal;
    this.#wells = wells;
  }

  start() {
    this.#looking = this.#lookOnAndOn();
  }

  async stop() {
    this.#stopped = true;
    await this.#looking;
  }

  /** The time that this share of the looks took at most, in whole milliseconds. */
  within(share: number): number {
    const sorted = [...this.times].sort((a, b) => a - b);
    return Math.ceil(sorted[Math.ceil(sorted.length * share) - 1]);
  }

  async #lookOnAndOn() {
    while (!this.#stopped) {
      await this.#look().catch(error => this.faults.push(String(error)));
      await wait(EVERY_MS);
    }
  }

  async #look() {
    const importers = await this.#timed<ImportersReply>('/importers');
    const imports = await this.#timed<ImportsReply>('/imports?limit=100');
    for (const { name, ...state } of [
      ...importers.clusters,
      ...imports.clusters,
    ]) {
      const {
        reachable,
        synced,
        staleSince,
        everest,
        missingRights = [],
      } = state;
      const isWell =
        reachable &&
        synced &&
        !staleSince &&
        everest.installed &&
        missingRights.length === 0;
      if (this.#wells.includes(name) && !isWell) {
        this.faults.push(`${name}: ${JSON.stringify(state)}`);
      }
    }
    for (const name of this.#wells) {
      if (!importers.items.some(({ cluster }) => cluster === name)) {
        this.faults.push(`${name}: no importer`);
      }
    }
  }

  async #timed<T>(path: string): Promise<T> {
    const began = performance.now();
    const body = await this.#portal.read<T>(path, 'user');
    this.times.push(performance.now() - began);
    return body;
  }
}
