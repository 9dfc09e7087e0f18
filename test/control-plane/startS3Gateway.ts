import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  freePorts,
  removeAtTheEnd,
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
  startGuarded,
  waitUntil,
} from 'everest-sandbox';
import { builtServers } from './builtServers';

export interface S3Gateway {
  endpoint: string;
  pid: number;
  stop(): Promise<void>;
}

/** A client of either S3 server, with the keys that the sandbox documents. */
export function s3Client(
  endpoint: string,
  secretAccessKey = SANDBOX_SECRET_ACCESS_KEY,
): S3Client {
  return new S3Client({
    endpoint,
    region: SANDBOX_REGION,
    forcePathStyle: true,
    credentials: { accessKeyId: SANDBOX_ACCESS_KEY_ID, secretAccessKey },
  });
}

async function answers(url: string): Promise<boolean> {
  const sent = request(url).end();
  const [response] = await once(sent, 'response');
  response.resume();
  return true;
}

/** Starts versitygw over an empty folder, with the sandbox's keys. */
export async function startS3Gateway(
  options: { port?: number } = {},
): Promise<S3Gateway> {
  const [free] = await freePorts(1);
  const port = options.port || free;
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-s3-'));
  const removal = removeAtTheEnd(directory);
  const objects = join(directory, 'objects');
  mkdirSync(objects);
  const server = await startGuarded({
    name: 'versitygw',
    command: builtServers().s3,
    args: ['--port', `127.0.0.1:${port}`, '--quiet', 'posix', objects],
    logFile: join(directory, 'versitygw.log'),
    env: {
      ROOT_ACCESS_KEY: SANDBOX_ACCESS_KEY_ID,
      ROOT_SECRET_KEY: SANDBOX_SECRET_ACCESS_KEY,
    },
  });
  const stop = async () => {
    await server.stop();
    await removal.now();
  };
  const endpoint = `http://127.0.0.1:${port}`;
  const ready = waitUntil('versitygw answers', () => answers(endpoint));
  try {
    await Promise.race([ready, server.ended]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, pid: server.pid, stop };
}

/** Copies buckets with all they hold from one S3 server to another. */
export async function copyBuckets(
  from: S3Client,
  to: S3Client,
  names: string[],
) {
  for (const Bucket of names) {
    await to.send(new CreateBucketCommand({ Bucket }));
    const { Contents = [] } = await from.send(
      new ListObjectsV2Command({ Bucket }),
    );
    for (const { Key } of Contents) {
      const { Body } = await from.send(new GetObjectCommand({ Bucket, Key }));
      const bytes = await Body!.transformToByteArray();
      await to.send(new PutObjectCommand({ Bucket, Key, Body: bytes }));
    }
  }
}
