import type { ImportCause } from '@everest-import/backstage-plugin-everest-import-common';

/** A part of a request that would fail again as it is. */
export type Changed =
  | 'path'
  | 'bucket'
  | 'region'
  | 'keys'
  | 'size'
  | 'version'
  | 'users'
  | 'importer'
  | 'config';

/** By the codes of causes; what is not here is no matter of the request, as the memory of the importer's container. */
export const BY_CODE: Record<string, Changed> = {
  'backup-missing': 'path',
  'object-missing': 'path',
  'backup-incomplete': 'path',
  'backup-damaged': 'path',
  'dump-damaged': 'path',
  'backup-encrypted': 'path',
  'backup-other-topology': 'path',
  'stanza-wrong': 'path',
  'wal-missing': 'path',
  's3-bucket-missing': 'bucket',
  's3-region-wrong': 'region',
  's3-key-wrong': 'keys',
  's3-key-unknown': 'keys',
  's3-key-expired': 'keys',
  's3-denied': 'keys',
  's3-refused': 'keys',
  's3-decrypt-denied': 'keys',
  's3-secret-missing': 'keys',
  's3-secret-shared': 'keys',
  'source-denied': 'keys',
  'disk-full': 'size',
  'backup-version': 'version',
  'source-users-wrong': 'users',
  'credentials-incomplete': 'users',
  'database-login-refused': 'users',
  'importer-missing': 'importer',
  'request-invalid': 'config',
};

/** What has to change before an import is tried again, by its cause; undefined: nothing that is known. */
export function mustChange(
  cause: ImportCause | undefined,
): Changed | undefined {
  const code = cause?.code.replace(/^importer-(?!missing)/, '') ?? '';
  return Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
}
