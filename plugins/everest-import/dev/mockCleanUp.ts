import type { CleanUpReply } from '@everest-import/backstage-plugin-everest-import-common';

/** What goes with the database of an import that failed, and what stays. */
export const cleanUpParts: Pick<CleanUpReply, 'goes' | 'stays'> = {
  goes: [
    {
      what: 'database',
      name: 'db-failed',
      text: 'The database, with the servers that run it.',
    },
    {
      what: 'data',
      text: 'All data in it, whatever arrived, and its volumes.',
    },
    {
      what: 'payload-secret',
      name: 'data-import-db-failed-632137-data-import-request',
      text: 'The Secret that Everest leaves after an import that failed.',
    },
  ],
  stays: [
    {
      what: 'backup',
      name: 'backups/postgresql-nf9/backup/db/20260114-020001F/',
      text: 'The backup that it was imported from.',
    },
  ],
};
