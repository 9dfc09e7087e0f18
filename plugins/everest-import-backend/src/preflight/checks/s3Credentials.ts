import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { BackupSourceConfig } from '../../sources/BackupSourceConfig';
import { ImportCheck, ImportFacts } from '../ImportFacts';

/** Everest gives the Secret to the first import, and then blocks the second for good. */
function inUse(
  secretName: string,
  field: string,
  { databases }: ImportFacts,
): RefusalCause[] {
  const user = databases.find(
    ({ spec }) =>
      spec?.dataSource?.dataImport?.source?.s3?.credentialsSecretName ===
      secretName,
  );
  return user
    ? [
        {
          field,
          code: 'secret-in-use',
          message: `The Secret '${secretName}' belongs to the import of '${user.metadata.name}' already. Make another Secret with the same keys.`,
        },
      ]
    : [];
}

/** A configured source brings what an import reads with; a person's own keys are not taken for it. */
function ofSource(
  source: BackupSourceConfig,
  facts: ImportFacts,
): RefusalCause[] {
  const { name, import: access } = source;
  if (!access) {
    return [
      {
        field: 'source.backupSource',
        code: 'source-browse-only',
        message: `The backup source '${name}' may be looked into, and not imported from. Choose another, or ask the platform team to give it keys for imports.`,
      },
    ];
  }
  if (facts.request.s3Credentials) {
    return [
      {
        field: 's3Credentials',
        code: 'keys-not-taken',
        message: `The backup source '${name}' brings its own S3 keys. Leave 's3Credentials' out.`,
      },
    ];
  }
  return access.type === 'secret'
    ? inUse(access.secretName, 'source.backupSource', facts)
    : [];
}

/** It reads what its source allows, and no other place: the rules of the source would not hold there. */
function ofAnySource(
  secretName: string,
  { rules }: ImportFacts,
): RefusalCause[] {
  const taken = rules.backupSources.some(
    ({ import: access }) =>
      access?.type === 'secret' && access.secretName === secretName,
  );
  return taken
    ? [
        {
          field: 's3Credentials.secretName',
          code: 'secret-of-source',
          message: `The Secret '${secretName}' belongs to a backup source of the portal. Choose that source, or a Secret of your own.`,
        },
      ]
    : [];
}

export const checkS3Credentials: ImportCheck = facts => {
  const { request, place } = facts;
  if (place.value?.source) {
    return ofSource(place.value.source, facts);
  }
  if (request.source.backupSource) {
    return [];
  }
  const credentials = request.s3Credentials;
  if (!credentials) {
    return [
      {
        field: 's3Credentials',
        code: 'missing',
        message: `The S3 keys are missing. Give both 'accessKeyId' and 'secretAccessKey', or the 'secretName' of an existing Secret.`,
      },
    ];
  }
  return 'secretName' in credentials
    ? [
        ...ofAnySource(credentials.secretName, facts),
        ...inUse(credentials.secretName, 's3Credentials.secretName', facts),
      ]
    : [];
};
