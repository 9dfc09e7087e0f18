import { KnownCause } from './KnownCause';
import { line } from './lines';

/** What the built-in importer passes on, and PBM itself: other importers log in to the database too, with their own words. */
const RESTORES =
  /\bPSMDB restore failed\b|\bfailed to run PSMDB restore\b|\bPBM\b/;

/** MongoDB, its operator and PBM. */
export const mongodb: KnownCause[] = [
  {
    code: 'source-users-wrong',
    from: ['log', 'restore'],
    along: { log: RESTORES },
    says: /\(AuthenticationFailed\)|\bauth error: |\bSCRAM-SHA-\d{1,3}\b.{0,200}\bauthentication failed\b/i,
    title: 'The system users are not those of the source database',
    meaning:
      'The backup brings the users of the source with their passwords, and from then on the operator cannot log in with others.',
    remedy:
      'Give all ten keys of the user Secret of the source database, as they are.',
    who: 'owner',
  },
  {
    code: 'backup-agent-lost',
    from: ['log', 'restore'],
    says: /\blost shard \S{1,100}, last beat ts\b|\bstuck, last beat ts\b|\breached converge timeout\b/,
    title: 'A backup agent of the database stopped answering',
    meaning:
      'PBM restores through an agent beside each node; one went away in the middle. The database may hold part of the data.',
    remedy:
      'Look at the Pods of the database: one may have been killed or moved. Often more memory for the database helps.',
    who: 'platform',
  },
  {
    code: 'mongodb-sharded',
    general: true,
    shows: seen =>
      seen.ended && seen.input.database?.spec?.sharding?.enabled
        ? line('database', 'spec.sharding.enabled: true')
        : [],
    title: 'Sharded MongoDB cannot be imported into',
    meaning: 'Everest takes such a request and does not support it.',
    remedy: 'Ask for a database without sharding.',
    who: 'requester',
  },
  {
    code: 'mongodb-restore-failed',
    general: true,
    from: ['log', 'restore'],
    says: /\bPSMDB restore failed with message: |\bfailed to run PSMDB restore\b|\bPerconaServerMongoDBRestore error\b/,
    title: 'The operator of MongoDB could not restore the backup',
    meaning:
      'The words are those of the operator or of PBM. The database may hold part of the data: do not use it as it is.',
    remedy: 'The message says what to mend; ask the platform team with it.',
    who: 'platform',
  },
];
