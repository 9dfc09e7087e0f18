import { DatabaseClusterObject, DataImportJobObject } from '../objects';
import { dataImportOf } from '../fields';
import { Beside } from './Beside';
import { restoreNameOf } from './names';
import { BackupPlace } from './toBackup';
import { dataImportFrom } from './toDatabase';

type Instance = NonNullable<DatabaseClusterObject['instance']>;

function sourceOf(
  namespace: string,
  { path, storage: name }: BackupPlace,
  beside: Beside,
) {
  const storage = name ? beside.storage(namespace, name) : undefined;
  const { bucket, region, endpointURL } = storage?.spec ?? {};
  const s3 = { bucket, region, endpointURL };
  return { ...(path && { path }), ...(storage && { s3 }) };
}

/** The condition gives one and the same reason for both faults: only the class itself tells them apart. */
function classOf(
  { backupClass: name, provider }: Instance,
  beside: Beside,
): Pick<Instance, 'classFault'> {
  const found = name ? beside.backupClass(name)?.backupClass : undefined;
  if (!found) {
    return name && beside.classesRead() ? { classFault: 'missing' } : {};
  }
  const { executionMode, providers } = found;
  const isFit =
    executionMode === 'ProviderManaged' && providers.includes(provider);
  return isFit ? {} : { classFault: 'unfit' };
}

/** The database with what its backup and its class say: where it comes from, and whether that is outside. */
export function withBackup(
  database: DatabaseClusterObject,
  beside: Beside,
): DatabaseClusterObject {
  const { instance, metadata, spec } = database;
  if (!instance?.backup) {
    return database;
  }
  const { namespace = '' } = metadata;
  const backup = beside.backup(namespace, instance.backup);
  const { dataSource: _said, ...rest } = spec ?? {};
  const words = { ...instance, ...classOf(instance, beside) };
  if (!backup) {
    return { ...database, instance: words };
  }
  const importer = instance.backupClass ?? backup.backupClass;
  return {
    ...database,
    instance: words,
    spec: {
      ...rest,
      ...(backup.external && {
        dataSource: dataImportFrom(
          importer,
          sourceOf(namespace, backup, beside),
        ),
      }),
    },
  };
}

/**
 * The run with what its backup says. Without a target, which is what no import is, where the backup is one that the
 * cluster made itself, and where nothing tells.
 */
export function withRestored(
  job: DataImportJobObject,
  database: DatabaseClusterObject | undefined,
  beside: Beside,
): DataImportJobObject {
  const { metadata, spec = {}, restore } = job;
  const { namespace = '', name } = metadata;
  const { targetClusterName, ...rest } = spec;
  const backup = restore?.backup
    ? beside.backup(namespace, restore.backup)
    : undefined;
  const isOwn =
    targetClusterName !== undefined &&
    name === restoreNameOf(targetClusterName);
  const isImport = backup
    ? backup.external
    : isOwn && dataImportOf(database) !== undefined;
  if (!isImport) {
    return { ...job, spec: rest };
  }
  const { backupClass } = backup ?? {};
  return {
    ...job,
    spec: {
      ...spec,
      ...(backupClass && { dataImporterName: backupClass }),
      ...(backup && { source: sourceOf(namespace, backup, beside) }),
    },
  };
}
