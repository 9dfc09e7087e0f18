import type { SecretSight } from '../provision/seeSecret';
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

/** An object that names a Secret, in words. */
export interface SecretUser {
  secret: string;
  /** As in `backup storage 'main'`. */
  words: string;
}

/** What was learned of the Secrets that a request names; nothing where it names none. */
export interface SecretFacts {
  /** By name. */
  sights: Map<string, SecretSight>;
  /** Objects that nobody watches. */
  users: SecretUser[];
  /** Resources that may use Secrets, and that the portal may not list, or of which there are too many. */
  unread: string[];
  /** Names that another request has, whose database may still come. */
  reserved: string[];
}

export const NO_SECRETS: SecretFacts = {
  sights: new Map(),
  users: [],
  unread: [],
  reserved: [],
};

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
