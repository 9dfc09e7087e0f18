import { DATA_OVERWRITTEN } from '@everest-import/backstage-plugin-everest-import-common';
import { Knex } from 'knex';
import { isEndedByCleanUp } from '../store/cleanUpWords';
import { toImportRow } from '../store/rows';
import { StoredImport } from '../store/StoredImport';
import { News } from './Outbox';

export interface UntoldNews {
  uid: string;
  news: News;
  /** Nobody is told of imports by hand, nor that an import failed whose database somebody cleaned up. */
  isToTell: boolean;
}

/** A look at so many rows holds up nobody: SQLite works on the event loop. */
const ROWS_AT_ONCE = 1_000;

/**
 * News that rows have, that nobody has told, and that no entry of the outbox is going to: some rows at a time, by an
 * index of those that have any, until all were looked at.
 */
export async function* untoldNews(knex: Knex): AsyncGenerator<UntoldNews[]> {
  let after = '';
  for (;;) {
    const found = await withNews(knex)
      .where('database_uid', '>', after)
      .orderBy('database_uid')
      .limit(ROWS_AT_ONCE)
      .pluck('database_uid');
    const uids = found.map(String);
    if (uids.length === 0) {
      return;
    }
    const last = uids[uids.length - 1];
    yield await untoldAmong(knex, [uids[0], last]);
    after = last;
  }
}

function withNews(knex: Knex) {
  return knex<StoredImport>('imports').whereRaw(
    '(outcome is not null or overwriting is not null)',
  );
}

async function untoldAmong(
  knex: Knex,
  range: [first: string, last: string],
): Promise<UntoldNews[]> {
  const unsent = (news: string) => (among: Knex.QueryBuilder) =>
    among
      .whereNotExists(
        knex('notifications')
          .select(knex.raw('1'))
          .whereRaw('notifications.database_uid = imports.database_uid')
          .whereRaw(`notifications.phase = ${news}`)
          .whereNotNull('sent_at'),
      )
      .whereNotExists(
        knex('outbox')
          .select(knex.raw('1'))
          .whereRaw('outbox.database_uid = imports.database_uid')
          .whereRaw(`outbox.news = ${news}`),
      );
  const rows = () => withNews(knex).whereBetween('database_uid', range);
  const ended: StoredImport[] = await rows()
    .whereNotNull('outcome')
    .where({ first_sight: false })
    .where(unsent('imports.outcome'));
  const alarmed: StoredImport[] = await rows()
    .whereNotNull('overwriting')
    .where(unsent(`'${DATA_OVERWRITTEN}'`));
  const toNews = (row: StoredImport, news: string) => ({
    uid: row.database_uid ?? '',
    news: news as News,
    isToTell:
      toImportRow(row).snapshot.origin !== 'manual' &&
      !(news === 'Failed' && isEndedByCleanUp(row)),
  });
  return [
    ...ended.map(row => toNews(row, row.outcome ?? '')),
    ...alarmed.map(row => toNews(row, DATA_OVERWRITTEN)),
  ];
}
