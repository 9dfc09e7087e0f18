import { Knex } from 'knex';
import { DatabaseClock } from '../store/databaseClock';
import { importColumns } from '../store/importColumns';
import { deleteLookTurns } from '../store/lookTurns';
import { toImportRow } from '../store/rows';
import { importOfRow } from '../store/importOfRow';
import { isPerson, withoutDetails } from './details';
import { HistoryRetention } from './HistoryRetention';
import { StoredImport } from '../store/StoredImport';

/** It is all in words of others, of people and places. */
async function deleteEvidence(
  knex: Knex,
  rows: Pick<StoredImport, 'database_uid'>[],
) {
  const uids = rows.flatMap(row => row.database_uid ?? []);
  await knex('import_evidence').whereIn('database_uid', uids).delete();
}

/** The release before deletes imports, and knows nothing of their evidence. */
async function deleteOrphans(knex: Knex) {
  await knex('import_evidence')
    .whereNotExists(
      knex('imports').whereRaw(
        'imports.database_uid = import_evidence.database_uid',
      ),
    )
    .delete();
}

export class DatabaseRetention implements HistoryRetention {
  readonly #knex: Knex;
  readonly #now: DatabaseClock;

  constructor(knex: Knex, now: DatabaseClock) {
    this.#knex = knex;
    this.#now = now;
  }

  async noteOver(atMost: number): Promise<number> {
    // One that is not gone after all begins anew
    await this.#imports()
      .whereNotNull('over_at')
      .where({ gone: false })
      .andWhere(made => made.whereNull('state').orWhereNot({ state: 'undone' }))
      .update({ over_at: null });
    const noted = this.#over(this.#imports())
      .whereNull('over_at')
      .select('id')
      .limit(atMost);
    return this.#imports()
      .whereIn('id', noted)
      .update({ over_at: this.#now(this.#knex) });
  }

  async eraseDetails(after: number, atMost: number): Promise<number> {
    return this.#knex.transaction(async transaction => {
      const imports = () => transaction<StoredImport>('imports');
      const rows = await this.#overFor(imports(), after)
        .where({ details_erased: false })
        .select('*')
        .limit(atMost)
        .forUpdate();
      for (const stored of rows) {
        const row = toImportRow(stored);
        const snapshot = withoutDetails(row.snapshot);
        const owner = isPerson(row.owner) ? undefined : row.owner;
        const left = { ...row, requestedBy: undefined, owner, snapshot };
        await imports()
          .where({ id: row.id })
          .update({
            // Whoever worked from what was there begins anew
            version: row.version + 1,
            snapshot: JSON.stringify(snapshot),
            ...importColumns(importOfRow(left)),
            requested_by: null,
            owner: owner ?? null,
            request_key: null,
            request_hash: null,
            digest: null,
            named_secrets: null,
            memory: null,
            details_erased: true,
          });
      }
      await deleteEvidence(transaction, rows);
      return rows.length;
    });
  }

  async deleteOver(after: number, atMost: number): Promise<number> {
    return this.#knex.transaction(async transaction => {
      const rows = await this.#overFor(
        transaction<StoredImport>('imports'),
        after,
      )
        .select('id', 'database_uid', 'cluster', 'name')
        .limit(atMost)
        .forUpdate();
      const uids = rows.flatMap(row => row.database_uid ?? []);
      await transaction('notifications').whereIn('database_uid', uids).delete();
      await transaction('outbox').whereIn('database_uid', uids).delete();
      await deleteEvidence(transaction, rows);
      await deleteOrphans(transaction);
      await transaction('turns')
        .whereIn(
          'key',
          rows.map(({ cluster, name }) => `${cluster} name ${name}`),
        )
        .delete();
      const ids = rows.map(({ id }) => id);
      await transaction('imports').whereIn('id', ids).delete();
      return rows.length;
    });
  }

  async deleteLooks(): Promise<void> {
    await this.#knex('looks')
      .where('counts_until', '<', this.#now(this.#knex))
      .delete();
    await deleteLookTurns(this.#knex);
  }

  #imports() {
    return this.#knex<StoredImport>('imports');
  }

  /** Nothing can come of these any more. */
  #over<R>(imports: Knex.QueryBuilder<StoredImport, R>) {
    return imports
      .where(ended => ended.where({ gone: true }).orWhere({ state: 'undone' }))
      .where(made =>
        made.whereNull('state').orWhereIn('state', ['created', 'undone']),
      )
      .where(none => none.whereNull('secrets').orWhere({ secrets: '[]' }))
      .where(free =>
        free
          .whereNull('busy_until')
          .orWhere('busy_until', '<', this.#now(this.#knex)),
      );
  }

  #overFor<R>(imports: Knex.QueryBuilder<StoredImport, R>, after: number) {
    return this.#over(imports).where(
      'over_at',
      '<',
      this.#knex.raw('? - ?', [this.#now(this.#knex), after]),
    );
  }
}
