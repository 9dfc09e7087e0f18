import {
  Import,
  isFinalPhase,
} from '@everest-import/backstage-plugin-everest-import-common';
import { databaseDeleted } from '../everest/causes';
import { ImportRow } from '../history/ImportHistory';

/** A database that was made a moment ago may not have reached this process's watch yet. */
const FRESH_MS = 60_000;

/** The words that remain of an import once its database is gone. */
export function goneImport(
  last: Import,
  outcome: Import['outcome'],
  now: number,
): Import {
  if (outcome) {
    return { ...last, phase: outcome, outcome, gone: true };
  }
  const at = new Date(now).toISOString();
  return {
    ...last,
    phase: 'Failed',
    outcome: 'Failed',
    phaseSince: at,
    finishedAt: at,
    cause: databaseDeleted(),
    gone: true,
  };
}

/** True once a row's database is certainly not there any more. */
export function isRowGone(
  row: ImportRow,
  { clusterRead, seenHere }: { clusterRead: boolean; seenHere: boolean },
): boolean {
  const { gone, knownFor = 0 } = row;
  return gone || (clusterRead && (seenHere || knownFor > FRESH_MS));
}

/** An import as its row tells it, for databases that the cluster does not show. Undefined: nothing to show. */
export function rowImport(
  row: ImportRow,
  context: { now: number; clusterRead: boolean; seenHere: boolean },
): Import | undefined {
  if (row.state === 'undone') {
    return undefined;
  }
  if (!row.databaseUid) {
    return { ...row.snapshot, id: row.id, phase: 'Requested' };
  }
  const words: Import = { ...row.snapshot, id: row.databaseUid };
  if (!isRowGone(row, context)) {
    return words;
  }
  if (words.gone && isFinalPhase(words.phase)) {
    return words;
  }
  return goneImport(words, row.outcome ?? words.outcome, context.now);
}
