import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { checkBackupSchedules } from './checks/backupSchedules';
import { checkConfig } from './checks/config';
import { checkDatabaseCredentials } from './checks/databaseCredentials';
import { checkEndpoint } from './checks/endpoint';
import { checkEngine } from './checks/engine';
import { checkEngineCeiling } from './checks/engineCeiling';
import { checkEngineFeatures } from './checks/engineFeatures';
import { checkImporter } from './checks/importer';
import { checkImporterAllowed } from './checks/importerAllowed';
import { checkImporterDigest } from './checks/importerDigest';
import { checkImporterImage } from './checks/importerImage';
import { checkImporterRights } from './checks/importerRights';
import { checkImportsAtOnce } from './checks/importsAtOnce';
import { checkInstalledSchema } from './checks/installedSchema';
import { checkName } from './checks/name';
import { checkNamespace } from './checks/namespace';
import { checkNamedSecrets } from './checks/namedSecrets';
import { checkOverlay } from './checks/overlay';
import { checkOverlaySizes } from './checks/overlaySizes';
import { checkOwnership } from './checks/ownership';
import { checkPath } from './checks/path';
import { checkPitr } from './checks/pitr';
import { checkProfile } from './checks/profile';
import { checkProxy } from './checks/proxy';
import { checkReferencedNames } from './checks/referencedNames';
import { checkReferences } from './checks/references';
import { checkReplicas } from './checks/replicas';
import { checkRequiredFields } from './checks/requiredFields';
import { checkResourceRequests } from './checks/resourceRequests';
import { checkS3Credentials } from './checks/s3Credentials';
import { checkSharedClusterRights } from './checks/sharedClusterRights';
import { checkSharding } from './checks/sharding';
import { checkSize } from './checks/size';
import { checkSource } from './checks/source';
import { checkStorageClass } from './checks/storageClass';
import { checkStorageClassCeiling } from './checks/storageClassCeiling';
import { checkVerifyTls } from './checks/verifyTls';
import { ImportCheck, ImportFacts } from './ImportFacts';

/** A hard check: the API server or the operator would refuse, or hang. */
export interface HardCheck {
  /** A stable kebab-case word. */
  id: string;
  /** What holds where it passes. */
  title: string;
  check: ImportCheck;
}

/** Every hard check; adding one is adding one file and one line. */
export const HARD_CHECKS: readonly HardCheck[] = [
  {
    id: 'namespace',
    title: 'The namespace can take databases',
    check: checkNamespace,
  },
  { id: 'name', title: 'The name is free and fits', check: checkName },
  {
    id: 'shared-cluster-rights',
    title: 'No other namespace shares rights with it',
    check: checkSharedClusterRights,
  },
  { id: 'profile', title: 'The profile fits', check: checkProfile },
  {
    id: 'engine',
    title: 'The engine is installed and offers the version',
    check: checkEngine,
  },
  {
    id: 'engine-ceiling',
    title: 'The engine is allowed',
    check: checkEngineCeiling,
  },
  {
    id: 'importer',
    title: 'The importer is there and supports the engine',
    check: checkImporter,
  },
  {
    id: 'importer-allowed',
    title: 'The importer may be used here',
    check: checkImporterAllowed,
  },
  {
    id: 'importer-rights',
    title: "The importer's rights are allowed",
    check: checkImporterRights,
  },
  {
    id: 'importer-image',
    title: "The importer's image is named as required",
    check: checkImporterImage,
  },
  {
    id: 'importer-digest',
    title: 'The importer is as it was shown',
    check: checkImporterDigest,
  },
  {
    id: 'required-fields',
    title: 'The importer can get the fields that it asks for',
    check: checkRequiredFields,
  },
  {
    id: 'config',
    title: "The configuration fits the importer's schema",
    check: checkConfig,
  },
  {
    id: 'source',
    title: 'The backup source may be read',
    check: checkSource,
  },
  { id: 'endpoint', title: 'The endpoint is allowed', check: checkEndpoint },
  {
    id: 'verify-tls',
    title: 'The certificate is checked',
    check: checkVerifyTls,
  },
  { id: 'path', title: 'The path is possible', check: checkPath },
  { id: 'size', title: 'The size is within its limits', check: checkSize },
  {
    id: 'resource-requests',
    title: 'What is kept for a node fits',
    check: checkResourceRequests,
  },
  {
    id: 'storage-class',
    title: 'The storage class is there',
    check: checkStorageClass,
  },
  {
    id: 'storage-class-ceiling',
    title: 'The storage class is allowed',
    check: checkStorageClassCeiling,
  },
  {
    id: 'replicas',
    title: 'The number of nodes is possible',
    check: checkReplicas,
  },
  { id: 'proxy', title: 'The proxy fits the engine', check: checkProxy },
  {
    id: 's3-credentials',
    title: 'The S3 keys are complete',
    check: checkS3Credentials,
  },
  {
    id: 'database-credentials',
    title: 'The database credentials are complete',
    check: checkDatabaseCredentials,
  },
  {
    id: 'named-secrets',
    title: 'The Secrets that it names are for it alone',
    check: checkNamedSecrets,
  },
  {
    id: 'overlay',
    title: 'The rest of the spec keeps to its own fields',
    check: checkOverlay,
  },
  {
    id: 'installed-schema',
    title: 'The installed Everest knows every field',
    check: checkInstalledSchema,
  },
  {
    id: 'overlay-sizes',
    title: 'Sizes in the rest of the spec are within their limits',
    check: checkOverlaySizes,
  },
  {
    id: 'backup-schedules',
    title: 'The backup schedules are possible',
    check: checkBackupSchedules,
  },
  { id: 'pitr', title: 'Point-in-time recovery is possible', check: checkPitr },
  { id: 'sharding', title: 'Sharding is possible', check: checkSharding },
  {
    id: 'engine-features',
    title: 'The engine has the features',
    check: checkEngineFeatures,
  },
  {
    id: 'referenced-names',
    title: 'The names that it refers to are possible',
    check: checkReferencedNames,
  },
  {
    id: 'references',
    title: 'What it refers to is there',
    check: checkReferences,
  },
  {
    id: 'ownership',
    title: 'Owner and entity are yours',
    check: checkOwnership,
  },
  {
    id: 'imports-at-once',
    title: 'There is room for one more import',
    check: checkImportsAtOnce,
  },
];

/** All that is wrong, at once. */
export function findRefusals(facts: ImportFacts): RefusalCause[] {
  return HARD_CHECKS.flatMap(({ check }) => check(facts));
}
