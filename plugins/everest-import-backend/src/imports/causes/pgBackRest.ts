import { KnownCause } from './KnownCause';
import { line } from './lines';

const RESTORE_LABEL = 'postgres-operator.crunchydata.com/pgbackrest-restore';

/** PostgreSQL, its operator and pgBackRest. */
export const pgBackRest: KnownCause[] = [
  {
    code: 'stanza-wrong',
    from: ['log', 'restore', 'pod'],
    says: /\bunable to load info file '[^']{1,500}(?:backup|archive)\.info'|\bhas a stanza-create been performed\?|\bmissing stanza path\b/,
    // It says so of whatever kept it from reading
    unless: /\b(?!FileMissing|PathMissing|FileOpen)[A-Z]\w{1,30}Error: /,
    title: 'There is no pgBackRest repository with the stanza db there',
    meaning:
      'Everest reads the stanza `db` of the folder above `backup/db/`, as its own backups are laid out; another stanza it cannot read.',
    remedy:
      'Give the path of one backup as it is in the bucket: `.../backup/db/<label>/`.',
    who: 'requester',
  },
  {
    code: 'wal-missing',
    from: ['log', 'restore', 'pod'],
    says: /\brequested WAL segment \S{1,60} has already been removed\b|\brecovery ended before configured recovery target was reached\b|\bWAL ends before (?:end of online backup|consistent recovery point)\b|\bcould not locate (?:required|a valid) checkpoint record\b|\bno oplogs that can cover\b/,
    title: 'What was written during the backup is missing',
    meaning:
      'A backup is of use only with the log of its own time (WAL, oplog), which lies beside it, and a part of that is not there.',
    remedy:
      'Take another backup; see whether a rule of the bucket deletes what is under `archive/`.',
    who: 'owner',
  },
  {
    code: 'postgresql-not-deleted',
    from: ['log'],
    says: /\bfailed to wait for (?:PerconaPGCluster \S{1,300} deletion|PostgreSQL pods\/PVCs cleanup for \S{1,300}): (?!failed to ).{0,100}\bdeadline\b/,
    title: 'The empty PostgreSQL could not be taken away',
    meaning:
      'The importer deletes the empty database and makes it again from the backup. It was not gone after 5 minutes, or its Pods and volumes were not after 10.',
    remedy:
      'Look at the PostgreSQL operator, and for finalizers on the PerconaPGCluster.',
    who: 'platform',
  },
  {
    code: 'postgresql-restore-failed',
    general: true,
    shows: seen =>
      seen
        .restoreLines()
        .filter(({ text }) =>
          /\bPGBackRestRestoreFailed\b|\bpgBackRest restore failed\b/.test(
            text,
          ),
        )
        .flatMap(({ text }) => line('restore', text)),
    title: 'pgBackRest could not restore the backup',
    meaning:
      'Its Job failed, and PostgreSQL does not come up again. The importer waits for that without limit.',
    remedy: 'Its reason is in the log of that Job.',
    who: 'platform',
    command: seen =>
      /^[a-z0-9][-a-z0-9]*$/.test(seen.namespace)
        ? `kubectl logs -n ${seen.namespace} -l ${RESTORE_LABEL}=${seen.name} --all-containers --tail=50`
        : undefined,
  },
];
