import { Knex } from 'knex';
import { personOf } from '../retention/personOf';
import { withoutPerson } from '../retention/withoutPerson';
import { DatabaseClock } from './databaseClock';
import { ManifestRequest, ManifestRequests } from './ManifestRequests';
import { readStored, storedWords } from './storedShapes';

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

/** A table of their own: nothing is made of them, so that they count for nothing, and no release before knows them. */
export class DatabaseManifests implements ManifestRequests {
  readonly #knex: Knex;
  readonly #now: DatabaseClock;

  constructor(knex: Knex, now: DatabaseClock) {
    this.#knex = knex;
    this.#now = now;
  }

  async noteManifests(
    request: ManifestRequest,
    atMost: number,
  ): Promise<ManifestRequest> {
    const { snapshot, requestedBy } = request;
    const { cluster, namespace, name } = snapshot;
    const [stored] = await this.#requests()
      .insert({
        ...{ id: request.id, cluster, namespace, name },
        request_key: request.requestKey,
        request_hash: request.requestHash,
        cluster_uid: request.clusterUid ?? null,
        requested_by: requestedBy,
        owner: request.owner ?? null,
        entity: request.entity ?? null,
        system: request.system ?? null,
        snapshot: JSON.stringify(snapshot),
        asked_at: this.#now(this.#knex) as unknown as number,
      })
      .onConflict('request_key')
      .merge([
        ...(['cluster_uid', 'owner', 'entity', 'system'] as const),
        ...(['snapshot', 'asked_at'] as const),
      ])
      .returning('*');
    const kept = this.#requests()
      .where({ requested_by: requestedBy })
      .orderBy('asked_at', 'desc')
      .limit(atMost)
      .select('id');
    await this.#requests()
      .where({ requested_by: requestedBy })
      .whereNotIn('id', await kept.then(rows => rows.map(({ id }) => id)))
      .delete();
    return { ...request, id: stored.id, requestHash: stored.request_hash };
  }

  async manifestsByKey(
    requestKey: string,
  ): Promise<ManifestRequest | undefined> {
    const stored = await this.#requests()
      .where({ request_key: requestKey })
      .first();
    return stored && toRequest(stored)[0];
  }

  async waitingManifests(): Promise<ManifestRequest[]> {
    return (await this.#requests()).flatMap(toRequest);
  }

  async forgetManifests(id: string): Promise<void> {
    await this.#requests().where({ id }).delete();
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

  async forgetManifestsOf(userRef: string): Promise<void> {
    const person = personOf(userRef);
    const naming = (await this.#requests()).filter(
      ({ snapshot, requested_by: requestedBy, owner }) =>
        person.isThem(requestedBy) ||
        person.isThem(owner) ||
        withoutPerson(snapshot, person) !== snapshot,
    );
    for (const { id } of naming) {
      await this.forgetManifests(id);
    }
  }

  #requests() {
    return this.#knex<StoredManifests>('manifest_requests');
  }
}
