import {
  ImportCause,
  isAlarming,
  RECONCILE_PAUSED,
} from '@everest-import/backstage-plugin-everest-import-common';
import { dataImportOf } from '../../everest/fields';
import { PhaseMemory } from '../../everest/PhaseMemory';
import { pauseAlarm } from '../causes/pauseAlarm';
import { runEnd } from '../causes/runEnd';
import { Evidence, ObjectsSeen } from '../ledger/Evidence';
import { SeenImport } from '../ledger/seenImport';
import { pauseOf } from './pauseOf';
import { Raised } from './Raised';
import { Standstill, standstillOf } from './standstillOf';

/** What is usual is read from the history: soon. */
const USUAL_SOON_MS = 10_000;
/** A copy that may be old says nothing new, and that it is fresh again changes no object: it is looked at again. */
const FRESH_SOON_MS = 30_000;
/** Logs are read each few seconds. */
const MOVED_WITHIN_MS = 120_000;

type Seen = Evidence & ObjectsSeen;

function endOf({ words }: SeenImport, evidence: Seen): number | undefined {
  const { job } = evidence;
  const at =
    runEnd(evidence) ??
    (job?.status?.state === 'Failed' ? words.phaseSince : undefined);
  return at === undefined ? undefined : Date.parse(at);
}

/**
 * Everest would import over data that is in use as soon as it looks at the database again: that it is kept away is all that
 * saves them, and nobody is told to end that before it has no source any more.
 */
function isSavedByPause({ words }: SeenImport, { database, job }: Seen) {
  const state = job?.status?.state;
  return (
    isAlarming(words) &&
    dataImportOf(database) !== undefined &&
    state !== 'Succeeded' &&
    state !== 'Failed'
  );
}

/** Its importer says that it brings in data: however long it takes, it does not stand still. */
function isMoving({ report, asOf }: Seen): boolean {
  return (
    report?.progress !== undefined &&
    report.progress.bytesPerSecond > 0 &&
    asOf - report.at < MOVED_WITHIN_MS
  );
}

function standstillIn(
  { words, memory }: SeenImport,
  evidence: Seen,
): Standstill | undefined {
  const { run, patience, usual } = evidence;
  return patience === undefined || isMoving(evidence)
    ? undefined
    : standstillOf(
        { words, steps: memory.steps ?? [], run, usual: usual ?? new Map() },
        patience,
      );
}

function earliest(
  now: number,
  times: (number | undefined)[],
): number | undefined {
  const coming = times.filter(time => time !== undefined && time > now);
  return coming.length > 0 ? Math.min(...(coming as number[])) : undefined;
}

/**
 * What asks for somebody, beside phase and cause, and what people are to be told of that. Nothing new is said by evidence
 * that may be old. Pure.
 *
 * @param before - what is remembered of the import
 */
export function withAlarms(
  seen: SeenImport,
  before: PhaseMemory,
  evidence: Seen,
): SeenImport {
  const { asOf: now, database, job, othersRun, usual } = evidence;
  const { words, memory, lookAgainAt } = seen;
  const isStale = evidence.staleSince !== undefined;
  const pause = pauseOf({
    ...{ database, job, othersRun, now },
    endedAt: endOf(seen, evidence),
    pausedSince: before.pausedSince,
  });
  const { forgottenAt = Infinity } = pause ?? {};
  const told = before.raised ?? [];
  const wasForgotten = pause !== undefined && told.includes(RECONCILE_PAUSED);
  const isForgotten =
    now >= forgottenAt &&
    (!isStale || wasForgotten) &&
    !isSavedByPause(seen, evidence);
  const standstill = isStale ? undefined : standstillIn(seen, evidence);
  const stands = standstill && now >= standstill.dueAt ? standstill : undefined;

  const alarms: ImportCause[] = [
    ...(words.cause && isAlarming(words) ? [words.cause] : []),
    ...(isForgotten ? [pauseAlarm({ ...evidence, now })] : []),
  ];
  const raised: Raised[] = [
    ...(stands ? [stands.news] : []),
    ...(isForgotten ? ([RECONCILE_PAUSED] as const) : []),
  ];
  const fresh = raised.filter(word => !told.includes(word));
  const cause = words.cause ?? stands?.cause;
  return {
    words: {
      ...words,
      ...(cause && { cause }),
      ...(alarms.length > 0 && { alarms }),
    },
    memory: {
      ...memory,
      ...(pause && { pausedSince: pause.since }),
      ...(told.length + fresh.length > 0 && { raised: [...told, ...fresh] }),
    },
    lookAgainAt: earliest(now, [
      lookAgainAt,
      forgottenAt,
      standstill?.dueAt,
      ...(isStale && (pause || words.outcome === undefined)
        ? [now + FRESH_SOON_MS]
        : []),
      ...(evidence.patience !== undefined &&
      !usual &&
      !isStale &&
      words.outcome === undefined
        ? [now + USUAL_SOON_MS]
        : []),
    ]),
  };
}
