import {
  DATA_OVERWRITTEN,
  Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { isRaised, Raised } from '../alarms/Raised';
import { isEndedByCleanUp } from '../store/cleanUpWords';
import { StoredImport } from '../store/StoredImport';
import { readStored, storedMemory } from '../store/storedShapes';
import { News } from './Outbox';

function raisedIn(row: StoredImport | undefined): Raised[] {
  const { raised = [] } = readStored(storedMemory, row?.memory) ?? {};
  return raised.filter(isRaised);
}

/** What a write made true of an import that people are to be told; what was told once stays told. */
export function newsBetween(
  before: StoredImport | undefined,
  after: StoredImport,
  { origin }: Pick<Import, 'origin'>,
): News[] {
  if (origin === 'manual') {
    return [];
  }
  const news: News[] = [];
  const isWanted = after.outcome === 'Failed' && isEndedByCleanUp(after);
  if (after.outcome && !before?.outcome && !after.first_sight && !isWanted) {
    news.push(after.outcome as News);
  }
  if (after.overwriting && !before?.overwriting) {
    news.push(DATA_OVERWRITTEN);
  }
  if (after.memory !== before?.memory) {
    const earlier = raisedIn(before);
    news.push(...raisedIn(after).filter(word => !earlier.includes(word)));
  }
  return news;
}
