/** The API groups of OpenEverest v2, and the version that is read here. */
export const CORE_GROUP = 'core.openeverest.io';
export const CORE_API = `${CORE_GROUP}/v1alpha1`;
export const BACKUP_GROUP = 'backup.openeverest.io';
export const BACKUP_API = `${BACKUP_GROUP}/v1alpha1`;

/** The Restore that a provider makes for an Instance with a `dataSource`. */
export function restoreNameOf(instance: string): string {
  return `${instance}-datasource`;
}

/** Why nothing can be made where OpenEverest v2 is: a sentence. */
export function readOnlySentence(cluster: string): string {
  return `The cluster '${cluster}' runs OpenEverest v2, which this portal reads and can't write yet: its resources still change without notice. Choose another cluster, or make the Instance in Everest itself.`;
}
