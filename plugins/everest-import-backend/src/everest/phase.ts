import {
  ImportCause,
  ImportPhase,
} from '@everest-import/backstage-plugin-everest-import-common';
import { dataImportOf } from './fields';
import {
  blockedCause,
  databaseDeleted,
  importWithdrawn,
  jobFailed,
} from './causes';
import { DatabaseClusterObject, DataImportJobObject } from './objects';
import { afterSuccess, overLiveData, worse } from './overwriting';
import { PhaseMemory, PhaseInput, PhaseResult, Verdict } from './PhaseMemory';
import { suspectOf } from './suspectOf';

/** A state must last this long before it counts as Blocked: a healthy job shows `Error` for some milliseconds. */
export const BLOCKED_AFTER_MS = 5_000;

const PROVISIONING = ['', 'new', 'creating', 'initializing'];
const PREPARING = ['ready', 'importing'];
/** With a Job that Everest has not told a word about yet. */
const KNOWN_JOB_STATES = [
  '',
  'Pending',
  'Running',
  'Error',
  'Failed',
  'Succeeded',
];

function whenGone({ memory }: PhaseInput): Verdict {
  const outcome = memory.outcome;
  if (outcome) {
    return { phase: outcome, outcome, cause: memory.cause, gone: true };
  }
  return {
    phase: 'Failed',
    outcome: 'Failed',
    cause: databaseDeleted(),
    gone: true,
  };
}

/** Blocked once the same word has lasted long enough, `before` until then. */
function debounce(
  input: PhaseInput,
  word: string,
  before: ImportPhase,
  cause: ImportCause,
): Verdict {
  const { suspect, dueAt } = suspectOf(input, word, BLOCKED_AFTER_MS);
  return suspect.lasted
    ? { phase: 'Blocked', cause, suspect }
    : { phase: before, lookAgainAt: dueAt, suspect };
}

/** The importer's own words, which go with its Pod. */
function toldBefore({ outcome, cause }: PhaseMemory): ImportCause | undefined {
  return outcome === 'Failed' && cause?.code.startsWith('importer-')
    ? cause
    : undefined;
}

/** A DataImportJob says when it failed nowhere; Everest's condition on the database does. */
function failedSince(
  database: DatabaseClusterObject | undefined,
): string | undefined {
  return database?.status?.conditions?.find(
    ({ type, status }) => type === 'ImportFailed' && status === 'True',
  )?.lastTransitionTime;
}

function whenJobSpoke(
  input: PhaseInput,
  job: DataImportJobObject,
  status: string,
): Verdict {
  const { memory } = input;
  const state = job.status?.state ?? '';
  if (state === 'Succeeded') {
    return status === 'ready'
      ? {
          phase: 'Succeeded',
          outcome: 'Succeeded',
          since: job.status?.completedAt,
          succeededJob: job.metadata.uid,
        }
      : { phase: 'Importing' };
  }
  if (state === 'Failed') {
    return {
      phase: 'Failed',
      outcome: 'Failed',
      since: failedSince(input.database),
      cause:
        input.failure ??
        toldBefore(memory) ??
        jobFailed(job.status?.message ?? ''),
    };
  }
  if (state === 'Error') {
    return debounce(
      input,
      'job-error',
      'Importing',
      blockedCause(job.status?.message ?? ''),
    );
  }
  return { phase: 'Importing', since: job.status?.startedAt };
}

function whenNoJobSpoke(
  input: PhaseInput,
  database: DatabaseClusterObject,
  status: string,
): Verdict {
  if (!input.job && !dataImportOf(database)) {
    return { phase: 'Failed', outcome: 'Failed', cause: importWithdrawn() };
  }
  if (PREPARING.includes(status)) {
    return { phase: 'Preparing' };
  }
  const paused = status === 'paused' || database.spec?.paused === true;
  if (status === 'error' || paused) {
    const word = status === 'error' ? 'database-error' : 'database-paused';
    return debounce(
      input,
      word,
      'Provisioning',
      blockedCause(database.status?.message ?? '', word),
    );
  }
  return PROVISIONING.includes(status)
    ? { phase: 'Provisioning', since: database.metadata.creationTimestamp }
    : { phase: 'Unknown', rawPhase: status };
}

function whenThere(input: PhaseInput): Verdict {
  const { database, job, memory } = input;
  const deletionTimestamp =
    database?.metadata.deletionTimestamp ??
    (database ? undefined : job?.metadata.deletionTimestamp);
  if (deletionTimestamp) {
    // It may have ended a moment before; a failure may come of the deletion itself
    const ended = memory.outcome ? undefined : whenNotDone(input);
    return {
      phase: 'Deleting',
      since: deletionTimestamp,
      outcome: memory.outcome,
      cause: memory.cause,
      ...(ended?.outcome === 'Succeeded' && {
        outcome: ended.outcome,
        succeededJob: ended.succeededJob,
      }),
    };
  }
  if (memory.outcome === 'Succeeded') {
    return afterSuccess(input);
  }
  return overLiveData(input, whenNotDone(input));
}

function whenNotDone(input: PhaseInput): Verdict {
  const { database, job } = input;
  const status = database?.status?.status ?? '';
  const state = job?.status?.state ?? '';
  if (!KNOWN_JOB_STATES.includes(state)) {
    return { phase: 'Unknown', rawPhase: state };
  }
  if (job && state !== '' && state !== 'Pending') {
    return whenJobSpoke(input, job, status);
  }
  return database
    ? whenNoJobSpoke(input, database, status)
    : { phase: 'Preparing' };
}

function firstSight(phase: ImportPhase, { memory, now }: PhaseInput): number {
  return memory.phase === phase ? memory.since ?? now : now;
}

function judge(input: PhaseInput): Verdict {
  if (input.gone) {
    return whenGone(input);
  }
  if (input.database || input.job) {
    return whenThere(input);
  }
  return input.requested ? { phase: 'Requested' } : whenGone(input);
}

/**
 * Where an import stands: the first matching row of the table wins. Pure; what must be remembered between two looks is
 * handed back as `memory`.
 */
export function phaseOf(input: PhaseInput): PhaseResult {
  const { suspect, succeededJob, overwriting, ...verdict } = judge(input);
  const { memory } = input;
  const said = Date.parse(verdict.since ?? '');
  const since = Number.isNaN(said) ? firstSight(verdict.phase, input) : said;
  // An import that ended keeps its end through `Deleting`; one that runs again has none.
  const outcome =
    verdict.outcome ??
    (verdict.phase === 'Unknown' ? memory.outcome : undefined);
  return {
    ...verdict,
    outcome,
    memory: {
      phase: verdict.phase,
      since,
      outcome: verdict.outcome ?? memory.outcome,
      cause: verdict.outcome ? verdict.cause : memory.cause,
      suspect,
      succeededJob: succeededJob ?? memory.succeededJob,
      ranWithoutImport: memory.ranWithoutImport,
      overwriting: worse(memory.overwriting, overwriting),
    },
  };
}
