import { CauseTexts } from './KnownCause';

/** What is said where no cause fits: which part failed, and the lines that tell most. */
export const UNKNOWN = {
  failure: {
    code: 'job-failed',
    title: 'The importer ended with an error',
    meaning:
      'The portal knows no cause that fits what it found. The database may hold part of the data: do not use it as it is.',
    remedy:
      'The reason is in the log of the importer: check path, keys and versions.',
    who: 'owner',
  },
  job: {
    code: 'job-error',
    title: 'Everest cannot start the import yet',
    meaning: 'The portal knows no cause that fits what Everest says.',
    remedy: 'Everest goes on trying; ask the platform team with the message.',
    who: 'platform',
    goesOn: true,
  },
  stuck: {
    code: 'stuck',
    title: 'The import takes far longer than usual, and nothing says why',
    meaning:
      'It is at one stage of its timeline for far longer than it should. It may still go on.',
    remedy: 'Look at what the timeline says of that stage.',
    who: 'owner',
    goesOn: true,
  },
  database: {
    code: 'database-error',
    title: 'The database reports an error before any data arrived',
    meaning: 'The import begins once the database is ready, and it is not.',
    remedy:
      'Look at the database in Everest or ask the platform team; if it does not recover, delete it and start a new import.',
    who: 'platform',
    goesOn: true,
  },
} satisfies Record<string, CauseTexts>;
