import { jobNameOf } from './names';
import { DatabaseClusterObject, DataImportJobObject } from './objects';
import { restoreNameOf } from './v2/names';

function ownersOf({ metadata }: DataImportJobObject) {
  return (metadata.ownerReferences ?? []).filter(
    ({ kind }) => kind === 'DatabaseCluster' || kind === 'Instance',
  );
}

function hasOwnName(job: DataImportJobObject): boolean {
  const target = job.spec?.targetClusterName;
  const nameOf = job.restore ? restoreNameOf : jobNameOf;
  return target !== undefined && job.metadata.name === nameOf(target);
}

/** True for the job that Everest makes for a database with `dataImport`. */
export function isOwnJob(
  job: DataImportJobObject,
  database: DatabaseClusterObject,
): boolean {
  const owners = ownersOf(job);
  return (
    hasOwnName(job) &&
    (owners.length === 0 ||
      owners.some(owner => owner.uid === database.metadata.uid))
  );
}

/** True where the job itself says that Everest made it for this database, whatever that asks for now. */
export function isMadeFor(
  job: DataImportJobObject,
  { metadata: { uid } }: DatabaseClusterObject,
): boolean {
  return hasOwnName(job) && ownersOf(job).some(owner => owner.uid === uid);
}

/** True for one that Everest made for a database that is not there yet, or not any more: it says nothing by itself. */
export function isLeftover(
  job: DataImportJobObject,
  database: DatabaseClusterObject | undefined,
): boolean {
  const owners = ownersOf(job);
  return (
    hasOwnName(job) &&
    owners.length > 0 &&
    !owners.some(owner => owner.uid === database?.metadata.uid)
  );
}
