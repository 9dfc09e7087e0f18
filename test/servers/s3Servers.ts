import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  freePorts,
  removeAtTheEnd,
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_SECRET_ACCESS_KEY,
  startGuarded,
  waitUntil,
} from 'everest-sandbox';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';
import { startS3Gateway } from '../control-plane/startS3Gateway';

export interface StartedServer {
  endpoint: string;
  stop(): Promise<void>;
}

/** An S3 server as people run it, and what it can't do. */
export interface S3Server {
  name: string;
  start(): Promise<StartedServer>;
  /** It asks nobody for keys. */
  isOpen?: boolean;
  /** It answers the same in every region. */
  isEverywhere?: boolean;
}

/** Where `script/build-s3-servers` puts the servers of the current go.sum. */
function programs(): string {
  const goSum = readFileSync(join(__dirname, 'go.sum'));
  const hash = createHash('sha256').update(goSum).digest('hex').slice(0, 16);
  const directory = join(REPOSITORY_ROOT, '.local/s3-servers', hash);
  if (!existsSync(directory)) {
    throw new Error(
      `The servers '${directory}' are not built; run script/build-s3-servers`,
    );
  }
  return directory;
}

/** One of them over an empty folder, on loopback. */
async function startProgram(
  name: string,
  args: (address: string, folder: string) => string[],
): Promise<StartedServer> {
  const [port] = await freePorts(1);
  const address = `127.0.0.1:${port}`;
  const directory = mkdtempSync(join(tmpdir(), `everest-import-${name}-`));
  const removal = removeAtTheEnd(directory);
  const folder = join(directory, 'objects');
  mkdirSync(folder);
  const server = await startGuarded({
    name,
    command: join(programs(), name),
    args: args(address, folder),
    logFile: join(directory, `${name}.log`),
    env: {},
  });
  const stop = async () => {
    await server.stop();
    await removal.now();
  };
  const endpoint = `http://${address}`;
  const ready = waitUntil(`${name} answers`, async () => {
    const [response] = await once(request(endpoint).end(), 'response');
    response.resume();
    return true;
  });
  try {
    await Promise.race([ready, server.ended]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, stop };
}

const KEYS = `${SANDBOX_ACCESS_KEY_ID},${SANDBOX_SECRET_ACCESS_KEY}`;

export const S3_SERVERS: S3Server[] = [
  { name: 'versitygw', start: () => startS3Gateway() },
  {
    name: 'rclone',
    isEverywhere: true,
    start: () =>
      startProgram('rclone', (address, folder) => [
        ...['serve', 's3', '--config', '/dev/null', '--addr', address],
        ...['--auth-key', KEYS, folder],
      ]),
  },
  {
    name: 'gofakes3',
    isOpen: true,
    isEverywhere: true,
    start: () => startProgram('gofakes3', address => [address]),
  },
];
