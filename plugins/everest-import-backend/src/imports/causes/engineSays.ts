import { KnownCause } from './KnownCause';
import { noRoom } from './noRoom';

/** What any engine may say while a backup comes in. */
export const engineSays: KnownCause[] = [
  ...noRoom,
  {
    code: 'database-login-refused',
    from: ['log', 'restore'],
    says: /\baccess denied for user '|\bERROR (?:1045|1698) \(28000\)|\bpassword authentication failed for user\b|\bno pg_hba\.conf entry\b|\(AuthenticationFailed\)|\bauth error: /i,
    title: 'The database refuses the login',
    meaning:
      'The name and password in the user Secret of the database are not the ones that it has.',
    remedy:
      'Let Everest make the user Secret, or bring the one of the source database where its importer needs that.',
    who: 'owner',
  },
];
