import { ImportCause } from '@everest-import/backstage-plugin-everest-import-common';
import { dataImportOf } from './fields';
import { DatabaseClusterObject, DataImportJobObject } from './objects';
import { dataOverwritten, OverwritingState } from './overwritten';
import type { PhaseInput, Verdict, Overwriting } from './PhaseMemory';
import { MISSING_AFTER_MS, suspectOf } from './suspectOf';

/** The worse of the two. */
export function worse(
  one: Overwriting | undefined,
  other: Overwriting | undefined,
): Overwriting | undefined {
  return one === 'begun' ? one : other ?? one;
}

function asksForImport(database: DatabaseClusterObject | undefined): boolean {
  return dataImportOf(database) !== undefined;
}

function stateOf(job: DataImportJobObject | undefined): OverwritingState {
  switch (job?.status?.state) {
    case 'Running':
      return 'running';
    case 'Succeeded':
      return 'done';
    case 'Failed':
      return 'failed';
    default:
      return 'waiting';
  }
}

function alarm(
  { database, job, memory, causes }: PhaseInput,
  state: OverwritingState,
): { cause: ImportCause; overwriting: Overwriting } {
  const { detail, signs }: Partial<ImportCause> =
    state === 'failed' ? causes.failure() : {};
  return {
    cause: {
      ...dataOverwritten(state, database, job, detail),
      ...(signs && { signs }),
    },
    overwriting:
      worse(memory.overwriting, state === 'waiting' ? 'threatened' : 'begun') ??
      'threatened',
  };
}

/** A job that has succeeded never runs again: another one does. */
function isAnotherRun({ job, memory }: PhaseInput): boolean {
  return (
    job !== undefined &&
    (memory.succeededJob
      ? memory.succeededJob !== job.metadata.uid
      : job.status?.state !== 'Succeeded')
  );
}

/** What remains of an alarm when nothing runs or waits any more. */
function remains(input: PhaseInput): Partial<Verdict> {
  return input.memory.overwriting === 'begun' ? alarm(input, 'done') : {};
}

/**
 * Of an import that succeeded once: it stays that, whatever becomes of database and job. Everest makes a job that was
 * deleted again and runs it over the live data, at once or as soon as it finds the S3 Secret.
 */
export function afterSuccess(input: PhaseInput): Verdict {
  const { database, job } = input;
  const succeeded = { phase: 'Succeeded', outcome: 'Succeeded' } as const;
  if (isAnotherRun(input)) {
    return { ...succeeded, ...alarm(input, stateOf(job)) };
  }
  if (job) {
    return {
      ...succeeded,
      ...remains(input),
      since: job.status?.completedAt,
      succeededJob: job.metadata.uid,
    };
  }
  if (!asksForImport(database)) {
    return { ...succeeded, ...remains(input) };
  }
  if (database?.status?.status === 'importing') {
    return { ...succeeded, ...alarm(input, 'waiting') };
  }
  const { suspect, dueAt } = suspectOf(input, 'job-missing', MISSING_AFTER_MS);
  return suspect.lasted
    ? { ...succeeded, ...alarm(input, 'waiting'), suspect }
    : { ...succeeded, ...remains(input), suspect, lookAgainAt: dueAt };
}

/**
 * An import that was added to a database in use: it goes its way, and what would help it on is never said.
 *
 * @param verdict - where it stands but for that
 */
export function overLiveData(input: PhaseInput, verdict: Verdict): Verdict {
  const { database, job, memory } = input;
  const isOver =
    verdict.outcome !== undefined &&
    memory.outcome !== undefined &&
    !memory.overwriting;
  if ((!memory.ranWithoutImport && !memory.overwriting) || isOver) {
    return verdict;
  }
  if (!asksForImport(database) && !job) {
    return { ...verdict, ...remains(input) };
  }
  const phase = verdict.phase === 'Blocked' ? before(job) : verdict.phase;
  return { ...verdict, ...alarm(input, stateOf(job)), phase };
}

function before(job: DataImportJobObject | undefined): Verdict['phase'] {
  return job ? 'Importing' : 'Provisioning';
}
