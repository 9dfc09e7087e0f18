import {
  DATA_OVERWRITTEN,
  Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { StoredImport } from '../store/StoredImport';
import { News } from './Outbox';

/** What a write made true of an import that people are to be told; an end stays, and so does that there was an alarm. */
export function newsBetween(
  before: StoredImport | undefined,
  after: StoredImport,
  { origin }: Pick<Import, 'origin'>,
): News[] {
  if (origin === 'manual') {
    return [];
  }
  const news: News[] = [];
  if (after.outcome && !before?.outcome && !after.first_sight) {
    news.push(after.outcome as News);
  }
  if (after.overwriting && !before?.overwriting) {
    news.push(DATA_OVERWRITTEN);
  }
  return news;
}
