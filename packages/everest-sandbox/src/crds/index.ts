import { KubeObject } from '../api/objects';
import { CrdSchema, schemaFrom } from './schema';

const importOf = (at: string) => `
${at}.dataImporterName! string
${at}.source!.path! path
${at}.source.s3.bucket! string
${at}.source.s3.region! string
${at}.source.s3.endpointURL! url
${at}.source.s3.credentialsSecretName! string
${at}.source.s3.verifyTLS boolean=true
${at}.source.s3.forcePathStyle boolean=false
${at}.source.s3.accessKeyId string
${at}.source.s3.secretAccessKey string
${at}.config free`;

const dataImportJob = schemaFrom(`
spec.targetClusterName! string${importOf('spec')}
status.state string
status.message string
status.startedAt string
status.completedAt string
status.jobName string
status.lastObservedGeneration integer`);

// What a status holds changes with every release of Everest: free.
const databaseCluster = schemaFrom(`
spec.engine!.type! pxc|postgresql|psmdb .spec.engine.type cannot be changed
spec.engine.version string
spec.engine.replicas positive
spec.engine.storage!.size! quantity
spec.engine.storage.class string
spec.engine.resources.cpu quantity
spec.engine.resources.memory quantity
spec.engine.config string
spec.engine.userSecretsName string
spec.engine.crVersion string
spec.proxy.type mongos|haproxy|proxysql|pgbouncer
spec.proxy.replicas positive
spec.proxy.config string
spec.proxy.resources.cpu quantity
spec.proxy.resources.memory quantity
spec.proxy.expose.type internal|external=internal
spec.proxy.expose.ipSourceRanges strings
spec.proxy.expose.loadBalancerConfigName string
spec.backup.enabled boolean
spec.backup.pitr.enabled! boolean
spec.backup.pitr.backupStorageName string
spec.backup.pitr.uploadIntervalSec integer
spec.backup.schedules[].name! string
spec.backup.schedules[].enabled! boolean
spec.backup.schedules[].schedule! string
spec.backup.schedules[].backupStorageName! string
spec.backup.schedules[].retentionCopies integer
spec.dataSource.dataImport object dataImport is immutable${importOf(
  'spec.dataSource.dataImport',
)}
spec.dataSource.dbClusterBackupName string
spec.dataSource.backupSource free
spec.dataSource.pitr free
spec.monitoring.monitoringConfigName string
spec.monitoring.resources free
spec.sharding.enabled! boolean
spec.sharding.shards! positive
spec.sharding.configServer!.replicas! positive
spec.podSchedulingPolicyName string
spec.engineFeatures free
spec.paused boolean
spec.allowUnsafeConfiguration boolean
status free`);

const dataImporter = schemaFrom(`
spec.displayName string
spec.description string
spec.supportedEngines strings
spec.config.openAPIV3Schema free
spec.jobSpec.image string
spec.jobSpec.command strings
spec.databaseClusterConstraints.requiredFields strings
spec.permissions[] free
spec.clusterPermissions[] free
status free`);

const databaseEngine = schemaFrom(`
spec.type! pxc|postgresql|psmdb
spec.allowedVersions strings
spec.secretKeys.user[].name string
spec.secretKeys.user[].description string
status free`);

const backupStorage = schemaFrom(`
spec.type! s3|azure
spec.bucket! string
spec.region string
spec.endpointURL string
spec.description string
spec.credentialsSecretName! string
spec.verifyTLS boolean=true
spec.forcePathStyle boolean=false
spec.allowedNamespaces strings
status free`);

function crd(
  kind: string,
  scope: 'Cluster' | 'Namespaced',
  schema: CrdSchema,
  ...shortNames: string[]
): KubeObject {
  const singular = kind.toLowerCase();
  const plural = `${singular}s`;
  const properties = {
    apiVersion: { type: 'string' },
    kind: { type: 'string' },
    metadata: { type: 'object' },
    ...schema.properties,
  };
  const version = {
    name: 'v1alpha1',
    served: true,
    storage: true,
    subresources: { status: {} },
    schema: { openAPIV3Schema: { ...schema, properties } },
  };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.everest.percona.com` },
    spec: {
      group: 'everest.percona.com',
      scope,
      names: { kind, listKind: `${kind}List`, singular, plural, shortNames },
      versions: [version],
    },
  };
}

/** Everest's resources in our own words; also what a real server takes where Everest's own CRDs are not at hand. */
export const SANDBOX_CRDS: KubeObject[] = [
  crd('DataImporter', 'Cluster', dataImporter),
  crd('DataImportJob', 'Namespaced', dataImportJob, 'dij'),
  crd('DatabaseCluster', 'Namespaced', databaseCluster, 'db', 'dbc'),
  crd('DatabaseEngine', 'Namespaced', databaseEngine, 'dbengine'),
  crd('BackupStorage', 'Namespaced', backupStorage),
];
