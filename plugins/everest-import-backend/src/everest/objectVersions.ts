import { DatabaseClusterObject, DataImportJobObject } from './objects';

/** Which state of its objects something was worked out from: `metadata.resourceVersion` of each. */
export interface ObjectVersions {
  database?: string;
  job?: { uid: string; version: string };
  /** By the clock of the process that saw them, in milliseconds since 1970. */
  at: number;
}

const WHOLE_NUMBER = /^\d{1,30}$/;

/** Kubernetes counts them up for each kind of object (KEP 5504); anything else can't be compared. */
function isBefore(one: string | undefined, other: string | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    WHOLE_NUMBER.test(one) &&
    WHOLE_NUMBER.test(other) &&
    BigInt(one) < BigInt(other)
  );
}

export function versionsOf(
  database: DatabaseClusterObject | undefined,
  job: DataImportJobObject | undefined,
  at: number,
): ObjectVersions {
  const { uid, resourceVersion: version } = job?.metadata ?? {};
  return {
    ...(database && { database: database.metadata.resourceVersion }),
    ...(uid && version && { job: { uid, version } }),
    at,
  };
}

/** True when one of the objects is in an older state than it was already known in: a watch that lags behind. */
export function isOutdated(
  seen: ObjectVersions,
  known: ObjectVersions | undefined,
): boolean {
  return (
    isBefore(seen.database, known?.database) ||
    (seen.job?.uid === known?.job?.uid &&
      isBefore(seen.job?.version, known?.job?.version))
  );
}
