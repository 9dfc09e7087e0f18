import { setTimeout as wait } from 'node:timers/promises';
import { Chance } from './Chance';

export const USER = 'user:default/ann';
const TOKEN = `mock-user-token:${JSON.stringify({ sub: USER })}`;

/** What a request said last. */
export interface Outcome {
  requestId: string;
  name: string;
  status: number;
  importId?: string;
  message?: string;
}

const MONGO_KEYS = [
  'BACKUP',
  'CLUSTER_ADMIN',
  'CLUSTER_MONITOR',
  'DATABASE_ADMIN',
  'USER_ADMIN',
].flatMap(user => [`MONGODB_${user}_USER`, `MONGODB_${user}_PASSWORD`]);

const POSTGRESQL = {
  engine: { type: 'postgresql', replicas: 1 },
  importer: 'everest-percona-pg-operator',
  path: 'postgresql-nf9/1/backup/db/20260114-020001F/',
};
/** With a user Secret beside the S3 Secret. */
const MONGODB = {
  engine: { type: 'mongodb', replicas: 1 },
  importer: 'everest-percona-psmdb-operator',
  path: 'mongodb-zh5/1/2026-01-14T02:00:07Z/',
  databaseCredentials: Object.fromEntries(MONGO_KEYS.map(key => [key, 'v'])),
};

function bodyOf(requestId: string, name: string, mongodb: boolean) {
  const { path, ...kind } = mongodb ? MONGODB : POSTGRESQL;
  return {
    requestId,
    cluster: 'c1',
    namespace: 'team-blue',
    name,
    ...kind,
    source: {
      bucket: 'backups',
      region: 'us-east-1',
      endpoint: 'https://s3.eu-central-1.amazonaws.com',
      path,
    },
    s3Credentials: {
      accessKeyId: 'SAMPLEACCESSKEY00001',
      secretAccessKey: 'sampleSecretAccessKey0000000000000000001',
    },
  };
}

async function send(url: string, body: object): Promise<Partial<Outcome>> {
  try {
    const response = await fetch(`${url}/api/everest-import/imports`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    const reply = await response.json();
    return {
      status: response.status,
      importId: reply.id,
      message: reply.error?.message,
    };
  } catch (error) {
    return { status: 0, message: String(error) };
  }
}

/**
 * Asks for one import as a client does: again on any other replica while nobody answers, and some give up after their
 * first try.
 */
export async function requestImport(
  urls: string[],
  request: { requestId: string; name: string },
  chance: Chance,
): Promise<Outcome> {
  const { requestId, name } = request;
  const body = bodyOf(requestId, name, chance.happens(0.3));
  let outcome: Outcome = { requestId, name, status: 0 };
  const tries = chance.happens(0.15) ? 1 : 6;
  for (let tried = 0; tried < tries; tried += 1) {
    const said = await send(chance.oneOf(urls), body);
    outcome = { ...outcome, ...said };
    if ([200, 201].includes(outcome.status)) {
      return outcome;
    }
    await wait(chance.between(200, 1_500));
  }
  return outcome;
}
