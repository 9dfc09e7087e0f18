import { DataImportJobObject } from '../everest/objects';
import { mayWrite } from '../imports/log/containerState';
import { findOwnPods } from '../imports/log/findOwnPod';
import { StreamFailure } from '../kubernetes/watch/StreamFailure';
import { DatabasePlace, saidNothing } from '../provision/readOwnJob';

/**
 * What an importer does now. `idle`: it has not begun, or waits for its next try, or is no more. `unread`: the portal may
 * not see.
 */
export type ImporterWork = 'at-work' | 'idle' | 'unread';

/**
 * Asks the Pod itself: what Everest says of a run is about its Job, and late.
 *
 * @throws ServiceUnavailableError for an answer that proves nothing
 */
export async function readImporterWork(
  place: DatabasePlace,
  job: DataImportJobObject | undefined,
): Promise<ImporterWork> {
  const { connection, namespace, signal } = place;
  const jobName = job?.status?.jobName;
  if (!job || !jobName) {
    return 'idle';
  }
  try {
    const run = { namespace, jobName, uid: job.metadata.uid };
    const pods = await findOwnPods(connection, run, signal);
    if (pods === 'refused') {
      return 'unread';
    }
    return pods.some(mayWrite) ? 'at-work' : 'idle';
  } catch (error) {
    throw error instanceof StreamFailure
      ? saidNothing('what the importer does', place, error.status ?? 0)
      : error;
  }
}
