import { parseEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { importColumns } from '../store/importColumns';
import { deleteLookTurnOf } from '../store/lookTurns';
import { toImportRow } from '../store/rows';
import { importOfRow } from '../store/importOfRow';
import { HistoryErasure } from './HistoryErasure';
import { ERASED, mentionsOf, withoutPerson } from './withoutPerson';
import { StoredImport } from '../store/StoredImport';

/** Creates write down who asked at their end once more. */
const UNDER_WAY = ['requested', 'unknown'];

const ESCAPE = '!';
const literal = (text: string) => text.replace(/[!%_]/g, `${ESCAPE}$&`);

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
      const found = await this.#naming(transaction, userRef)
        .where(ended =>
          ended.whereNull('state').orWhereNotIn('state', UNDER_WAY),
        )
        .where(next => after !== undefined && next.where('id', '>', after))
        .select('*')
        .orderBy('id')
        .limit(atMost)
        .forUpdate();
      let erased = 0;
      for (const stored of found) {
        const change = this.#change(stored, userRef);
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
    const [row] = await this.#naming(this.#knex, userRef)
      .whereIn('state', UNDER_WAY)
      .count({ count: '*' });
    return Number(row.count);
  }

  async deleteLooksOf(userRef: string): Promise<void> {
    await this.#knex('looks')
      .whereRaw('lower(user_ref) = ?', [userRef])
      .delete();
    await deleteLookTurnOf(this.#knex, userRef);
  }

  /** Undefined where the row names somebody else, after all. */
  #change(stored: StoredImport, userRef: string) {
    const row = toImportRow(stored);
    const isThem = (ref: string | undefined) => ref?.toLowerCase() === userRef;
    const asked = isThem(row.requestedBy);
    const owns = isThem(row.owner);
    const snapshot = withoutPerson(row.snapshot, userRef);
    const text = JSON.stringify(snapshot);
    const memory = stored.memory?.replace(mentionsOf(userRef), ERASED) ?? null;
    if (
      !asked &&
      !owns &&
      text === JSON.stringify(row.snapshot) &&
      memory === stored.memory
    ) {
      return undefined;
    }
    const left = {
      ...row,
      snapshot,
      requestedBy: asked ? undefined : row.requestedBy,
      owner: owns ? undefined : row.owner,
    };
    return {
      // A replica that had them in mind writes no more of it
      version: row.version + 1,
      snapshot: text,
      memory,
      ...importColumns(importOfRow(left)),
      requested_by: left.requestedBy ?? null,
      owner: left.owner ?? null,
      // A hash of who asked
      ...(asked && { request_key: null }),
    };
  }

  /** Rows that may name a person: more than do. */
  #naming(knex: Knex, userRef: string) {
    const isSqlite = knex.client.config.client.includes('sqlite');
    const like = isSqlite ? 'like' : 'ilike';
    const text = `%user:%${literal(parseEntityRef(userRef).name)}%`;
    return knex<StoredImport>('imports').where(named =>
      named
        .whereRaw('lower(requested_by) = ?', [userRef])
        .orWhereRaw('lower(owner) = ?', [userRef])
        .orWhereRaw(`snapshot ${like} ? escape '${ESCAPE}'`, [text])
        .orWhereRaw(`memory ${like} ? escape '${ESCAPE}'`, [text]),
    );
  }
}
