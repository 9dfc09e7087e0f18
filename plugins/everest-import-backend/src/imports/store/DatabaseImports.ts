import { randomUUID } from 'node:crypto';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Knex } from 'knex';
import { DatabaseOutbox } from '../outbox/DatabaseOutbox';
import { DatabaseClock } from './databaseClock';
import { ImportHistory, ImportRow, Sight, StandingRow } from './ImportHistory';
import { observed, observedColumns } from './observed';
import { RowReader } from './RowReader';
import { isRowId, toVersion } from './rows';
import { StoredImport } from './StoredImport';

/** A replica of the release before writes ends too, and counts no versions. */
function isUnaware(known: StoredImport, seen: Import): boolean {
  return (
    (Boolean(known.gone) && !seen.gone) ||
    (known.outcome !== null &&
      seen.gone === true &&
      seen.outcome !== known.outcome)
  );
}

/** What was seen of imports, and outlives their objects. */
export class DatabaseImports implements ImportHistory {
  readonly #knex: Knex;
  readonly #now: DatabaseClock;
  readonly #outbox: Pick<DatabaseOutbox, 'writeWith'>;
  readonly #rows: RowReader;

  constructor(options: {
    knex: Knex;
    now: DatabaseClock;
    outbox: Pick<DatabaseOutbox, 'writeWith'>;
    rows: RowReader;
  }) {
    this.#knex = options.knex;
    this.#now = options.now;
    this.#outbox = options.outbox;
    this.#rows = options.rows;
  }

  async list(): Promise<ImportRow[]> {
    const rows: StoredImport[] = await this.#known().orderBy(
      'requested_at',
      'desc',
    );
    return rows.map(row => this.#rows.importRow(row));
  }

  async byDatabaseUid(uid: string): Promise<ImportRow | undefined> {
    const row = await this.#known().where({ database_uid: uid }).first();
    return row && this.#rows.importRow(row);
  }

  async byId(id: string): Promise<ImportRow | undefined> {
    if (id.includes('\0')) {
      return undefined;
    }
    const seen = await this.byDatabaseUid(id);
    if (seen || !isRowId(id)) {
      return seen;
    }
    const row = await this.#known().where({ id }).first();
    return row && this.#rows.importRow(row);
  }

  async present(cluster: string): Promise<ImportRow[]> {
    const rows = await this.#present(cluster);
    return rows.map(row => this.#rows.importRow(row));
  }

  async standing(cluster: string): Promise<StandingRow[]> {
    const rows = await this.#present(cluster, [
      'database_uid',
      'namespace',
      'name',
      'cluster_uid',
    ]);
    return rows.map(row => ({
      databaseUid: row.database_uid ?? '',
      namespace: row.namespace,
      name: row.name,
      clusterUid: row.cluster_uid ?? undefined,
      knownFor: Number(row.known_for),
    }));
  }

  async observe(seen: Import, sight: Sight): Promise<ImportRow | undefined> {
    const known = await this.#imports()
      .where({ database_uid: seen.id })
      .first();
    const { version } = sight;
    if (
      version !== undefined &&
      version !== (known ? toVersion(known) : 'none')
    ) {
      return undefined;
    }
    if (version !== undefined && known && isUnaware(known, seen)) {
      return undefined;
    }
    const written = await this.#knex.transaction(async transaction => {
      const after = known
        ? await this.#update(transaction, known, seen, sight)
        : await this.#insert(transaction, seen, sight);
      if (after && after !== known) {
        const change = { before: known, after, words: seen };
        await this.#outbox.writeWith(transaction, change);
      }
      return after;
    });
    if (!written && version === undefined) {
      return this.observe(seen, sight);
    }
    return written && this.#rows.importRow(written);
  }

  /** Undefined when another replica was faster. */
  async #insert(
    transaction: Knex,
    seen: Import,
    sight: Sight,
  ): Promise<StoredImport | undefined> {
    const [inserted] = await transaction<StoredImport>('imports')
      .insert({
        id: randomUUID(),
        namespace: seen.namespace,
        name: seen.name,
        database_uid: seen.id,
        ours: false,
        requested_at: seen.requestedAt,
        first_sight:
          sight.firstSight &&
          (seen.outcome !== undefined || Boolean(sight.hasEnded)),
        known_at: this.#now(transaction),
        ...observed(undefined, seen, sight),
        ...observedColumns(undefined, seen),
      })
      .onConflict('database_uid')
      .ignore()
      .returning('*');
    return inserted;
  }

  /** What is known already when there is nothing new; undefined when another replica was faster. */
  async #update(
    transaction: Knex,
    known: StoredImport,
    seen: Import,
    sight: Sight,
  ): Promise<StoredImport | undefined> {
    const change = observed(known, seen, sight);
    const before = { ...known, gone: Boolean(known.gone) };
    const isNew = Object.entries(change).some(
      ([column, value]) => value !== before[column as keyof StoredImport],
    );
    if (!isNew) {
      return known;
    }
    const { id, version } = known;
    const [updated] = await transaction<StoredImport>('imports')
      .where({ id, version })
      .update({
        ...change,
        ...observedColumns(known, seen),
        // As above, since the row was read
        outcome: transaction.raw('coalesce(outcome, ?)', [change.outcome]),
        version: toVersion(known) + 1,
      })
      .returning('*');
    return updated;
  }

  #imports() {
    return this.#knex<StoredImport>('imports');
  }

  #known(columns: string[] = ['*']) {
    const known = '? - coalesce(known_at, 0) as known_for';
    return this.#imports().select(
      ...columns,
      this.#knex.raw(known, [this.#now(this.#knex)]),
    );
  }

  async #present(cluster: string, columns?: string[]): Promise<StoredImport[]> {
    return this.#known(columns)
      .where({ cluster, gone: false })
      .whereNotNull('database_uid');
  }
}
