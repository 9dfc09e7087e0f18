import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Knex } from 'knex';
import { personOf } from '../retention/personOf';
import { withoutPerson } from '../retention/withoutPerson';
import { DatabaseClock } from './databaseClock';
import { ManifestRequest, ManifestRequests } from './ManifestRequests';
import { insertRow } from './insertRow';
import { besideWatch, joinSeen, Note } from './noteCreated';
import { NewRequest } from './RequestHistory';
import { StoredImport } from './StoredImport';
import { readStored, storedWords } from './storedShapes';

/** SQLite takes no statement with more than some thousand values. */
const VALUES_AT_ONCE = 500;

interface StoredManifests {
  id: string;
  request_key: string;
  request_hash: string;
  cluster: string;
  cluster_uid: string | null;
  namespace: string;
  name: string;
  requested_by: string;
  owner: string | null;
  entity: string | null;
  system: string | null;
  snapshot: string;
  asked_at: number | string;
}

/** None of one that can't be read: no database can be told to be its. */
function toRequest(stored: StoredManifests): ManifestRequest[] {
  const words = readStored(storedWords, stored.snapshot);
  return words
    ? [
        {
          id: stored.id,
          requestKey: stored.request_key,
          requestHash: stored.request_hash,
          clusterUid: stored.cluster_uid ?? undefined,
          requestedBy: stored.requested_by,
          owner: stored.owner ?? undefined,
          entity: stored.entity ?? undefined,
          system: stored.system ?? undefined,
          snapshot: { ...words, phase: 'Requested' },
        },
      ]
    : [];
}

function toColumns(request: ManifestRequest) {
  return {
    cluster_uid: request.clusterUid ?? null,
    owner: request.owner ?? null,
    entity: request.entity ?? null,
    system: request.system ?? null,
    snapshot: JSON.stringify(request.snapshot),
  };
}

/** A table of their own: nothing is made of them, so that they count for nothing, and no release before knows them. */
export class DatabaseManifests implements ManifestRequests {
  readonly #knex: Knex;
  readonly #now: DatabaseClock;
  readonly #outbox: Note['outbox'];

  constructor(knex: Knex, now: DatabaseClock, outbox: Note['outbox']) {
    this.#knex = knex;
    this.#now = now;
    this.#outbox = outbox;
  }

  async noteManifests(
    request: ManifestRequest,
    atMost: number,
  ): Promise<boolean> {
    const { snapshot, requestedBy } = request;
    const { cluster, namespace, name } = snapshot;
    const inserted = await this.#requests()
      .insert({
        ...{ id: request.id, cluster, namespace, name },
        request_key: request.requestKey,
        request_hash: request.requestHash,
        requested_by: requestedBy,
        ...toColumns(request),
        asked_at: this.#askedAt(),
      })
      .onConflict('request_key')
      .ignore()
      .returning('id');
    const kept = await this.#requests()
      .where({ requested_by: requestedBy })
      .orderBy('asked_at', 'desc')
      .limit(atMost)
      .select('id');
    await this.#requests()
      .where({ requested_by: requestedBy })
      .whereNotIn(
        'id',
        kept.map(({ id }) => id),
      )
      .delete();
    return inserted.length > 0;
  }

  async renewManifests(request: ManifestRequest): Promise<boolean> {
    const { requestKey, requestHash } = request;
    const renewed = await this.#requests()
      .where({ request_key: requestKey, request_hash: requestHash })
      .update({ ...toColumns(request), asked_at: this.#askedAt() });
    return renewed > 0;
  }

  async manifestsByKey(
    requestKey: string,
  ): Promise<ManifestRequest | undefined> {
    const stored = await this.#requests()
      .where({ request_key: requestKey })
      .first();
    return stored && toRequest(stored)[0];
  }

  async manifestsOf(
    cluster: string,
    hashes: string[],
  ): Promise<ManifestRequest[]> {
    const found: ManifestRequest[] = [];
    for (let from = 0; from < hashes.length; from += VALUES_AT_ONCE) {
      const some = hashes.slice(from, from + VALUES_AT_ONCE);
      const rows = await this.#requests()
        .where({ cluster })
        .whereIn('request_hash', some);
      found.push(...rows.flatMap(toRequest));
    }
    return found;
  }

  async tieManifests(request: NewRequest, created: Import): Promise<void> {
    const { id } = request;
    await besideWatch(() =>
      this.#knex.transaction(async transaction => {
        const forgotten = await transaction<StoredManifests>(
          'manifest_requests',
        )
          .where({ id })
          .delete();
        const known = await transaction<StoredImport>('imports')
          .where({ database_uid: created.id, ours: true })
          .first('id');
        // Who was erased, or whose request another replica tied, is not written once more
        if (forgotten === 0 || known) {
          return;
        }
        const now = this.#now(transaction);
        const until = this.#knex.raw('? + ?', [now, request.busyFor]);
        if (await insertRow(transaction, request, until)) {
          const note = { now: this.#now, outbox: this.#outbox, id, created };
          await joinSeen(transaction, { ...note, steps: [] });
        }
      }),
    );
  }

  async forgetManifestsAfter(age: number): Promise<void> {
    await this.#requests()
      .where(
        'asked_at',
        '<=',
        this.#knex.raw('? - ?', [this.#now(this.#knex), age]),
      )
      .delete();
  }

  async forgetManifestsOf(userRef: string): Promise<string[]> {
    const person = personOf(userRef);
    const naming = (await this.#requests()).filter(
      ({ snapshot, requested_by: requestedBy, owner }) =>
        person.isThem(requestedBy) ||
        person.isThem(owner) ||
        withoutPerson(snapshot, person) !== snapshot,
    );
    const forgotten: string[] = [];
    for (const { id } of naming) {
      if ((await this.#requests().where({ id }).delete()) > 0) {
        forgotten.push(id);
      }
    }
    return forgotten;
  }

  #askedAt() {
    return this.#now(this.#knex) as unknown as number;
  }

  #requests() {
    return this.#knex<StoredManifests>('manifest_requests');
  }
}
