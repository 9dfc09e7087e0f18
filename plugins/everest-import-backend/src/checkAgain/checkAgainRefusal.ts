import {
  Import,
  isAlarming,
  RefusalCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import { dataImportOf } from '../everest/fields';
import { DatabaseClusterObject, DataImportJobObject } from '../everest/objects';

/** What the API server has now. */
export interface CheckAgainFacts {
  database?: DatabaseClusterObject;
  /** That Everest made for it. */
  job?: DataImportJobObject;
}

function refusal(
  field: string,
  code: string,
  message: string,
  remedy?: string,
): RefusalCause {
  return { field, code, message, ...(remedy && { remedy }) };
}

/**
 * What stands against having Everest look at an import again; undefined where nothing does. Never where that would have it
 * write over data in use: a job that is there again after its import succeeded waits for just that.
 */
export function checkAgainRefusal(
  item: Import,
  { database, job }: CheckAgainFacts,
): RefusalCause | undefined {
  const { id, name, origin, phase, outcome } = item;
  if (origin === 'manual') {
    return refusal(
      'name',
      'started-by-hand',
      `The import into '${name}' is a job that somebody started by hand. Everest is not told to look at it from here.`,
    );
  }
  if (outcome === 'Succeeded' || isAlarming(item)) {
    return refusal(
      'name',
      'data-in-danger',
      `The import into '${name}' succeeded once, or was added to a database in use: Everest would write over data. Look at what its page says.`,
    );
  }
  if (database?.metadata.uid !== id || database.metadata.deletionTimestamp) {
    return refusal(
      'name',
      'database-gone',
      `The database '${name}' of this import is not there any more, or is being deleted.`,
    );
  }
  if (!job && phase === 'Blocked' && dataImportOf(database)) {
    return refusal(
      'name',
      'looked-at-often',
      `Everest looks at the database '${name}' every few seconds by itself, as long as it is not ready. It needs not be told.`,
      'Mend the cause that the page of the import names.',
    );
  }
  return job?.status?.state === 'Error' && !job.metadata.deletionTimestamp
    ? undefined
    : refusal(
        'name',
        'not-blocked',
        `The import into '${name}' is not blocked any more. Look at it again.`,
      );
}
