import { blamed, kubectl } from './commands';
import { KnownCause } from './KnownCause';

/** The Secret with the users of the database. */
export const userSecret: KnownCause[] = [
  {
    code: 'credentials-incomplete',
    from: ['job'],
    says: /\b(?:password|user(?:name)?)\b.{0,60}\bnot found in secret\b|\bMONGODB_DATABASE_ADMIN\w{0,20}\b.{0,100}\b(?:not found|missing)\b|\b(?:database root user credentials|payload secret): secrets? "[^"]{1,253}" not found\b/i,
    title: 'The database credentials are incomplete',
    meaning:
      'The importer gets the name and password of an administrator from the user Secret of the database, and a key of it is missing, or the Secret is.',
    remedy:
      'Add what the message names to the user Secret of the database, as the source database had it.',
    who: 'owner',
    goesOn: true,
    command: (seen, text) =>
      kubectl(
        seen,
        'describe secret',
        blamed(text, 'secret') ??
          seen.input.database?.spec?.engine?.userSecretsName,
      ),
  },
];
