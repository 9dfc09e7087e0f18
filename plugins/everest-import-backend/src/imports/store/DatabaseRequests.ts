import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Knex } from 'knex';
import { Step } from '../../everest/PhaseMemory';
import { DatabaseOutbox } from '../outbox/DatabaseOutbox';
import { conditionsOf } from './conditions';
import { DatabaseClock } from './databaseClock';
import { insertRow, leaseOf } from './insertRow';
import { noteCreated } from './noteCreated';
import {
  Lease,
  NewRequest,
  RequestHistory,
  RequestRow,
} from './RequestHistory';
import { reservedSecrets } from './reservedSecrets';
import { RowReader } from './RowReader';
import { takeTurn } from './turns';
import { countUnended } from './unendedImports';
import { StoredImport } from './StoredImport';

/** SQLite takes no statement with more than some thousand values. */
const ROWS_AT_ONCE = 500;

/** The rows that are written before the first object is. */
export class DatabaseRequests implements RequestHistory {
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

  async insertRequest(request: NewRequest): Promise<Lease | undefined> {
    const conditions = conditionsOf(request);
    if (conditions.length === 0) {
      return insertRow(this.#knex, request, this.#in(request.busyFor));
    }
    return this.#knex.transaction(async transaction => {
      for (const { turn } of conditions) {
        await takeTurn(transaction, turn);
      }
      const { requestKey } = request;
      if (
        await transaction('imports').where({ request_key: requestKey }).first()
      ) {
        return undefined;
      }
      for (const { check } of conditions) {
        await check(transaction);
      }
      return insertRow(transaction, request, this.#in(request.busyFor));
    });
  }

  async renewRequest(
    id: string,
    lease: Lease,
    { busyFor, secrets }: Parameters<RequestHistory['renewRequest']>[2],
  ): Promise<Lease | undefined> {
    const renewed = await this.#imports()
      // Whoever takes it over holds it for longer
      .where({ id, state: 'requested', busy_until: lease })
      .update({
        busy_until: this.#in(busyFor),
        secrets: JSON.stringify(secrets),
      })
      .returning('busy_until');
    return leaseOf(renewed);
  }

  countUnended(place: { cluster: string; namespace: string }): Promise<number> {
    return countUnended(this.#knex, place);
  }

  reservedSecrets(
    wanted: Parameters<RequestHistory['reservedSecrets']>[0],
    names: string[],
  ): Promise<string[]> {
    return reservedSecrets(this.#knex, wanted, names);
  }

  async requestByKey(requestKey: string): Promise<RequestRow | undefined> {
    const row = await this.#imports()
      .where({ request_key: requestKey })
      .first();
    return row && this.#rows.requestRow(row);
  }

  async claimRequest(id: string, busyFor: number): Promise<boolean> {
    const claimed = await this.#free()
      .where({ id })
      .update({ busy_until: this.#in(busyFor) });
    return claimed > 0;
  }

  async updateRequest(
    id: string,
    change: Parameters<RequestHistory['updateRequest']>[1],
  ): Promise<void> {
    await this.#imports()
      .where({ id })
      .update({
        ...(change.state && { state: change.state }),
        ...(change.secrets && { secrets: JSON.stringify(change.secrets) }),
        ...(change.busyUntil === null && { busy_until: null }),
      });
  }

  async markCreated(
    id: string,
    created: Import,
    steps: Step[] = [],
  ): Promise<void> {
    await noteCreated(this.#knex, {
      ...{ now: this.#now, outbox: this.#outbox },
      ...{ id, created, steps },
    });
  }

  async freeRequestKey(id: string): Promise<void> {
    await this.#imports().where({ id }).update({ request_key: null });
  }

  async unfinishedRequests(): Promise<RequestRow[]> {
    const rows = await this.#free().whereIn('state', ['requested', 'unknown']);
    return this.#withSecrets(rows);
  }

  async requestsWithSecrets(
    isWanted: Parameters<RequestHistory['requestsWithSecrets']>[0] = () => true,
  ): Promise<RequestRow[]> {
    const held = await this.#imports()
      .select('id', 'cluster', 'database_uid')
      .where({ state: 'created' })
      .whereNotNull('secrets')
      .andWhereNot({ secrets: '[]' });
    const wanted = held.filter(({ cluster, database_uid: uid }) =>
      isWanted({ cluster, databaseUid: uid ?? undefined }),
    );
    const rows: StoredImport[] = [];
    for (let from = 0; from < wanted.length; from += ROWS_AT_ONCE) {
      const ids = wanted.slice(from, from + ROWS_AT_ONCE).map(({ id }) => id);
      rows.push(...(await this.#imports().whereIn('id', ids)));
    }
    return this.#withSecrets(rows);
  }

  /** Of a row whose Secrets can't be read nothing may be taken back: what is not known would be forgotten. */
  #withSecrets(rows: StoredImport[]): RequestRow[] {
    return rows
      .map(row => this.#rows.requestRow(row))
      .filter(({ unreadable }) => !unreadable?.includes('secrets'));
  }

  #imports() {
    return this.#knex<StoredImport>('imports');
  }

  /** Rows that nobody is at work on. */
  #free() {
    return this.#imports().where(free =>
      free
        .whereNull('busy_until')
        .orWhere('busy_until', '<', this.#now(this.#knex)),
    );
  }

  #in(milliseconds: number): Knex.Raw {
    return this.#knex.raw('? + ?', [this.#now(this.#knex), milliseconds]);
  }
}
