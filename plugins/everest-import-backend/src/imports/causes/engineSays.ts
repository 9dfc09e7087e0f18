import { KnownCause } from './KnownCause';

/** What any engine may say while a backup comes in. */
export const engineSays: KnownCause[] = [
  {
    code: 'disk-full',
    from: ['log', 'restore', 'database', 'pod'],
    says: /\bno space left on device\b|\bENOSPC\b|\bdisk (?:is )?full\b|\bdisk quota exceeded\b|\bOutOfDiskSpace\b/i,
    title: 'The disk of the database is full',
    meaning:
      'The backup is larger than the storage that was asked for; while it is restored it may need twice its size. The database holds no usable data.',
    remedy: 'Ask for more storage: at least twice the size of the backup.',
    who: 'requester',
  },
  {
    code: 'database-login-refused',
    from: ['log', 'restore'],
    says: /\baccess denied for user '|\bpassword authentication failed for user\b|\bno pg_hba\.conf entry\b/i,
    title: 'The database refuses the login',
    meaning:
      'The name and password in the user Secret of the database are not the ones that it has.',
    remedy:
      'Let Everest make the user Secret, or bring the one of the source database where its importer needs that.',
    who: 'owner',
  },
];
