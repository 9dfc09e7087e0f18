import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { toTimestamp } from '../../time/Clock';
import { LedgerCluster } from './LedgerCluster';
import { importsOf } from './importsOf';
import { LedgerOptions } from './LedgerOptions';

/** What its importer says of an import that runs; it changes every few seconds, and is not kept. */
export function progressOf(
  words: Import,
  cluster: LedgerCluster,
  { reportOf }: Pick<LedgerOptions, 'reportOf'>,
): Pick<Import, 'progress'> {
  if (words.phase !== 'Importing') {
    return {};
  }
  const { id, namespace, name } = words;
  const { job } =
    importsOf(
      cluster.database(namespace, name),
      cluster.jobsOf(namespace, name),
      uid => uid === id,
    ).find(({ uid }) => uid === id) ?? {};
  const report = reportOf?.(cluster.name, job?.metadata.uid);
  return report?.progress
    ? { progress: { ...report.progress, at: toTimestamp(report.at) } }
    : {};
}
