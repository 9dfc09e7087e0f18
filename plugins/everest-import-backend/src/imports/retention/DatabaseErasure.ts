import { parseEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { deleteLookTurnOf } from '../store/lookTurns';
import { StoredImport } from '../store/StoredImport';
import { HistoryErasure } from './HistoryErasure';
import { personOf } from './personOf';
import { rowWithout } from './rowWithout';

/** Creates write down who asked at their end once more. */
const UNDER_WAY = ['requested', 'unknown'];

const NAMING = [
  'requested_by',
  'owner',
  'entity',
  'system',
  'snapshot',
  'memory',
];

/** What every text that names a person is like, and more texts: databases differ in what they hold for a letter. */
function likeOf(userRef: string): string {
  const name = parseEntityRef(userRef).name.replace(/[^a-z\d.-]+/gi, '%');
  return `%user:%${name}%`;
}

/** Takes persons out of what is remembered. */
export class DatabaseErasure implements HistoryErasure {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async erasePerson(
    userRef: string,
    { after, atMost }: { after?: string; atMost: number },
  ): Promise<{ erased: number; last?: string }> {
    return this.#knex.transaction(async transaction => {
      const found: StoredImport[] = await this.#like(transaction, userRef)
        .where(ended =>
          ended.whereNull('state').orWhereNotIn('state', UNDER_WAY),
        )
        .where(next => after !== undefined && next.where('id', '>', after))
        .orderBy('id')
        .limit(atMost)
        .forUpdate();
      let erased = 0;
      for (const stored of found) {
        const change = rowWithout(stored, personOf(userRef));
        if (change) {
          erased += 1;
          await transaction('imports').where({ id: stored.id }).update(change);
        }
      }
      const last = found.length === atMost ? found[atMost - 1].id : undefined;
      return { erased, last };
    });
  }

  async countUnderWay(userRef: string): Promise<number> {
    const found: StoredImport[] = await this.#like(this.#knex, userRef).whereIn(
      'state',
      UNDER_WAY,
    );
    return found.filter(stored => rowWithout(stored, personOf(userRef))).length;
  }

  async deleteLooksOf(userRef: string): Promise<void> {
    await this.#knex('looks')
      .whereRaw('lower(user_ref) = ?', [userRef])
      .delete();
    await deleteLookTurnOf(this.#knex, userRef);
  }

  /** Rows that may name a person: more than do. */
  #like(knex: Knex, userRef: string) {
    const isSqlite = knex.client.config.client.includes('sqlite');
    const like = isSqlite ? 'like' : 'ilike';
    return knex<StoredImport>('imports').where(named => {
      for (const column of NAMING) {
        named.orWhereRaw(`${column} ${like} ?`, [likeOf(userRef)]);
      }
    });
  }
}
