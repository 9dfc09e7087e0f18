import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import {
  DatabaseClusterObject,
  DataImportJobObject,
} from '../../everest/objects';
import { isOwnJob } from '../../everest/ownJob';
import { LedgerCluster } from './LedgerCluster';

type Readable = Pick<LedgerCluster, 'reading'>;

/** Whether all of a namespace's databases and jobs are held: what is not held is not there. */
export function isReadInFull(cluster: Readable, namespace: string): boolean {
  return (['databases', 'jobs'] as const).every(
    kind => cluster.reading(kind, namespace).complete,
  );
}

/** Whether its databases and jobs were read, of which there may be more than are held. */
export function isRead(cluster: Readable, namespace: string): boolean {
  return (['databases', 'jobs'] as const).every(kind => {
    const { complete, tooMany } = cluster.reading(kind, namespace);
    return complete || tooMany !== undefined;
  });
}

/**
 * Since when, and why, nothing is known of what an import is made of and is not held: there are more objects than are
 * kept. Undefined where what is not held is not there.
 *
 * @param id - the import's: its database's UID, or its job's where that was made by hand
 * @param held - what is held at its place
 */
export function leftOut(
  cluster: Readable,
  { id, namespace }: Pick<Import, 'id' | 'namespace'>,
  held: { database?: DatabaseClusterObject; jobs: DataImportJobObject[] },
): { since: number; reason: string } | undefined {
  const { database, jobs } = held;
  if (!database) {
    return cluster.reading('databases', namespace).tooMany;
  }
  const isOf = (job: DataImportJobObject) =>
    id === database.metadata.uid
      ? isOwnJob(job, database)
      : id === job.metadata.uid;
  return jobs.some(isOf)
    ? undefined
    : cluster.reading('jobs', namespace).tooMany;
}
