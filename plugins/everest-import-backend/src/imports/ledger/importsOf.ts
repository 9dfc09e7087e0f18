import {
  DatabaseClusterObject,
  DataImportJobObject,
} from '../../everest/objects';
import { dataImportOf } from '../../everest/fields';
import { isLeftover, isMadeFor, isOwnJob } from '../../everest/ownJob';
import { targetNameOf } from '../../everest/targetName';

/** One import that a cluster's objects show, by the UID of what it is known by. */
export interface ShownImport {
  uid: string;
  database?: DatabaseClusterObject;
  job?: DataImportJobObject;
  manual: boolean;
}

/**
 * The imports of one name in one namespace: of the database itself, and of jobs that somebody made by hand for it. A job
 * for what can not be the name of a database is none.
 *
 * @param isKnown - whether the database is known as an import: one that `dataImport` was taken out of lives on
 */
export function importsOf(
  database: DatabaseClusterObject | undefined,
  jobs: DataImportJobObject[],
  isKnown: (uid: string) => boolean,
): ShownImport[] {
  const uid = database?.metadata.uid;
  const isImport =
    database !== undefined &&
    uid !== undefined &&
    (dataImportOf(database) !== undefined ||
      isKnown(uid) ||
      jobs.some(job => isMadeFor(job, database)));
  const own = jobs.find(job => isImport && isOwnJob(job, database));
  const byHand = jobs.filter(
    job =>
      job.metadata.uid &&
      job !== own &&
      targetNameOf(job) !== undefined &&
      !isLeftover(job, database),
  );
  return [
    ...(isImport && uid ? [{ uid, database, job: own, manual: false }] : []),
    ...byHand.map(job => ({
      uid: job.metadata.uid,
      database,
      job,
      manual: true,
    })),
  ];
}
