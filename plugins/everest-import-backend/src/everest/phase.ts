import {
  ImportCause,
  ImportPhase,
} from '@everest-import/backstage-plugin-everest-import-common';
import { dataImportOf } from './fields';
import { DatabaseClusterObject, DataImportJobObject } from './objects';
import { afterSuccess, overLiveData, worse } from './overwriting';
import { BlockWord } from './PhaseCauses';
import { PhaseInput, PhaseResult, Verdict } from './PhaseMemory';
import { BLOCKED_AFTER_MS, suspectOf } from './suspectOf';
import { whenTakenOut } from './takenOut';
import { isOfInstance, whenOfInstance } from './v2/phase';

const PROVISIONING = ['', 'new', 'creating', 'initializing'];
const PREPARING = ['ready', 'importing'];
const MAY_BE_HELD_UP: ImportPhase[] = [
  'Provisioning',
  'Preparing',
  'Importing',
];
/** With a Job that Everest has not told a word about yet. */
const KNOWN_JOB_STATES = [
  '',
  'Pending',
  'Running',
  'Error',
  'Failed',
  'Succeeded',
];

function whenGone({ memory, causes }: PhaseInput): Verdict {
  const outcome = memory.outcome;
  if (outcome) {
    return { phase: outcome, outcome, cause: memory.cause, gone: true };
  }
  return {
    phase: 'Failed',
    outcome: 'Failed',
    cause: causes.deleted(),
    gone: true,
  };
}

/** Blocked once the same word has lasted long enough, `before` until then. */
function debounce(
  input: PhaseInput,
  word: BlockWord,
  before: ImportPhase,
): Verdict {
  const { suspect, dueAt } = suspectOf(input, word, BLOCKED_AFTER_MS);
  return suspect.lasted
    ? { phase: 'Blocked', cause: input.causes.block(word), suspect }
    : { phase: before, lookAgainAt: dueAt, suspect };
}

/** What is known best: evidence goes with its Pod and its events, and what was told of an end stays. */
function whyFailed({ memory, causes }: PhaseInput): ImportCause {
  const now = causes.failure();
  const { outcome, cause: told } = memory;
  return outcome === 'Failed' && told && !causes.saysMore(now, told)
    ? told
    : now;
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
      cause: whyFailed(input),
    };
  }
  if (state === 'Error') {
    return debounce(input, 'job-error', 'Importing');
  }
  return { phase: 'Importing', since: job.status?.startedAt };
}

function whenNoJobSpoke(
  input: PhaseInput,
  database: DatabaseClusterObject,
  status: string,
): Verdict {
  if (!input.job && !dataImportOf(database)) {
    return whenTakenOut(input);
  }
  if (PREPARING.includes(status)) {
    return { phase: 'Preparing' };
  }
  const paused = status === 'paused' || database.spec?.paused === true;
  if (status === 'error' || paused) {
    const word = status === 'error' ? 'database-error' : 'database-paused';
    return debounce(input, word, 'Provisioning');
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
  if (isOfInstance(input)) {
    return whenOfInstance(input);
  }
  if (memory.outcome === 'Succeeded') {
    return afterSuccess(input);
  }
  return overLiveData(input, withHoldUp(input, whenNotDone(input)));
}

function whenNotDone(input: PhaseInput): Verdict {
  if (isOfInstance(input)) {
    return whenOfInstance(input);
  }
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

/** When it came into its phase, in milliseconds since 1970. */
function sinceOf({ phase, since }: Verdict, input: PhaseInput): number {
  const said = Date.parse(since ?? '');
  return Number.isNaN(said) ? firstSight(phase, input) : said;
}

/** What proves that it does not get on changes no phase. */
function withHoldUp(input: PhaseInput, verdict: Verdict): Verdict {
  if (!MAY_BE_HELD_UP.includes(verdict.phase)) {
    return verdict;
  }
  const { cause, lookAgainAt } = input.causes.holdUp(sinceOf(verdict, input));
  const times = [verdict.lookAgainAt, lookAgainAt].filter(
    time => time !== undefined,
  );
  return {
    ...verdict,
    ...(cause && { cause }),
    ...(times.length > 0 && { lookAgainAt: Math.min(...times) }),
  };
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
  const since = sinceOf(verdict, input);
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
