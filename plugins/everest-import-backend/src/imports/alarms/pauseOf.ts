import { isPausedForEverest } from '../../everest/fields';
import {
  DatabaseClusterObject,
  DataImportJobObject,
} from '../../everest/objects';
import { LEFT_PAUSED_AFTER_MS } from '../causes/leftPaused';

/** Whoever works on a database by hand keeps Everest away for a while, too. */
const FORGOTTEN_AFTER_MS = 60 * 60_000;

export interface PauseInput {
  database?: DatabaseClusterObject;
  job?: DataImportJobObject;
  /** When the importer ended, in milliseconds since 1970; undefined: not known. */
  endedAt?: number;
  /** Another import into the database has not ended. */
  othersRun?: boolean;
  /** When it was first seen paused. */
  pausedSince?: number;
  now: number;
}

/** Of a database that is paused for Everest now. All times are in milliseconds since 1970. */
export interface Pause {
  since: number;
  /** When it counts as forgotten; undefined while an importer works, which takes its pause back. */
  forgottenAt?: number;
}

function works({ job, othersRun }: PauseInput): boolean {
  const hasEnded = ['Succeeded', 'Failed'].includes(job?.status?.state ?? '');
  return othersRun === true || (job !== undefined && !hasEnded);
}

/** Undefined: Everest looks after the database, or it is being deleted, which Everest does in any case. */
export function pauseOf(input: PauseInput): Pause | undefined {
  const { database, endedAt, now, pausedSince: since = now } = input;
  if (!isPausedForEverest(database) || database?.metadata.deletionTimestamp) {
    return undefined;
  }
  if (works(input)) {
    return { since };
  }
  const forgottenAt =
    endedAt !== undefined && since <= endedAt
      ? endedAt + LEFT_PAUSED_AFTER_MS
      : since + FORGOTTEN_AFTER_MS;
  return { since, forgottenAt };
}
