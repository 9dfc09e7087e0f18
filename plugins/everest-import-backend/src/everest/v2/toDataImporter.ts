import { DataImporterObject, KubernetesObject } from '../objects';
import { engineWord } from './engineWord';
import { BackupClassObject } from './objects';

/**
 * A BackupClass of v2 in the words of a DataImporter. It has no settings for an import: what it takes for a restore can't
 * be said where an Instance is made from a backup.
 */
export function toDataImporter(object: KubernetesObject): DataImporterObject {
  const { metadata, spec = {} } = object as BackupClassObject;
  const { displayName, description, executionMode = '' } = spec;
  const providers = spec.supportedProviders ?? [];
  const requiredFields = spec.instanceConstraints?.requiredFields;
  const { jobSpec, permissions, clusterPermissions } = spec.job?.restore ?? {};
  return {
    metadata,
    spec: {
      ...(displayName && { displayName }),
      ...(description && { description }),
      supportedEngines: providers.map(engineWord),
      ...(requiredFields && { databaseClusterConstraints: { requiredFields } }),
      ...(jobSpec && { jobSpec }),
      ...(permissions && { permissions }),
      ...(clusterPermissions && { clusterPermissions }),
    },
    backupClass: { executionMode, providers },
  };
}
