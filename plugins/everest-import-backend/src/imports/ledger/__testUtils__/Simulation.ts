import { Chance } from 'everest-sandbox';
import { FullImportHistory } from '../../store/RequestHistory';
import { SimulatedDatabase } from './SimulatedDatabase';
import { Kind, SimulatedEverest } from './SimulatedEverest';
import { SimulatedListener } from './SimulatedListener';
import { SimulatedReplica } from './SimulatedReplica';

const KINDS: Kind[] = ['databases', 'jobs'];
const OUTAGES_MS = [5_000, 30_000, 600_000];

/** A cluster, replicas, and what goes wrong between them: all by one seed. */
export class Simulation {
  readonly everest: SimulatedEverest;
  readonly listener: SimulatedListener;
  readonly database: SimulatedDatabase;
  now = Date.parse('2026-01-15T09:00:00Z');
  readonly #chance: Chance;
  readonly #replicas: SimulatedReplica[] = [];
  /** Until when a stream of a replica is cut off. */
  readonly #cutUntil = new Map<string, number>();
  #historyAwayUntil = 0;

  constructor(seed: number, history: FullImportHistory) {
    this.#chance = new Chance(seed);
    this.everest = new SimulatedEverest(this.#chance);
    this.listener = new SimulatedListener(this.#chance, history);
    this.database = new SimulatedDatabase(this.#chance, history);
    this.database.awayWhile(() => this.now < this.#historyAwayUntil);
  }

  /** Some imports end before anybody looks; then two or three replicas start. */
  start() {
    for (let count = 0; count < 5; count += 1) {
      this.everest.finish(this.everest.create(true));
    }
    const replicas = this.#chance.between(2, 3);
    for (let index = 0; index < replicas; index += 1) {
      this.#restart(index);
    }
  }

  async step() {
    this.now += this.#chance.between(100, 8_000);
    if (this.#chance.happens(0.6)) {
      this.everest.step();
    }
    const index = this.#chance.between(0, this.#replicas.length - 1);
    const replica = this.#replicas[index];
    if (replica.process.isKilled || this.#chance.happens(0.01)) {
      this.#restart(index);
    } else if (this.#chance.happens(0.03)) {
      this.#cut(index);
    } else if (this.#chance.happens(0.01)) {
      // A 410: what came in between is never seen
      replica.watch.list(this.#chance.oneOf(KINDS));
    } else if (this.#chance.happens(0.01)) {
      this.#historyAwayUntil = this.now + this.#chance.oneOf(OUTAGES_MS);
    } else if (this.#chance.happens(0.1)) {
      await replica.sendDue();
    }
    this.#mend();
    for (const { watch } of this.#replicas) {
      for (const kind of KINDS) {
        // A silent watch is one that is never chosen for a while
        watch.deliver(kind, this.#chance.between(0, 3));
      }
    }
    if (this.#chance.happens(0.7)) {
      await replica.refresh();
    }
  }

  /** Everything is well for ten minutes. */
  async settle() {
    this.everest.settle();
    this.#historyAwayUntil = 0;
    for (let round = 0; round < 20; round += 1) {
      this.now += 30_000;
      for (const [index, replica] of this.#replicas.entries()) {
        for (const kind of KINDS) {
          this.#cutUntil.delete(`${index}/${kind}`);
          if (round === 0) {
            replica.watch.list(kind);
          }
          replica.watch.deliver(kind, Infinity);
        }
        await replica.refresh();
        await replica.sendDue();
        if (replica.process.isKilled) {
          this.#restart(index);
        }
      }
    }
  }

  #restart(index: number) {
    const skewMs = this.#chance.oneOf([0, 0, 2_000, 600_000, -600_000]);
    this.#replicas[index] = new SimulatedReplica({
      everest: this.everest,
      database: this.database,
      listener: this.listener,
      clock: () => this.now + skewMs,
    });
    for (const kind of KINDS) {
      this.#cutUntil.delete(`${index}/${kind}`);
      this.#replicas[index].watch.list(kind);
    }
  }

  #cut(index: number) {
    // The whole cluster, or a right to one of its kinds
    const kinds = this.#chance.happens(0.5) ? KINDS : [KINDS[index % 2]];
    const until = this.now + this.#chance.oneOf(OUTAGES_MS);
    for (const kind of kinds) {
      this.#replicas[index].watch.cut(kind);
      this.#cutUntil.set(`${index}/${kind}`, until);
    }
  }

  #mend() {
    for (const [key, until] of this.#cutUntil) {
      if (until <= this.now) {
        const [index, kind] = key.split('/');
        this.#replicas[Number(index)].watch.list(kind as Kind);
        this.#cutUntil.delete(key);
      }
    }
  }
}
