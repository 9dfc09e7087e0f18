import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { ClusterView } from '../../kubernetes/watch/ClusterView';
import { importsOf } from '../ledger/importsOf';
import { RunPlace } from './findOwnPod';

/** Where the importer of an import runs, as the cluster shows it now; undefined where it has no job. */
export function runPlaceOf(
  { id, namespace, name }: Pick<Import, 'id' | 'namespace' | 'name'>,
  view: ClusterView,
): RunPlace | undefined {
  const database = view
    .databases()
    .find(
      ({ metadata }) =>
        metadata.namespace === namespace && metadata.name === name,
    );
  const jobs = view
    .jobs()
    .filter(
      ({ metadata, spec }) =>
        metadata.namespace === namespace && spec?.targetClusterName === name,
    );
  const { job } =
    importsOf(database, jobs, uid => uid === id).find(
      ({ uid }) => uid === id,
    ) ?? {};
  const jobName = job?.status?.jobName;
  return job && jobName
    ? { namespace, jobName, uid: job.metadata.uid }
    : undefined;
}
