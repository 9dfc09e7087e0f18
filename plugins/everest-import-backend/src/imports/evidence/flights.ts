import { dataImportOf } from '../../everest/fields';
import {
  DatabaseClusterObject,
  DataImportJobObject,
} from '../../everest/objects';
import { importsOf } from '../ledger/importsOf';
import { LedgerCluster } from '../ledger/LedgerCluster';
import { inSlices } from '../../time/inSlices';

/** An import of which something may be read in Kubernetes. */
export interface Flight {
  /** The import's id. */
  id: string;
  namespace: string;
  /** Of the database. */
  name: string;
  database?: DatabaseClusterObject;
  job?: DataImportJobObject;
  /** Nothing comes after what is there now. */
  ended: boolean;
}

/** Pods and Events of imports that ended long ago are gone. */
const OLD_MS = 24 * 60 * 60_000;

function hasEnded(
  database: DatabaseClusterObject | undefined,
  job: DataImportJobObject | undefined,
): boolean {
  const { state } = job?.status ?? {};
  if (job) {
    const isReady = database?.status?.status === 'ready';
    return state === 'Failed' || (state === 'Succeeded' && isReady);
  }
  return !dataImportOf(database);
}

function isOld({ status = {}, metadata }: DataImportJobObject, now: number) {
  const { startedAt, completedAt = startedAt } = status;
  const ended = Date.parse(completedAt ?? metadata.creationTimestamp ?? '');
  return now - ended > OLD_MS;
}

/** Imports of a cluster that are in flight, and those that have ended not long ago. */
export async function flightsOf(
  cluster: Pick<LedgerCluster, 'databases' | 'jobs' | 'database' | 'jobsOf'>,
  now: number,
): Promise<Flight[]> {
  const targets = new Map<string, [namespace: string, name: string]>();
  const add = (namespace = '', name = '') =>
    targets.set(`${namespace}/${name}`, [namespace, name]);
  for (const { metadata, spec, ...database } of cluster.databases()) {
    if (dataImportOf({ metadata, spec, ...database })) {
      add(metadata.namespace, metadata.name);
    }
  }
  for (const { metadata, spec } of cluster.jobs()) {
    add(metadata.namespace, spec?.targetClusterName);
  }
  const found = await inSlices([...targets.values()], ([namespace, name]) =>
    importsOf(
      cluster.database(namespace, name),
      cluster.jobsOf(namespace, name),
      () => false,
    ).flatMap(({ uid: id, database, job }) => {
      const ended = hasEnded(database, job);
      return ended && (!job || isOld(job, now))
        ? []
        : [{ id, namespace, name, database, job, ended }];
    }),
  );
  return found.flat();
}
