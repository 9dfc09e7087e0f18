import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { BackupSourceConfig } from '../../config/BackupSourceConfig';
import { ImportCheck, ImportFacts } from '../ImportFacts';
import { said, saidAs } from '../../words/said';

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
        ...said`The backup source '${{
          name,
        }}' may be looked into, and not imported from. Choose another, or ask the platform team to give it keys for imports.`,
      },
    ];
  }
  if (facts.request.s3Credentials) {
    return [
      {
        field: 's3Credentials',
        code: 'keys-not-taken',
        ...said`The backup source '${{
          name,
        }}' brings its own S3 keys. Leave 's3Credentials' out.`,
      },
    ];
  }
  return [];
}

export const checkS3Credentials: ImportCheck = facts => {
  const { request, place } = facts;
  if (place.value?.source) {
    return ofSource(place.value.source, facts);
  }
  if (request.source.backupSource) {
    return [];
  }
  return request.s3Credentials || facts.keysComeLater
    ? []
    : [
        {
          field: 's3Credentials',
          code: 'missing',
          ...saidAs(
            's3-keys',
          )`The S3 keys are missing. Give both 'accessKeyId' and 'secretAccessKey', or the 'secretName' of a Secret that was made for this.`,
        },
      ];
};
