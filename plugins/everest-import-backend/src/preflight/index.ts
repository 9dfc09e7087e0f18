import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { checkBackupSchedules } from './checks/backupSchedules';
import { checkConfig } from './checks/config';
import { checkDatabaseCredentials } from './checks/databaseCredentials';
import { checkEndpoint } from './checks/endpoint';
import { checkEngine } from './checks/engine';
import { checkEngineCeiling } from './checks/engineCeiling';
import { checkEngineFeatures } from './checks/engineFeatures';
import { checkImporter } from './checks/importer';
import { checkImporterDigest } from './checks/importerDigest';
import { checkImporterImage } from './checks/importerImage';
import { checkImporterRights } from './checks/importerRights';
import { checkImportsAtOnce } from './checks/importsAtOnce';
import { checkInstalledSchema } from './checks/installedSchema';
import { checkName } from './checks/name';
import { checkNamespace } from './checks/namespace';
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

/** Every hard check; adding one is adding one file and one line. */
const CHECKS: readonly ImportCheck[] = [
  checkNamespace,
  checkName,
  checkSharedClusterRights,
  checkProfile,
  checkEngine,
  checkEngineCeiling,
  checkImporter,
  checkImporterRights,
  checkImporterImage,
  checkImporterDigest,
  checkRequiredFields,
  checkConfig,
  checkSource,
  checkEndpoint,
  checkVerifyTls,
  checkPath,
  checkSize,
  checkResourceRequests,
  checkStorageClass,
  checkStorageClassCeiling,
  checkReplicas,
  checkProxy,
  checkS3Credentials,
  checkDatabaseCredentials,
  checkOverlay,
  checkInstalledSchema,
  checkOverlaySizes,
  checkBackupSchedules,
  checkPitr,
  checkSharding,
  checkEngineFeatures,
  checkReferencedNames,
  checkReferences,
  checkOwnership,
  checkImportsAtOnce,
];

/** All that is wrong, at once. */
export function findRefusals(facts: ImportFacts): RefusalCause[] {
  return CHECKS.flatMap(check => check(facts));
}
