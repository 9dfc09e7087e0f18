import { userKeysOf } from '../../everest/fields';
import { needsDatabaseCredentials } from '../../preflight/checks/databaseCredentials';
import { ImportFacts } from '../../preflight/ImportFacts';
import { namedSecretsOf } from '../../preflight/NamedSecret';
import type {
  ParsedDatabaseCredentials,
  ParsedS3Credentials,
} from '../../request/ParsedImportRequest';
import { prepareImport, PrepareOptions } from '../prepareImport';
import { identityOf } from '../requestIdentity';
import { SecretManifest } from '../secretManifests';

/** A Secret that a create would make, by all but its values. */
export type SecretShape = SecretManifest['metadata'] & {
  namespace: string;
  /** What it is for. */
  purpose: 's3' | 'database';
  keys: string[];
};

const NO_VALUE = '';

/** The names of the users' keys: those that were given, and those that the importer needs. */
function withoutValues(
  facts: ImportFacts,
): ParsedDatabaseCredentials | undefined {
  const given = facts.request.databaseCredentials;
  if (given && 'secretName' in given) {
    return given;
  }
  const needed = needsDatabaseCredentials(facts)
    ? userKeysOf(facts.engine).map(({ name }) => name)
    : [];
  const names = new Set([
    ...Object.keys(given?.keys ?? {}),
    ...(given?.masked ?? []),
    ...needed,
  ]);
  return names.size === 0
    ? undefined
    : {
        keys: Object.fromEntries([...names].map(name => [name, NO_VALUE])),
        masked: [],
      };
}

function namedS3(facts: ImportFacts): ParsedS3Credentials {
  const named = namedSecretsOf(facts).find(({ purpose }) => purpose === 's3');
  return named
    ? { secretName: named.name }
    : { accessKeyId: NO_VALUE, secretAccessKey: NO_VALUE };
}

/**
 * What a create would make, for somebody else to make. No value of a key or password gets in, so that none can get out.
 *
 * @param requestHash - the same again gives the same names
 */
export function prepareManifests(
  options: Omit<PrepareOptions, 's3' | 'identity' | 'requestKey'> & {
    requestHash: string;
  },
) {
  const { facts, requestHash } = options;
  const { namespace, name } = facts.request;
  const request = {
    ...facts.request,
    s3Credentials: undefined,
    databaseCredentials: withoutValues(facts),
  };
  const identity = identityOf(requestHash, name);
  const { plan, manifest, requested } = prepareImport({
    ...options,
    ...{ requestKey: '', identity },
    facts: { ...facts, request },
    s3: namedS3(facts),
  });
  const secrets = plan.toMake.map(
    ({ metadata, stringData }): SecretShape => ({
      ...metadata,
      namespace,
      purpose: metadata.name === plan.s3SecretName ? 's3' : 'database',
      keys: Object.keys(stringData),
    }),
  );
  return { manifest, secrets, requested };
}
