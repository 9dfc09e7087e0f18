import { ImportCause } from '@everest-import/backstage-plugin-everest-import-common';
import { CauseTexts } from './KnownCause';

/** What somebody did to the database before its import ended. */
export const ENDINGS = {
  withdrawn: {
    code: 'import-withdrawn',
    title: 'The import was taken out of the database before it ended',
    meaning: 'Everest imports nothing into it any more; the database lives on.',
    remedy:
      'Start a new import into a new database if the data is still wanted.',
    who: 'requester',
  },
  deleted: {
    code: 'database-deleted',
    title: 'The database was deleted before the import ended',
    meaning: 'What had arrived went with it.',
    remedy: 'Start a new import if the data is still wanted.',
    who: 'requester',
  },
} satisfies Record<string, CauseTexts>;

export function importWithdrawn(): ImportCause {
  return { ...ENDINGS.withdrawn, detail: '', goesOn: false };
}

export function databaseDeleted(): ImportCause {
  return { ...ENDINGS.deleted, detail: '', goesOn: false };
}
