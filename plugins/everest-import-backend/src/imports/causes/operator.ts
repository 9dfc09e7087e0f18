import { kubectl } from './commands';
import { KnownCause } from './KnownCause';
import { leftPaused } from './leftPaused';
import { line } from './lines';
import type { Seen } from './Seen';

const MINUTE = 60_000;
/** Everest writes a first word within seconds. */
const SILENT_AFTER_MS = 10 * MINUTE;
/** Three nodes with large images, on slow storage. */
const READY_AFTER_MS = 45 * MINUTE;

/** Everest has said nothing where it speaks within seconds. */
function isSilent(seen: Seen): boolean {
  const { database, job, since, isStale } = seen.input;
  const status = database?.status?.status ?? '';
  if (isStale) {
    return false;
  }
  if (job) {
    return (
      (job.status?.state ?? '') === '' &&
      seen.lasted(job.metadata.creationTimestamp, SILENT_AFTER_MS)
    );
  }
  return status === ''
    ? seen.lasted(database?.metadata.creationTimestamp, SILENT_AFTER_MS)
    : status === 'ready' && seen.lasted(since, SILENT_AFTER_MS);
}

/** What Everest and the engines' operators do not say: they swallow errors, and time is the only sign. */
export const operator: KnownCause[] = [
  leftPaused,
  {
    code: 'operator-silent',
    general: true,
    shows: seen =>
      !seen.ended && isSilent(seen)
        ? line(
            'database',
            seen.input.job
              ? 'status of the DataImportJob: empty for more than 10 minutes'
              : `status: ${
                  seen.input.database?.status?.status || 'empty'
                } for more than 10 minutes, and no DataImportJob`,
          )
        : [],
    title: 'Everest does not go on with it, and does not say why',
    meaning:
      'The Everest operator writes its first word within seconds. It may not run, not look after this namespace, or fail in a way that it tells nobody.',
    remedy: 'See whether the Everest operator runs, and look into its log.',
    who: 'platform',
    goesOn: true,
    command: () => 'kubectl get pods -n everest-system',
  },
  {
    code: 'database-never-ready',
    general: true,
    shows: seen => {
      const { database, job, isStale } = seen.input;
      const status = database?.status?.status ?? '';
      return !job &&
        !isStale &&
        ['creating', 'initializing'].includes(status) &&
        seen.lasted(database?.metadata.creationTimestamp, READY_AFTER_MS)
        ? line('database', `status: ${status} for more than 45 minutes`)
        : [];
    },
    title: 'The database does not come up, and nothing says why',
    meaning:
      "The operators of the engines tell Everest little of what they fail at: a version that is not in their list, an object that they can't make.",
    remedy:
      "Look at the database's Pods and into the log of the engine's operator.",
    who: 'platform',
    goesOn: true,
    command: seen => kubectl(seen, 'get pods'),
  },
  {
    code: 'pod-missing',
    general: true,
    shows: seen => {
      const { job, run } = seen.input;
      const isRead = run && !run.unread.some(({ part }) => part === 'pods');
      return isRead &&
        job?.status?.state === 'Running' &&
        run.pods.every(({ of }) => of !== 'importer') &&
        seen.lasted(job.status.startedAt, SILENT_AFTER_MS)
        ? line('job', 'Running for more than 10 minutes without a Pod')
        : [];
    },
    title: 'The importer runs, and there is no Pod of it',
    meaning:
      'Kubernetes made no Pod for its Job, or it was deleted, and no event says why.',
    remedy: 'Look at the Job and at the controller manager of the cluster.',
    who: 'platform',
    goesOn: true,
    command: seen =>
      kubectl(seen, 'describe job', seen.input.job?.status?.jobName),
  },
];
