import {
  parseEngineType,
  REQUEST_LABEL,
} from '@everest-import/backstage-plugin-everest-import-common';
import { dataImportOf } from '../../everest/fields';
import { DatabaseClusterObject } from '../../everest/objects';
import { ManifestRequest } from '../../imports/store/ManifestRequests';

/**
 * Whether a database came of manifests that were handed out. Whoever writes YAML can write any label and any name of a
 * person, and none of that is believed: the label has to be one that the portal drew by lot for this request, which only
 * those know who saw its manifests, on a database of its place, and what is imported has to be what was asked for. Sizes,
 * versions and Secrets are for a review to change.
 */
export function comesFrom(
  database: DatabaseClusterObject,
  request: Pick<ManifestRequest, 'requestHash' | 'snapshot'>,
): boolean {
  const { metadata, spec } = database;
  const { namespace, name, engine, importer, source } = request.snapshot;
  const dataImport = dataImportOf(database);
  const { path, s3 } = dataImport?.source ?? {};
  return (
    metadata.namespace === namespace &&
    metadata.name === name &&
    metadata.labels?.[REQUEST_LABEL] === request.requestHash &&
    parseEngineType(spec?.engine?.type ?? '') === engine.type &&
    dataImport?.dataImporterName === importer &&
    path === source.path &&
    s3?.bucket === source.bucket &&
    s3?.region === source.region &&
    s3?.endpointURL === source.endpoint
  );
}
