import { Chance } from 'everest-sandbox';
import { database, job } from '../../../__testUtils__/objects';
import {
  DatabaseClusterObject,
  DataImportJobObject,
} from '../../../everest/objects';

export const NAMESPACES = ['team-blue', 'team-red'];

export type Kind = 'databases' | 'jobs';

/** A line of a watch, with the version that the server counts it under. */
export interface Event {
  kind: Kind;
  type: 'seen' | 'deleted';
  object: DatabaseClusterObject | DataImportJobObject;
  version: number;
}

/** What really was, of one database. */
export interface Life {
  uid: string;
  namespace: string;
  name: string;
  database: DatabaseClusterObject;
  job?: DataImportJobObject;
  /** Its job had succeeded and it was ready, at some time. */
  succeeded: boolean;
  failed: boolean;
  deleted: boolean;
  /** Had ended before any portal looked. */
  before: boolean;
}

const MOST_ALIVE = 12;

/** A cluster in which Everest imports, by chance: what is true, and every event of it. */
export class SimulatedEverest {
  readonly lives: Life[] = [];
  readonly events: Event[] = [];
  readonly #chance: Chance;
  #version = 100;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  get version() {
    return this.#version;
  }

  alive(): Life[] {
    return this.lives.filter(({ deleted }) => !deleted);
  }

  at(namespace: string, name: string): Life | undefined {
    return this.alive().find(
      life => life.namespace === namespace && life.name === name,
    );
  }

  /** One thing happens, or none. */
  step() {
    const alive = this.alive();
    if (alive.length < MOST_ALIVE && this.#chance.happens(0.2)) {
      this.create();
    } else if (alive.length > 0) {
      const life = this.#chance.oneOf(alive);
      if (this.#chance.happens(0.04)) {
        this.delete(life);
      } else {
        this.#advance(life);
      }
    }
  }

  create(before = false): Life {
    const namespace = this.#chance.oneOf(NAMESPACES);
    // Names come again once their database is gone
    const name = `db-${this.#chance.between(0, 20)}`;
    const there = this.at(namespace, name);
    if (there) {
      return there;
    }
    const uid = `uid-${this.lives.length}`;
    const life: Life = {
      ...{ uid, namespace, name, before },
      database: database('creating', { name, namespace, uid }),
      ...{ succeeded: false, failed: false, deleted: false },
    };
    this.lives.push(life);
    this.#show(life, 'creating');
    return life;
  }

  delete(life: Life) {
    life.deleted = true;
    this.#tell('databases', 'deleted', life.database);
    if (life.job) {
      this.#tell('jobs', 'deleted', life.job);
    }
  }

  /** Ends it in one way or the other. */
  finish(life: Life) {
    while (!life.succeeded && !life.failed) {
      this.#advance(life);
    }
  }

  /** What is paused for now goes on: the last word on everything. */
  settle() {
    for (const life of this.alive()) {
      if (life.succeeded && life.database.status?.status !== 'ready') {
        this.#show(life, 'ready');
      }
    }
  }

  #advance(life: Life) {
    const { database: there, job: its } = life;
    const status = there.status?.status;
    const state = its?.status?.state;
    if (life.succeeded) {
      const next = this.#chance.oneOf(['ready', 'paused', 'upgrading']);
      this.#show(life, next, this.#chance.happens(0.1) || undefined);
    } else if (status === 'creating') {
      this.#show(life, 'importing');
    } else if (!its) {
      this.#run(life, '');
    } else if (['', 'Error'].includes(state ?? '')) {
      this.#run(life, 'Running');
    } else if (state === 'Running') {
      const next = this.#chance.oneOf(['Error', 'Failed', 'Succeeded']);
      this.#run(life, next);
      if (next === 'Failed') {
        this.#show(life, 'error');
        life.failed = true;
      }
    } else if (state === 'Succeeded') {
      this.#show(life, 'ready');
      life.succeeded = true;
    }
  }

  #show(life: Life, status: string, withdrawn?: boolean) {
    const { name, namespace, uid, database: last } = life;
    const isOut = withdrawn || !last.spec?.dataSource;
    life.database = database(status, {
      ...{ name, namespace, uid },
      dataImport: !isOut,
    });
    this.#tell('databases', 'seen', life.database);
  }

  #run(life: Life, state: string) {
    const { name, namespace, uid: ownerUid } = life;
    life.job = job(state, {
      ...{ namespace, ownerUid, database: name },
      uid: `${ownerUid}-job`,
    });
    this.#tell('jobs', 'seen', life.job);
  }

  #tell(kind: Kind, type: Event['type'], object: Event['object']) {
    this.#version += 1;
    const version = this.#version;
    object.metadata.resourceVersion = `${version}`;
    const copy = structuredClone(object);
    this.events.push({ kind, type, object: copy, version });
  }
}
