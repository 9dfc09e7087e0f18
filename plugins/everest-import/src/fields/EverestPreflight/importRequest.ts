import {
  type DatabaseCredentials,
  type ImportRequest,
} from '@everest-import/backstage-plugin-everest-import-common';
import { readBackupValue } from '../EverestBackupPicker/BackupValue';
import { usableKeys } from '../EverestBackupPicker/keySecrets';
import {
  type FieldNames,
  formRecord,
  formValue,
  type FormFieldName,
} from '../formValues';
import { isRecord, textOf } from '../isRecord';

type Secrets = Record<string, string>;

/** The secret of the form with the keys of the database: a JSON string. */
const DATABASE_CREDENTIALS = 'databaseCredentials';

function databaseCredentials(
  credentials: Record<string, unknown>,
  secrets: Secrets,
): DatabaseCredentials | undefined {
  const secretName = textOf(credentials.secretName);
  if (credentials.kind === 'secret') {
    return secretName ? { secretName } : undefined;
  }
  return credentials.kind === 'keys'
    ? textOf(secrets[DATABASE_CREDENTIALS])
    : undefined;
}

function s3Credentials(data: unknown, secrets: Secrets) {
  const { keys, secretName } = readBackupValue(data);
  if (keys === 'secret') {
    return secretName ? { secretName } : undefined;
  }
  return keys === 'typed' ? usableKeys(secrets) : undefined;
}

/** The backend names what is wrong in it. */
function partOf<T>(value: unknown): T | undefined {
  return isRecord(value) ? (value as T) : undefined;
}

/**
 * What the form asks for so far. Secrets go in for one call, and are left out where none are given.
 *
 * What is missing is left out; what a link says instead of a text is passed on, for the backend to name.
 */
export function importRequestOf(
  formData: unknown,
  names: FieldNames = {},
  secrets: Secrets = {},
): Partial<ImportRequest> {
  const record = (field: FormFieldName) => formRecord(formData, field, names);
  const text = (field: FormFieldName) =>
    textOf(formValue(formData, field, names));
  const target = record('target');
  const importer = record('importer');
  const backup = formValue(formData, 'backup', names);
  const { source } = readBackupValue(backup);
  const request = {
    cluster: textOf(target.cluster),
    namespace: textOf(target.namespace),
    name: textOf(target.name),
    engine: partOf<ImportRequest['engine']>(target.engine),
    profile: textOf(target.profile),
    proxy: partOf<ImportRequest['proxy']>(target.proxy),
    spec: partOf<ImportRequest['spec']>(target.spec),
    importer: textOf(importer.name),
    importerDigest: textOf(importer.digest),
    config: partOf<ImportRequest['config']>(importer.config),
    source,
    s3Credentials: s3Credentials(backup, secrets),
    databaseCredentials: databaseCredentials(record('credentials'), secrets),
    owner: text('owner'),
    system: text('system'),
    entity: text('entity'),
  };
  return Object.fromEntries(
    Object.entries(request).filter(([, value]) => value !== undefined),
  );
}
