import { parseEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { isSqlite } from '../store/databaseClock';
import { deleteLookTurnOf } from '../store/lookTurns';
import { StoredImport } from '../store/StoredImport';
import { Bite, Bitten, HistoryErasure } from './HistoryErasure';
import { personOf } from './personOf';
import { rowWithout } from './rowWithout';
import { withoutPerson } from './withoutPerson';

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

interface StoredEvidence {
  database_uid: string;
  evidence: string;
}

/** The next rows of a table, which nobody else writes meanwhile. */
async function takeBite<Row>(
  rows: Knex.QueryBuilder,
  key: string,
  { after, atMost }: Bite,
): Promise<Row[]> {
  return rows
    .where(next => after !== undefined && next.where(key, '>', after))
    .orderBy(key)
    .limit(atMost)
    .forUpdate();
}

const lastOf = <Row>(found: Row[], { atMost }: Bite): Row | undefined =>
  found.length === atMost ? found[atMost - 1] : undefined;

/** Takes persons out of what is remembered. */
export class DatabaseErasure implements HistoryErasure {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async erasePerson(userRef: string, bite: Bite): Promise<Bitten> {
    const person = personOf(userRef);
    return this.#knex.transaction(async transaction => {
      const found = await takeBite<StoredImport>(
        this.#like(transaction, userRef).where(ended =>
          ended.whereNull('state').orWhereNotIn('state', UNDER_WAY),
        ),
        'id',
        bite,
      );
      const named: string[] = [];
      for (const stored of found) {
        const { id } = stored;
        const change = rowWithout(stored, person);
        if (change) {
          named.push(stored.database_uid ?? id);
          await transaction('imports').where({ id }).update(change);
        }
      }
      return { named, last: lastOf(found, bite)?.id };
    });
  }

  async eraseFromEvidence(userRef: string, bite: Bite): Promise<Bitten> {
    const person = personOf(userRef);
    return this.#knex.transaction(async transaction => {
      const found = await takeBite<StoredEvidence>(
        transaction<StoredEvidence>('import_evidence').whereRaw(
          `evidence ${this.#likeWord()} ?`,
          [likeOf(userRef)],
        ),
        'database_uid',
        bite,
      );
      const named: string[] = [];
      for (const { database_uid, evidence: held } of found) {
        const evidence = withoutPerson(held, person);
        if (evidence !== held) {
          named.push(database_uid);
          await transaction('import_evidence')
            .where({ database_uid })
            .update({ evidence });
        }
      }
      return { named, last: lastOf(found, bite)?.database_uid };
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
    return knex<StoredImport>('imports').where(named => {
      for (const column of NAMING) {
        named.orWhereRaw(`${column} ${this.#likeWord()} ?`, [likeOf(userRef)]);
      }
    });
  }

  #likeWord() {
    return isSqlite(this.#knex) ? 'like' : 'ilike';
  }
}
