import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  freePorts,
  removeAtTheEnd,
  startGuarded,
  waitUntil,
} from 'everest-sandbox';

export interface S3Gateway {
  endpoint: string;
  pid: number;
  /** That it serves; its buckets are folders in it where it keeps them so. */
  folder: string;
  stop(): Promise<void>;
}

async function answers(url: string): Promise<boolean> {
  const sent = request(url).end();
  const [response] = await once(sent, 'response');
  response.resume();
  // Some listen before they can serve
  return response.statusCode !== 503;
}

/** Starts a program that serves S3 over an empty folder, on loopback. */
export async function startS3Program(program: {
  name: string;
  command: string;
  /** @param address - host and port that it is to listen at */
  args: (address: string, folder: string) => string[];
  env?: Record<string, string>;
  port?: number;
}): Promise<S3Gateway> {
  const { name, command, args, env = {} } = program;
  const [free] = await freePorts(1);
  const address = `127.0.0.1:${program.port || free}`;
  const directory = mkdtempSync(join(tmpdir(), `everest-import-${name}-`));
  const removal = removeAtTheEnd(directory);
  const folder = join(directory, 'objects');
  mkdirSync(folder);
  const server = await startGuarded({
    ...{ name, command, env },
    args: args(address, folder),
    logFile: join(directory, `${name}.log`),
  });
  const stop = async () => {
    await server.stop();
    await removal.now();
  };
  const endpoint = `http://${address}`;
  const ready = waitUntil(`${name} answers`, () => answers(endpoint));
  try {
    await Promise.race([ready, server.ended]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, pid: server.pid, folder, stop };
}
