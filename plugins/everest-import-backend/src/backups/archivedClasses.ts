import { BackupObject } from '@everest-import/backstage-plugin-everest-import-common';

/** Storage classes of S3 whose objects have to be restored before anything can read them. */
const ARCHIVED = new Set(['GLACIER', 'DEEP_ARCHIVE']);

export function archivedClasses(
  objects: Pick<BackupObject, 'storageClass'>[],
): string[] {
  const classes = objects.map(({ storageClass = '' }) => storageClass);
  return [...new Set(classes)].filter(name => ARCHIVED.has(name));
}
