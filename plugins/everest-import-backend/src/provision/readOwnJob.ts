import { ServiceUnavailableError } from '@backstage/errors';
import { EVEREST_API, everestObject, jobNameOf } from '../everest/names';
import { DatabaseClusterObject, DataImportJobObject } from '../everest/objects';
import { isOwnJob } from '../everest/ownJob';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { saysAbsent } from '../kubernetes/connection/saysAbsent';

/** Where a database is asked about. */
export interface DatabasePlace {
  connection: KubernetesConnection;
  namespace: string;
  name: string;
  signal: AbortSignal;
}

export const everestPath = (namespace: string, plural: string) =>
  `/apis/${EVEREST_API}/namespaces/${encodeURIComponent(namespace)}/${plural}`;

/** An answer that proves nothing. */
export function saidNothing(
  what: string,
  { connection }: DatabasePlace,
  status: number,
) {
  return new ServiceUnavailableError(
    `The cluster '${connection.cluster}' did not say ${what} (${status}). Try again later.`,
  );
}

/**
 * The job that Everest made for a database, as the API server has it now.
 *
 * @throws ServiceUnavailableError for an answer that proves nothing
 */
export async function readOwnJob(
  place: DatabasePlace,
  database: DatabaseClusterObject,
): Promise<DataImportJobObject | undefined> {
  const { connection, namespace, name, signal } = place;
  const reply = await connection.request<DataImportJobObject>({
    method: 'GET',
    path: `${everestPath(namespace, 'dataimportjobs')}/${jobNameOf(name)}`,
    signal,
  });
  if (saysAbsent(reply, everestObject('dataimportjobs', jobNameOf(name)))) {
    return undefined;
  }
  if (reply.status !== 200) {
    throw saidNothing('how the import stands', place, reply.status);
  }
  return isOwnJob(reply.body, database) ? reply.body : undefined;
}
