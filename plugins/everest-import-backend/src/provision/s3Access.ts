import { ImportFacts } from '../preflight/ImportFacts';
import type { ParsedS3Credentials } from '../request/ParsedImportRequest';

/** What the importer reads with: a configured source's own, else what the person gave. */
export function s3Access(
  facts: Pick<ImportFacts, 'request' | 'place'>,
): ParsedS3Credentials | undefined {
  const source = facts.place.value?.source;
  if (!source) {
    return facts.request.s3Credentials;
  }
  const access = source.import;
  return access?.type === 'secret'
    ? { secretName: access.secretName }
    : access?.keys();
}
