import { ImportCause } from '@everest-import/backstage-plugin-everest-import-common';

type Text = Omit<ImportCause, 'detail'>;

/** Why an import of v2 stands still or failed, by what its objects say; the message itself goes beside it. */
const CAUSES = {
  'restore-failed': {
    title: 'The restore into the database failed',
    remedy:
      'Read what the provider says, mend that, and import into a new database: v2 does not try again.',
    who: 'platform',
  },
  'backup-class-unfit': {
    title: 'The backup class does not restore into such a database',
    remedy:
      'Import into a new database, with a backup of a class that its provider manages and lists.',
    who: 'owner',
  },
  'backup-class-missing': {
    title: 'The backup class is not there',
    remedy: 'Ask the platform team to install it.',
    who: 'platform',
    goesOn: true,
  },
  SourceBackupNotFound: {
    title: 'The backup is not there',
    remedy:
      'Make the Backup again under the same name, or have it found again.',
    who: 'owner',
    goesOn: true,
  },
  SourceBackupNotSucceeded: {
    title: 'The backup is not complete',
    remedy: 'Wait until its Backup has succeeded; mend it where it failed.',
    who: 'owner',
    goesOn: true,
  },
  StorageMismatch: {
    title: 'The database does not list the storage that the backup lies in',
    remedy: 'Add the storage of the backup to those of the database.',
    who: 'owner',
    goesOn: true,
  },
  SourceInstanceNotFound: {
    title: 'The database that the backup is of is not there',
    remedy: 'Look whether the Backup names the right database.',
    who: 'owner',
    goesOn: true,
  },
  'restore-error': {
    title: 'The restore does not get on; it is tried again',
    remedy: 'Read what it says, and mend that.',
    who: 'platform',
    goesOn: true,
  },
  'database-error': {
    // Of v1 the same code says something else
    values: { state: 'refused' },
    title: 'The provider of the database refuses it',
    remedy: 'Its log says why: ask the platform team to read it.',
    who: 'platform',
    goesOn: true,
  },
  'backup-not-configured': {
    title: "The database's backups are not set up, so its import never starts",
    remedy:
      'Mend what the message names in the backup settings of the database.',
    who: 'owner',
    goesOn: true,
  },
  'database-paused': {
    title: 'The database is suspended, so the import does not get on',
    remedy: 'Resume the database in Everest.',
    who: 'owner',
    goesOn: true,
  },
} satisfies Record<string, Omit<Text, 'code'>>;

export type CauseWord = keyof typeof CAUSES;

export const CAUSE_WORDS = Object.keys(CAUSES) as CauseWord[];

/** Codes are kebab-case, whatever v2's own words are. */
function codeOf(word: CauseWord): string {
  return word.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
}

export function causeOf(word: CauseWord, detail: string = ''): ImportCause {
  return { code: codeOf(word), detail, ...CAUSES[word] };
}
