import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_SECRET_ACCESS_KEY,
} from 'everest-sandbox';
import { builtOf } from '../control-plane/builtServers';
import { S3Gateway, startS3Gateway } from '../control-plane/startS3Gateway';
import { startS3Program } from '../control-plane/startS3Program';
import { MORE_S3_SERVERS } from './moreS3Servers';

/** An S3 server as people run it, and what it can't do. */
export interface S3Server {
  name: string;
  start(): Promise<S3Gateway>;
  /** It asks nobody for keys. */
  isOpen?: boolean;
  /** It answers the same in every region. */
  isEverywhere?: boolean;
  /** Keys of an account that may do nothing. */
  stranger?: { accessKeyId: string; secretAccessKey: string };
  /** Of a KMS, that it encrypts with where it is told to. */
  kmsKey?: string;
  /** It keeps versions of objects where a bucket is told to. */
  keepsVersions?: boolean;
  /** It sends other bytes than those of a range, so that nothing large comes whole (findings/). */
  isWrongInRanges?: boolean;
}

/** One of what `script/build-s3-servers` builds. */
function built(name: string): string {
  const program = join(builtOf('test/servers', 's3-servers'), name);
  if (!existsSync(program)) {
    throw new Error(
      `The server '${program}' is not built; run script/build-s3-servers`,
    );
  }
  return program;
}

const KEYS = `${SANDBOX_ACCESS_KEY_ID},${SANDBOX_SECRET_ACCESS_KEY}`;

/** @param more - options of `rclone serve s3` */
export function startRclone(...more: string[]): Promise<S3Gateway> {
  return startS3Program({
    name: 'rclone',
    command: built('rclone'),
    args: (address, folder) => [
      ...['serve', 's3', '--config', '/dev/null', '--addr', address],
      ...['--auth-key', KEYS, ...more, folder],
    ],
  });
}

const SERVERS: S3Server[] = [
  { name: 'versitygw', start: () => startS3Gateway() },
  {
    name: 'rclone',
    isEverywhere: true,
    start: () => startRclone(),
  },
  {
    name: 'gofakes3',
    isOpen: true,
    isEverywhere: true,
    start: () =>
      startS3Program({
        name: 'gofakes3',
        command: built('gofakes3'),
        args: address => [address],
      }),
  },
];

const asked = process.env.EVEREST_S3_SERVERS?.split(',');

/** Those of each run, or the ones that EVEREST_S3_SERVERS names. */
export const S3_SERVERS = asked
  ? [...SERVERS, ...MORE_S3_SERVERS].filter(({ name }) => asked.includes(name))
  : SERVERS;
