import { MongoClient, MongoClientOptions, MongoServerError } from 'mongodb';
import { Failure } from '../failures';
import { Target } from '../readRequest';
import { speaksTls } from './speaksTls';

/** Milliseconds. */
const PATIENCE = 15_000;
const DENIED = 18;

function isDenied(error: unknown): boolean {
  return (
    error instanceof MongoServerError &&
    (error.code === DENIED || error.codeName === 'AuthenticationFailed')
  );
}

/**
 * A connection as Everest's payload describes it, which says nothing of TLS: with it where the server has it, without
 * it where it has not. Nobody gives the certificate of the cluster's own authority, so that none is checked.
 *
 * @throws Failure `target-unreachable`, `target-denied`
 */
export async function connect(
  { host, port, user, password }: Target,
  jobs: number,
): Promise<MongoClient> {
  const shown = `'${host}:${port}'`;
  const shared: MongoClientOptions = {
    auth: { username: user, password },
    authSource: 'admin',
    appName: 'everest-import',
    maxPoolSize: jobs + 1,
    serverSelectionTimeoutMS: PATIENCE,
    connectTimeoutMS: PATIENCE,
  };
  let said = '';
  const hasTls = await speaksTls(host, Number(port), PATIENCE);
  const ways = [{ tls: false }];
  if (hasTls) ways.unshift({ tls: true });
  for (const options of ways) {
    const client = new MongoClient(
      `mongodb://${host.includes(':') ? `[${host}]` : host}:${port}/`,
      { ...shared, ...options, ...(options.tls && { tlsInsecure: true }) },
    );
    try {
      return await client.connect();
    } catch (error) {
      await client.close(true);
      if (isDenied(error))
        throw new Failure(
          'target-denied',
          `The server at ${shown} refuses the user '${user}' and the password of its Secret`,
        );
      const how = options.tls ? 'With TLS' : 'Without TLS';
      said += ` ${how}: ${(error as Error).message.slice(0, 200)}.`;
    }
  }
  throw new Failure(
    'target-unreachable',
    `The server at ${shown} does not answer.${said}`,
  );
}
