import { kubectl } from './commands';
import { KnownCause } from './KnownCause';

/** By the engine. */
const RESTORES: Record<string, string | undefined> = {
  pxc: 'perconaxtradbclusterrestores.pxc.percona.com',
  psmdb: 'perconaservermongodbrestores.psmdb.percona.com',
};

/** MySQL, its operator and XtraBackup. */
export const mysql: KnownCause[] = [
  {
    code: 'restore-running',
    from: ['log', 'restore'],
    says: /\bconcurrent restore job \S{1,253} running now\b|\banother operation in progress\b/,
    title: 'Another restore of the database was still running',
    meaning: 'An engine does one at a time; this one was refused.',
    remedy:
      'See what restores into the database besides the import, and end that.',
    who: 'owner',
    command: seen => {
      const plural = RESTORES[seen.input.database?.spec?.engine?.type ?? ''];
      return plural && kubectl(seen, `get ${plural}`);
    },
  },
  {
    code: 'xtrabackup-failed',
    general: true,
    from: ['log', 'restore', 'pod'],
    says: /\bxtrabackup: error\b|\[ERROR\] \[MY-\d{1,8}\] \[Xtrabackup\]|\bxbstream: (?:error|can't)\b/i,
    title: 'XtraBackup could not make the backup ready',
    meaning:
      'The backup was read, and what is in it could not be turned into a database. The database holds no usable data.',
    remedy:
      'The message says why: most often the backup is of another version, or not whole.',
    who: 'requester',
  },
  {
    code: 'mysql-restore-failed',
    general: true,
    from: ['log', 'restore'],
    says: /\bPXC restore failed with message: |\bjob restore-job-\S{1,253} failed: |\bfailed to run PXC restore\b|\bPerconaXtraDBClusterRestore Failed\b/,
    title: 'The operator of MySQL could not restore the backup',
    meaning:
      'A Job of the operator reads the backup with XtraBackup, and it failed; what went wrong stands in its log. The database holds no usable data.',
    remedy: 'Look into the log of that Job while it is there.',
    who: 'platform',
    command: (seen, text) => {
      const job = /\bjob (restore-job-[-a-z0-9]{1,230}) failed\b/.exec(
        text,
      )?.[1];
      return kubectl(seen, 'logs --tail=50 job', job)?.replace('job ', 'job/');
    },
  },
];
