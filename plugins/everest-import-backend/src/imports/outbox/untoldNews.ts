import { DATA_OVERWRITTEN } from '@everest-import/backstage-plugin-everest-import-common';
import { Knex } from 'knex';
import { toImportRow } from '../store/rows';
import { StoredImport } from '../store/StoredImport';
import { News } from './Outbox';

export interface UntoldNews {
  uid: string;
  news: News;
  /** Nobody is told of imports by hand. */
  isToTell: boolean;
}

/**
 * News that rows have, that nobody has told, and that no entry of the outbox is going to. All from an index of rows that
 * have any.
 */
export async function untoldNews(
  knex: Knex,
  atMost: number,
): Promise<UntoldNews[]> {
  const unsent = (news: string) => (rows: Knex.QueryBuilder) =>
    rows
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
  const withNews = () =>
    knex<StoredImport>('imports')
      .whereRaw('(outcome is not null or overwriting is not null)')
      .whereNotNull('database_uid')
      .limit(atMost);
  const ended: StoredImport[] = await withNews()
    .whereNotNull('outcome')
    .where({ first_sight: false })
    .where(unsent('imports.outcome'));
  const alarmed: StoredImport[] = await withNews()
    .whereNotNull('overwriting')
    .where(unsent(`'${DATA_OVERWRITTEN}'`));
  const toNews = (row: StoredImport, news: string) => ({
    uid: row.database_uid ?? '',
    news: news as News,
    isToTell: toImportRow(row).snapshot.origin !== 'manual',
  });
  return [
    ...ended.map(row => toNews(row, row.outcome ?? '')),
    ...alarmed.map(row => toNews(row, DATA_OVERWRITTEN)),
  ];
}
