import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  freePorts,
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from 'everest-sandbox';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';
import { startS3Program } from '../control-plane/startS3Program';
import type { S3Server } from './s3Servers';

const STRANGER = {
  accessKeyId: 'AKIASTRANGER',
  secretAccessKey: 'secret-of-a-stranger',
};

/** One of what `script/build-more-s3-servers` builds. */
function built(name: string): string {
  const list = readFileSync(join(__dirname, 'more.txt'), 'utf8');
  const version = new RegExp(`^${name} \\S+ (\\S+) `, 'm').exec(list)?.[1];
  const program = join(
    REPOSITORY_ROOT,
    '.local/more-s3-servers',
    `${name}-${version}`,
  );
  if (!existsSync(program)) {
    throw new Error(
      `The server '${program}' is not built; run script/build-more-s3-servers ${name}`,
    );
  }
  return program;
}

const KMS_KEY = 'of-the-backups';

async function startMinio() {
  const [console] = await freePorts(1);
  return startS3Program({
    name: 'minio',
    command: built('minio'),
    args: (address, folder) => [
      ...['server', '--quiet', '--address', address],
      ...['--console-address', `127.0.0.1:${console}`, folder],
    ],
    env: {
      MINIO_ROOT_USER: SANDBOX_ACCESS_KEY_ID,
      MINIO_ROOT_PASSWORD: SANDBOX_SECRET_ACCESS_KEY,
      MINIO_SITE_REGION: SANDBOX_REGION,
      MINIO_BROWSER: 'off',
      MINIO_UPDATE: 'off',
      MINIO_KMS_SECRET_KEY: `${KMS_KEY}:${Buffer.alloc(32, 1).toString(
        'base64',
      )}`,
    },
  });
}

async function startSeaweedFs() {
  const ports = await freePorts(7);
  const [master, masterGrpc, volume, volumeGrpc, filer, filerGrpc, s3Grpc] =
    ports;
  return startS3Program({
    name: 'seaweedfs',
    command: built('weed'),
    args: (address, folder) => {
      const [host, port] = address.split(':');
      const config = join(folder, '..', 's3.json');
      const keys = {
        accessKey: SANDBOX_ACCESS_KEY_ID,
        secretKey: SANDBOX_SECRET_ACCESS_KEY,
      };
      const stranger = {
        accessKey: STRANGER.accessKeyId,
        secretKey: STRANGER.secretAccessKey,
      };
      writeFileSync(
        config,
        JSON.stringify({
          identities: [
            { name: 'sandbox', credentials: [keys], actions: ['Admin'] },
            { name: 'stranger', credentials: [stranger], actions: [] },
          ],
        }),
      );
      return [
        ...['server', `-ip=${host}`, `-ip.bind=${host}`, `-dir=${folder}`],
        ...[`-master.port=${master}`, `-master.port.grpc=${masterGrpc}`],
        ...[`-volume.port=${volume}`, `-volume.port.grpc=${volumeGrpc}`],
        ...['-filer', `-filer.port=${filer}`, `-filer.port.grpc=${filerGrpc}`],
        // A bucket takes seven volumes at once, of 30 GB each unless it is told
        ...['-volume.max=100', '-master.volumeSizeLimitMB=256'],
        ...['-s3', `-s3.port=${port}`, `-s3.port.grpc=${s3Grpc}`],
        `-s3.config=${config}`,
      ];
    },
  });
}

/** Ceph's, without a cluster: what it stores lies in SQLite. */
async function startRgw() {
  const programs = process.env.EVEREST_RADOSGW;
  if (!programs) {
    throw new Error(
      'EVEREST_RADOSGW is not set: the folder that script/fetch-radosgw prints',
    );
  }
  return startS3Program({
    name: 'radosgw',
    command: join(programs, 'radosgw'),
    args: (address, folder) => {
      const config = join(folder, 'ceph.conf');
      writeFileSync(config, '[global]\n');
      const common = [
        ...['-c', config, '--no-mon-config', '-n', 'client.rgw.sandbox'],
        ...['--rgw-backend-store=dbstore', `--dbstore-db-dir=${folder}`],
        '--rgw-config-store=dbstore',
        `--dbstore-config-uri=file:${join(folder, 'config.db')}`,
        ...[`--rgw-data=${folder}`, `--run-dir=${folder}`],
        ...['--admin-socket=', `--log-file=${join(folder, 'rgw.log')}`],
      ];
      const makeUser = (name: string, key: string, secret: string) =>
        execFileSync(join(programs, 'radosgw-admin'), [
          ...common,
          ...['user', 'create', `--uid=${name}`, `--display-name=${name}`],
          ...[`--access-key=${key}`, `--secret=${secret}`],
        ]);
      makeUser('sandbox', SANDBOX_ACCESS_KEY_ID, SANDBOX_SECRET_ACCESS_KEY);
      makeUser('stranger', STRANGER.accessKeyId, STRANGER.secretAccessKey);
      return [...common, '-f', `--rgw-frontends=beast endpoint=${address}`];
    },
  });
}

/** Those that take too long to build or to fetch for each run of CI. */
export const MORE_S3_SERVERS: S3Server[] = [
  {
    name: 'minio',
    keepsVersions: true,
    kmsKey: KMS_KEY,
    start: startMinio,
  },
  {
    name: 'radosgw',
    isEverywhere: true,
    isWrongInRanges: true,
    stranger: STRANGER,
    start: startRgw,
  },
  {
    name: 'weed',
    isEverywhere: true,
    stranger: STRANGER,
    start: startSeaweedFs,
  },
];
