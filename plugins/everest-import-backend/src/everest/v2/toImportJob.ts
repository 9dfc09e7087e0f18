import { DataImportJobObject, KubernetesObject } from '../objects';
import { RestoreObject } from './objects';

/** A Restore of v2 in the words of a DataImportJob; what it restores from, its Backup says. */
export function toImportJob(object: KubernetesObject): DataImportJobObject {
  const { metadata, spec = {}, status = {} } = object as RestoreObject;
  const { instanceRef, dataSource } = spec;
  const backup =
    dataSource?.type === 'Backup'
      ? dataSource.backup?.backupRef?.name
      : undefined;
  return {
    metadata,
    spec: { ...(instanceRef?.name && { targetClusterName: instanceRef.name }) },
    status: {
      ...(status.state && { state: status.state }),
      ...(status.message && { message: status.message }),
      ...(status.startedAt && { startedAt: status.startedAt }),
      ...(status.completedAt && { completedAt: status.completedAt }),
    },
    restore: { ...(backup && { backup }) },
  };
}
