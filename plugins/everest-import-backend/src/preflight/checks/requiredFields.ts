import { hasField } from '../../everest/requiredFields';
import { toRequestField } from '../../everest/requestField';
import { toManifest } from '../../everest/manifest';
import { ImportCheck } from '../ImportFacts';

/** Credentials have a check of their own, which says which keys are missing. */
const ELSEWHERE = ['databaseCredentials', 's3Credentials', 'config'];

/** What the importer demands of the database, looked up in the object as it would be created. */
export const checkRequiredFields: ImportCheck = ({
  request,
  resolved,
  importer,
  config,
}) => {
  const object = toManifest({
    request,
    resolved,
    config: config.value,
    s3SecretName: 'given',
    userSecretName: 'given',
    requestHash: '',
    requestedBy: '',
  });
  const fields = importer?.spec?.databaseClusterConstraints?.requiredFields;
  return (fields ?? [])
    .filter(path => typeof path === 'string' && !hasField(object, path))
    .map(path => toRequestField(path))
    .filter(field => !ELSEWHERE.includes(field))
    .map(field => ({
      field,
      code: 'required-by-importer',
      message: `The importer '${request.importer}' needs '${field}'. Fill it in.`,
    }));
};
