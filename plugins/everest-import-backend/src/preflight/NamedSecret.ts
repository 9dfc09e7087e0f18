import { s3Access } from '../provision/s3Access';
import { ImportFacts } from './ImportFacts';

/** A Secret that a request, or config for it, names in place of keys. */
export interface NamedSecret {
  /** The value of its label. */
  purpose: 's3' | 'database';
  /** The request's field. */
  field: string;
  name: string;
  /** Of config's own naming: who made it is not asked. */
  isOfSource: boolean;
}

export function namedSecretsOf(
  facts: Pick<ImportFacts, 'request' | 'place'>,
): NamedSecret[] {
  const { databaseCredentials } = facts.request;
  const isOfSource = Boolean(facts.place.value?.source);
  const s3 = s3Access(facts);
  const named: NamedSecret[] = [];
  if (s3 && 'secretName' in s3) {
    named.push({
      purpose: 's3',
      field: isOfSource ? 'source.backupSource' : 's3Credentials.secretName',
      name: s3.secretName,
      isOfSource,
    });
  }
  if (databaseCredentials && 'secretName' in databaseCredentials) {
    named.push({
      purpose: 'database',
      field: 'databaseCredentials.secretName',
      name: databaseCredentials.secretName,
      isOfSource: false,
    });
  }
  return named;
}
