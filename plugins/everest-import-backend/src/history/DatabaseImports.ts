import { randomUUID } from 'node:crypto';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Knex } from 'knex';
import { worse } from '../everest/overwriting';
import { DatabaseClock } from './databaseClock';
import { importColumns } from './importColumns';
import { ImportHistory, ImportRow } from './ImportHistory';
import { StoredImport, toImportRow } from './rows';
import { wordsOfRow } from './wordsOfRow';

type Sight = Parameters<ImportHistory['observe']>[1];

/** What was seen of imports, and outlives their objects. */
export class DatabaseImports implements ImportHistory {
  readonly #knex: Knex;
  readonly #now: DatabaseClock;

  constructor(knex: Knex, now: DatabaseClock) {
    this.#knex = knex;
    this.#now = now;
  }

  async list(): Promise<ImportRow[]> {
    const known = '? - coalesce(known_at, 0) as known_for';
    const rows: StoredImport[] = await this.#imports()
      .select('*', this.#knex.raw(known, [this.#now(this.#knex)]))
      .orderBy('requested_at', 'desc');
    return rows.map(toImportRow);
  }

  async byDatabaseUid(uid: string): Promise<ImportRow | undefined> {
    const row = await this.#imports().where({ database_uid: uid }).first();
    return row && toImportRow(row);
  }

  async observe(seen: Import, options: Sight): Promise<void> {
    const known = await this.#imports()
      .where({ database_uid: seen.id })
      .first();
    if (known) {
      await this.#update(known, seen, options);
      return;
    }
    const inserted = await this.#imports()
      .insert({
        id: randomUUID(),
        cluster: seen.cluster,
        namespace: seen.namespace,
        name: seen.name,
        database_uid: seen.id,
        ours: false,
        requested_at: seen.requestedAt,
        snapshot: JSON.stringify(seen),
        ...importColumns(seen),
        gone: Boolean(seen.gone),
        outcome: seen.outcome ?? null,
        succeeded_job: options.memory?.succeededJob ?? null,
        overwriting: options.memory?.overwriting ?? null,
        first_sight: options.firstSight && seen.outcome !== undefined,
        known_at: this.#now(this.#knex),
      })
      .onConflict('database_uid')
      .ignore()
      .returning('id');
    if (inserted.length === 0) {
      await this.observe(seen, options);
    }
  }

  async #update(
    known: StoredImport,
    seen: Import,
    { memory = {} }: Sight,
  ): Promise<void> {
    const before = toImportRow(known);
    const outcome = known.outcome ?? seen.outcome ?? null;
    const gone = before.gone || Boolean(seen.gone);
    const snapshot = JSON.stringify(seen);
    const job = known.succeeded_job ?? memory.succeededJob ?? null;
    const overwriting = worse(before.overwriting, memory.overwriting) ?? null;
    if (
      snapshot === known.snapshot &&
      outcome === known.outcome &&
      gone === before.gone &&
      job === known.succeeded_job &&
      overwriting === known.overwriting
    ) {
      return;
    }
    // Another replica may have seen the end, or an alarm, first: those are written once
    await this.#imports()
      .where({ id: known.id })
      .update({
        snapshot,
        ...importColumns(wordsOfRow({ ...before, snapshot: seen })),
        gone,
        outcome: this.#knex.raw('coalesce(outcome, ?)', [outcome]),
        succeeded_job: this.#knex.raw('coalesce(succeeded_job, ?)', [job]),
        overwriting: this.#knex.raw(
          "case when overwriting = 'begun' then overwriting else coalesce(?, overwriting) end",
          [overwriting],
        ),
      });
  }

  #imports() {
    return this.#knex<StoredImport>('imports');
  }
}
