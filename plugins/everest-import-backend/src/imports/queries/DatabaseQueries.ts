import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Knex } from 'knex';
import { fillColumns } from '../store/fillColumns';
import { ImportRow } from '../store/ImportHistory';
import { RowReader } from '../store/RowReader';
import { importOfRow } from '../store/importOfRow';
import { whereCriteria } from './criteria';
import { decodeCursor, Position, Start } from './cursor';
import {
  ImportFilter,
  ImportOrder,
  ImportPaging,
  ImportQueries,
  ImportRowPage,
  ImportRows,
  RunOutcomes,
} from './ImportQuery';
import type { ImportVisibility } from '../../permissions/ImportVisibility';
import { countOutcomes, outcomesOf } from './outcomes';
import { isSqlite } from '../store/databaseClock';
import { sortingOf } from './orders';
import { pageFrom } from './pageFrom';
import { whereFilter, whereShown } from './where';
import { StoredImport } from '../store/StoredImport';

/** Rows at a time, where each has to be judged by itself. */
const BITE = 200;

const MOST_RUNS = 100;

interface Asked {
  filter: ImportFilter;
  order: ImportOrder;
  sight: ImportVisibility;
}

interface Placed {
  row: ImportRow;
  position: Position;
}

/** Answers from columns and indexes; before each, rows that the release before wrote get theirs. */
export class DatabaseQueries implements ImportQueries {
  readonly #knex: Knex;
  readonly #rows: RowReader;

  constructor(knex: Knex, rows: RowReader) {
    this.#knex = knex;
    this.#rows = rows;
  }

  async page(
    filter: ImportFilter,
    paging: ImportPaging,
    sight: ImportVisibility,
  ): Promise<ImportRowPage> {
    const found = await this.rows(filter, paging, sight);
    const totalItems = sight.exact
      ? await this.#count(filter, sight)
      : await this.#countReadable({ filter, order: paging.order, sight });
    return { ...found, totalItems };
  }

  async rows(
    filter: ImportFilter,
    paging: ImportPaging,
    sight: ImportVisibility,
  ): Promise<ImportRows> {
    const { order, cursor } = paging;
    const pages = { filter, order, of: 'rows' } as const;
    const start = cursor ? decodeCursor(pages, cursor) : undefined;
    await fillColumns(this.#knex, this.#rows);
    const asked = { filter, order, sight };
    const { shown, ...cursors } = await pageFrom(
      pages,
      { start, limit: paging.limit },
      {
        read: (from, limit) =>
          sight.exact
            ? this.#next(asked, from, limit)
            : this.#nextReadable(asked, from, limit),
        positionOf: placed => placed.position,
      },
    );
    return { rows: shown.map(({ row }) => row), ...cursors };
  }

  async outcomes(
    filter: ImportFilter,
    sight: ImportVisibility,
  ): Promise<RunOutcomes> {
    await fillColumns(this.#knex, this.#rows);
    if (sight.exact) {
      return countOutcomes(this.#knex, () => this.#visible(filter, sight));
    }
    const ended: Import[] = [];
    const asked = { filter, order: 'requestedAt', sight } as const;
    for await (const { row } of this.#readable(asked)) {
      ended.push(importOfRow(row));
    }
    return outcomesOf(ended);
  }

  async runs({
    cluster,
    namespace,
    name,
  }: Parameters<ImportQueries['runs']>[0]): Promise<ImportRow[]> {
    if (`${cluster}${namespace}${name}`.includes('\0')) {
      return [];
    }
    await fillColumns(this.#knex, this.#rows);
    const rows: StoredImport[] = await this.#imports()
      .modify(whereShown)
      .modify(whereFilter, this.#knex, { cluster, namespace, name })
      .orderBy('imports.gone')
      .orderBy('imports.asked_at', 'desc')
      .orderBy('imports.id')
      .limit(MOST_RUNS);
    return rows.map(row => this.#rows.importRow(row));
  }

  async #next(
    asked: Asked,
    from: Start | undefined,
    limit: number,
  ): Promise<Placed[]> {
    const { sql, type, ...sorting } = sortingOf(asked.order);
    // Before a row is after it, in the other direction
    const descending = sorting.descending !== Boolean(from?.before);
    const key = sql(isSqlite(this.#knex));
    const id = isSqlite(this.#knex) ? '?' : 'cast(? as uuid)';
    const found = this.#visible(asked.filter, asked.sight)
      .select('imports.id', this.#knex.raw(`${key} as sort_value`))
      .orderByRaw(`${key} ${descending ? 'desc' : 'asc'}`)
      .orderBy('imports.id', descending ? 'desc' : 'asc')
      .limit(limit);
    if (from) {
      found.whereRaw(
        `(${key}, imports.id) ${
          descending ? '<' : '>'
        } (cast(? as ${type}), ${id})`,
        [from.value, from.id],
      );
    }
    const places: { id: string; sort_value: number | string }[] = await found;
    const rows: StoredImport[] = await this.#imports().whereIn(
      'id',
      places.map(place => place.id),
    );
    const byId = new Map(rows.map(stored => [stored.id, stored]));
    return places.flatMap(place => {
      const stored = byId.get(place.id);
      const value =
        type === 'bigint' ? Number(place.sort_value) : place.sort_value;
      return stored
        ? [
            {
              row: this.#rows.importRow(stored),
              position: { value, id: place.id },
            },
          ]
        : [];
    });
  }

  async #count(filter: ImportFilter, sight: ImportVisibility): Promise<number> {
    const [{ count }] = await this.#visible(filter, sight).count({
      count: '*',
    });
    return Number(count);
  }

  /** Where the database can't be asked for all of the policy: goes through what it lets through, in bites. */
  async *#readable(asked: Asked, start?: Start): AsyncGenerator<Placed> {
    let from = start;
    do {
      const bite = await this.#next(asked, from, BITE);
      const last = bite[bite.length - 1]?.position;
      from = last && { ...last, before: Boolean(start?.before) };
      yield* bite.filter(({ row }) => asked.sight.mayRead(importOfRow(row)));
    } while (from);
  }

  async #nextReadable(asked: Asked, from: Start | undefined, limit: number) {
    const placed: Placed[] = [];
    for await (const each of this.#readable(asked, from)) {
      placed.push(each);
      if (placed.length === limit) {
        break;
      }
    }
    return placed;
  }

  async #countReadable(asked: Asked): Promise<number> {
    let count = 0;
    const readable = this.#readable(asked);
    while (!(await readable.next()).done) {
      count += 1;
    }
    return count;
  }

  #visible(filter: ImportFilter, { criteria }: ImportVisibility) {
    return this.#knex('imports')
      .modify(whereShown)
      .modify(whereFilter, this.#knex, filter)
      .modify(whereCriteria, criteria);
  }

  #imports() {
    return this.#knex<StoredImport>('imports');
  }
}
