import { readFileSync } from 'node:fs';
import { demandOwnDatabase } from './demandOwnDatabase';
import { Failure } from './failures';
import { Verification, VERIFICATIONS } from './verify/Verification';

/** Where the dump is. What the payload leaves out of the flags is false. */
export interface Source {
  path: string;
  bucket: string;
  region: string;
  endpoint: string;
  verifyTls: boolean;
  forcePathStyle: boolean;
  accessKeyId: string;
  secretAccessKey: string;
}

export interface Target {
  engine: 'postgresql' | 'pxc' | 'psmdb';
  host: string;
  port: string;
  user: string;
  password: string;
}

export const FORMATS = ['auto', 'plain', 'custom', 'tar', 'directory'] as const;

const MOST_JOBS = 16;

export interface Config {
  format: (typeof FORMATS)[number];
  database?: string;
  clean: boolean;
  owner: 'keep' | 'skip';
  privileges: 'keep' | 'skip';
  /** Roles and extensions that the dump needs and the target lacks. */
  missingRoles: 'fail' | 'create' | 'skip';
  missingExtensions: 'fail' | 'skip';
  /** The one of a dump of a whole server that is imported. */
  sourceDatabase?: string;
  /** Of MySQL: whether a table without a primary key gets an invisible one. */
  primaryKeys: 'keep' | 'add';
  /** Of MySQL: collations and types of MariaDB's. */
  unknownToTarget: 'fail' | 'map';
  /** Of MySQL and MongoDB: the whole dump is read before the target is touched. */
  checkFirst: boolean;
  /** Of PostgreSQL: all or nothing, for which there is one connection. */
  singleTransaction: boolean;
  stopOnError: boolean;
  temporarySpaceGiB: number;
  /** Connections that are at work at once; each engine has a default of its own. */
  jobs?: number;
  verify: Verification;
}

export interface ImportRequest {
  source: Source;
  target: Target;
  config: Config;
}

type Json = Record<string, unknown>;

function invalid(field: string, what: string): Failure {
  return new Failure(
    'request-invalid',
    `The payload's '${field}' ${what}; Everest writes it, so look at the import's source and config`,
  );
}

function object(value: unknown, field: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(field, 'is no object');
  return value as Json;
}

function text(from: Json, key: string, field: string): string {
  const value = from[key];
  if (typeof value !== 'string' || !value || value.includes('\0'))
    throw invalid(`${field}.${key}`, 'is missing or no text');
  return value;
}

function flag(from: Json, key: string, otherwise: boolean): boolean {
  const value = from[key] ?? otherwise;
  if (typeof value !== 'boolean')
    throw invalid(`config.${key}`, 'is neither true nor false');
  return value;
}

function choice<T extends string>(
  from: Json,
  key: string,
  choices: readonly T[],
): T {
  const value = from[key] ?? choices[0];
  const found = choices.find(each => each === value);
  if (!found)
    throw invalid(`config.${key}`, `is none of ${choices.join(', ')}`);
  return found;
}

function jobsIn({ jobs }: Json): number | undefined {
  if (jobs === undefined || jobs === null) return undefined;
  if (
    typeof jobs !== 'number' ||
    !Number.isInteger(jobs) ||
    jobs < 1 ||
    jobs > MOST_JOBS
  )
    throw invalid('config.jobs', `is no whole number from 1 to ${MOST_JOBS}`);
  return jobs;
}

/** Whoever wishes for all or nothing gets it, however many connections there may be. */
function connectionsIn(from: Json): Pick<Config, 'jobs' | 'singleTransaction'> {
  const jobs = jobsIn(from);
  const isOne = (jobs ?? 1) === 1;
  const singleTransaction = flag(from, 'singleTransaction', isOne);
  return singleTransaction && !isOne
    ? { singleTransaction, jobs: 1 }
    : { singleTransaction, jobs };
}

function parseConfig(from: Json): Config {
  const space = from.temporarySpaceGiB ?? 10;
  if (typeof space !== 'number' || !(space > 0))
    throw invalid('config.temporarySpaceGiB', 'is no number above 0');
  return {
    format: choice(from, 'format', FORMATS),
    database:
      from.database === undefined
        ? undefined
        : text(from, 'database', 'config'),
    clean: flag(from, 'clean', false),
    owner: choice(from, 'owner', ['skip', 'keep'] as const),
    privileges: choice(from, 'privileges', ['skip', 'keep'] as const),
    missingRoles: choice(from, 'missingRoles', [
      'fail',
      'create',
      'skip',
    ] as const),
    missingExtensions: choice(from, 'missingExtensions', [
      'fail',
      'skip',
    ] as const),
    sourceDatabase:
      from.sourceDatabase === undefined
        ? undefined
        : text(from, 'sourceDatabase', 'config'),
    primaryKeys: choice(from, 'primaryKeys', ['keep', 'add'] as const),
    unknownToTarget: choice(from, 'unknownToTarget', ['fail', 'map'] as const),
    checkFirst: flag(from, 'checkFirst', true),
    stopOnError: flag(from, 'stopOnError', true),
    temporarySpaceGiB: space,
    ...connectionsIn(from),
    verify: choice(from, 'verify', VERIFICATIONS),
  };
}

/** @throws Failure `request-invalid`, naming the field. */
export function parseRequest(payload: unknown): ImportRequest {
  const root = object(payload, 'payload');
  const source = object(root.source, 'source');
  const s3 = object(source.s3, 'source.s3');
  const target = object(root.target, 'target');
  const engine = text(target, 'type', 'target');
  if (engine !== 'postgresql' && engine !== 'pxc' && engine !== 'psmdb')
    throw invalid(
      'target.type',
      `is '${engine}', which this importer can't fill`,
    );
  return {
    source: {
      path: text(source, 'path', 'source').replace(/^\//, ''),
      bucket: text(s3, 'bucket', 'source.s3'),
      region: text(s3, 'region', 'source.s3'),
      endpoint: text(s3, 'endpointURL', 'source.s3'),
      verifyTls: s3.verifyTLS === true,
      forcePathStyle: s3.forcePathStyle === true,
      accessKeyId: text(s3, 'accessKeyID', 'source.s3'),
      secretAccessKey: text(s3, 'secretKey', 'source.s3'),
    },
    target: {
      engine,
      host: text(target, 'host', 'target'),
      port: text(target, 'port', 'target'),
      user: text(target, 'user', 'target'),
      password: text(target, 'password', 'target'),
    },
    config: parseConfig(object(root.config ?? {}, 'config')),
  };
}

/** Reads the file that Everest mounts. @throws Failure `request-invalid` */
export function readRequest(file: string): ImportRequest {
  let payload: unknown;
  try {
    payload = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The parser's own words would show a part of the file.
    throw new Failure(
      'request-invalid',
      `The payload '${file}' can't be read as JSON`,
    );
  }
  const request = parseRequest(payload);
  demandOwnDatabase(request);
  return request;
}
