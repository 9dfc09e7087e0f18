import { ImportCause } from '@everest-import/backstage-plugin-everest-import-common';

interface KnownCause {
  code: string;
  /** Matches what Everest writes into the job's message. */
  pattern: RegExp;
  title: string;
  remedy: string;
}

/** In this order: messages nest, and the first match is the most telling one. */
const KNOWN: KnownCause[] = [
  {
    code: 'importer-missing',
    pattern: /failed to get data importer/i,
    title: 'The importer is not there any more',
    remedy:
      'Ask the platform team to register the importer again; the import then goes on by itself.',
  },
  {
    code: 's3-secret-shared',
    pattern: /already owned by another/i,
    title: 'The S3 Secret belongs to another import or backup storage',
    remedy:
      'Start a new import with keys or a Secret of its own: every database needs its own S3 Secret.',
  },
  {
    code: 'credentials-incomplete',
    pattern:
      /(password|user(name)?)\b.*not found in secret|MONGODB_DATABASE_ADMIN|root password/i,
    title: 'The database credentials are incomplete',
    remedy:
      'Add the missing keys to the user Secret of the database, as the source database had them; the import then goes on by itself.',
  },
  {
    code: 's3-section-missing',
    pattern: /s3 info not provided/i,
    title: 'The database names no S3 source',
    remedy:
      'Ask the platform team to remove dataImport from the database, then delete it and start a new import with an S3 source.',
  },
  {
    code: 's3-secret-missing',
    pattern: /failed to get S3 (credentials|info).*not found/i,
    title: 'The S3 Secret is not there',
    remedy:
      'Create the Secret with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the namespace; the import goes on by itself, which may take some minutes.',
  },
  {
    code: 'rights-refused',
    pattern: /failed to ensure RBAC/i,
    title: 'Kubernetes refused the rights that the importer asks for',
    remedy:
      'Ask the platform team to check the rights of the importer and of the Everest operator.',
  },
  {
    code: 'credentials-incomplete',
    pattern: /payload secret.*not found|secret.*not found/i,
    title: 'A Secret with credentials is not there',
    remedy:
      'Create the Secret that the message names in the namespace; the import then goes on by itself.',
  },
];

const DATABASE: Record<string, Omit<ImportCause, 'detail'>> = {
  'database-error': {
    code: 'database-error',
    title: 'The database reports an error before any data arrived',
    remedy:
      'Look at the database in Everest or ask the platform team; delete it and start again if it does not recover.',
  },
  'database-paused': {
    code: 'database-paused',
    title: 'The database is paused, so the import cannot begin',
    remedy: 'Resume the database in Everest; the import then begins by itself.',
  },
};

/** Why Everest does not get on with an import: from the job's message, or from the database's own state. */
export function blockedCause(
  message: string,
  databaseWord?: string,
): ImportCause {
  if (databaseWord && DATABASE[databaseWord]) {
    return { ...DATABASE[databaseWord], detail: message };
  }
  const known = KNOWN.find(item => item.pattern.test(message));
  if (known) {
    const { code, title, remedy } = known;
    return { code, title, detail: message, remedy };
  }
  return {
    code: 'job-error',
    title: 'Everest cannot start the import yet',
    detail: message,
    remedy:
      'Everest goes on trying; ask the platform team with the message below.',
  };
}

export function jobFailed(message: string): ImportCause {
  return {
    code: 'job-failed',
    title: 'The importer ended with an error',
    detail: message,
    remedy:
      'The reason is in the log of the importer: check path, keys and versions, delete the database and start a new import.',
  };
}

export function importWithdrawn(): ImportCause {
  return {
    code: 'import-withdrawn',
    title: 'The import was taken out of the database before it ended',
    detail: '',
    remedy:
      'Start a new import into a new database if the data is still wanted.',
  };
}

export function databaseDeleted(): ImportCause {
  return {
    code: 'database-deleted',
    title: 'The database was deleted before the import ended',
    detail: '',
    remedy: 'Start a new import if the data is still wanted.',
  };
}
