import { ImportPhase } from '@everest-import/backstage-plugin-everest-import-common';
import {
  Condition,
  DatabaseClusterObject,
  DataImportJobObject,
} from '../objects';
import { isOwnJob } from '../ownJob';
import { PhaseInput, Verdict } from '../PhaseMemory';
import { BLOCKED_AFTER_MS, suspectOf } from '../suspectOf';
import { causeOf, CauseWord } from './causes';
import { restorePhase } from './restorePhase';

type Instance = NonNullable<DatabaseClusterObject['instance']>;

/** Nothing is lost: the provider looks again and again. */
const RETRIED: string[] = [
  'SourceBackupNotFound',
  'SourceBackupNotSucceeded',
  'StorageMismatch',
  'SourceInstanceNotFound',
];
const COMING_UP = ['', 'Pending', 'Provisioning', 'Initializing'];

/** Whether OpenEverest v2 runs it. */
export function isOfInstance({ database, job }: PhaseInput): boolean {
  return Boolean(database?.instance ?? job?.restore);
}

function conditionOf(instance: Instance, type: string): Condition | undefined {
  return instance.conditions.find(condition => condition.type === type);
}

function succeeded(job: DataImportJobObject | undefined): Verdict {
  return {
    phase: 'Succeeded',
    outcome: 'Succeeded',
    since: job?.status?.completedAt,
    ...(job && { succeededJob: job.metadata.uid }),
  };
}

function failed(word: CauseWord, condition: Condition): Verdict {
  return {
    phase: 'Failed',
    outcome: 'Failed',
    since: condition.lastTransitionTime,
    cause: causeOf(word, condition.message),
  };
}

/** Blocked once it has lasted, and `before` until then. */
function blocked(
  input: PhaseInput,
  word: CauseWord,
  { before, detail }: { before: ImportPhase; detail?: string },
): Verdict {
  const { suspect, dueAt } = suspectOf(input, word, BLOCKED_AFTER_MS);
  return suspect.lasted
    ? { phase: 'Blocked', cause: causeOf(word, detail), suspect }
    : { phase: before, lookAgainAt: dueAt, suspect };
}

/** What the condition says that stands for the whole of an import; undefined: nothing that ends or stops it. */
function bySource(
  input: PhaseInput,
  instance: Instance,
  source: Condition | undefined,
): Verdict | undefined {
  const { reason = '', message: detail } = source ?? {};
  if (source?.status === 'True') {
    return instance.phase === 'Ready'
      ? succeeded(input.job)
      : { phase: 'Importing', since: input.job?.status?.startedAt };
  }
  if (source && reason === 'Failed') {
    return failed('restore-failed', source);
  }
  if (source && reason === 'BackupClassUnsupported') {
    return instance.classFault === 'unfit'
      ? failed('backup-class-unfit', source)
      : blocked(input, 'backup-class-missing', { before: 'Preparing', detail });
  }
  return RETRIED.includes(reason)
    ? blocked(input, reason as CauseWord, { before: 'Preparing', detail })
    : undefined;
}

/** What the Restore and the database themselves say, where the condition ends and stops nothing. */
function byState(
  input: PhaseInput,
  { phase, ...instance }: Instance,
  source: Condition | undefined,
): Verdict {
  const { status } = input.job ?? {};
  const { state = '', startedAt, message } = status ?? {};
  const reason = source?.reason ?? '';
  if (state === 'Error') {
    const detail = message;
    return blocked(input, 'restore-error', { before: 'Importing', detail });
  }
  const isRestoring = reason === 'Restoring' || phase === 'Restoring';
  if (isRestoring || state === 'Pending' || state === 'Running') {
    return { phase: 'Importing', since: startedAt };
  }
  if (reason === 'WaitingForCluster') {
    return { phase: 'Preparing' };
  }
  if (source) {
    return { phase: 'Unknown', rawPhase: reason };
  }
  const before = 'Provisioning';
  if (phase === 'Failed') {
    const detail = instance.message;
    return blocked(input, 'database-error', { before, detail });
  }
  const backups = conditionOf({ phase, ...instance }, 'BackupConfigured');
  if (backups?.status === 'False') {
    const detail = backups.message;
    return blocked(input, 'backup-not-configured', { before, detail });
  }
  if (COMING_UP.includes(phase)) {
    return { phase: before, since: input.database?.metadata.creationTimestamp };
  }
  if (phase === 'Suspending' || phase === 'Suspended') {
    return blocked(input, 'database-paused', { before });
  }
  // Up, and its provider has not said a word of the import yet
  return phase === 'Ready'
    ? { phase: 'Preparing' }
    : { phase: 'Unknown', rawPhase: phase };
}

/** Where an import of OpenEverest v2 stands, but for its deletion; the first match wins. */
export function whenOfInstance(input: PhaseInput): Verdict {
  const { database, job, memory } = input;
  const instance = database?.instance;
  if (job && !(database && isOwnJob(job, database))) {
    return restorePhase(input, job);
  }
  if (!instance) {
    return { phase: 'Preparing' };
  }
  if (instance.phase === 'Terminating') {
    const { outcome, cause } = memory;
    return { phase: 'Deleting', outcome, cause };
  }
  if (memory.outcome === 'Succeeded') {
    // A Restore that is tidied away afterwards takes nothing back
    return { ...succeeded(job), succeededJob: memory.succeededJob };
  }
  const source = conditionOf(instance, 'DataSourceReady');
  return bySource(input, instance, source) ?? byState(input, instance, source);
}
