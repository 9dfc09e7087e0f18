import { createHash, randomBytes } from 'node:crypto';
import { digestOf } from '../everest/digest';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';

const HASH_LENGTH = 32;
const SUFFIX_LENGTH = 10;

/** What tells the objects of one request from those of all others. */
export interface RequestIdentity {
  /** In the label. */
  requestHash: string;
  /** Of the Secrets that come with it. */
  names: SecretNames;
}

export interface SecretNames {
  s3: string;
  user: string;
}

/** Scoped to the caller: nobody can ask for another's request by guessing its id. */
export function requestKeyOf(caller: string, requestId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([caller, requestId]))
    .digest('hex');
}

/**
 * The same person asks for manifests of the same database with the same import: the last words count, and the label
 * stays. All that a database is known by takes part, so that what was handed out for another import holds too.
 *
 * @param request - with its source as it was found
 */
export function manifestsKeyOf(
  caller: string,
  request: Pick<
    ParsedImportRequest,
    'cluster' | 'namespace' | 'name' | 'engine' | 'importer' | 'source'
  >,
): string {
  const { cluster, namespace, name, engine, importer } = request;
  const { bucket, region, endpoint, path } = request.source;
  const place = [cluster, namespace, name];
  const dataImport = [engine.type, importer, endpoint, region, bucket, path];
  return createHash('sha256')
    .update(JSON.stringify([caller, 'manifests', ...place, ...dataImport]))
    .digest('hex');
}

/**
 * What stands in the label of the objects. Never the same twice: nobody can put it on an object of theirs before one of
 * ours has it, so a database that has it is ours.
 */
export function newRequestHash(requestKey: string): string {
  return createHash('sha256')
    .update(requestKey)
    .update(randomBytes(16))
    .digest('hex')
    .slice(0, HASH_LENGTH);
}

/** Keys typed in take no part: a repeated run brings none. The name of a Secret is no secret. */
export function requestDigest(request: ParsedImportRequest): string {
  const { requestId, s3Credentials, databaseCredentials, ...rest } = request;
  const named = (given: object | undefined) =>
    given && 'secretName' in given ? given.secretName : undefined;
  return digestOf({
    ...rest,
    s3Secret: named(s3Credentials),
    databaseSecret: named(databaseCredentials),
  });
}

/** Never the name of a Secret that is there: one of another import must not be met, nor guessed. */
export function secretNames(
  database: string,
  suffix = randomBytes(SUFFIX_LENGTH / 2).toString('hex'),
): SecretNames {
  return {
    s3: `${database}-import-s3-${suffix}`,
    user: `everest-secrets-${database}-${suffix}`,
  };
}

/** For objects that are written down more than once, as manifests are: the same hash, the same names. */
export function identityOf(
  requestHash: string,
  database: string,
): RequestIdentity {
  const suffix = requestHash.slice(0, SUFFIX_LENGTH);
  return { requestHash, names: secretNames(database, suffix) };
}
