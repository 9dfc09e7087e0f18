import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import {
  removeAtTheEnd,
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from 'everest-sandbox';
import { Bucket } from '../../importers/src/s3/Bucket';
import { sandboxLocation } from '../../plugins/everest-import-backend/src/backups/__testUtils__/sandboxLocation';
import { createBackupBrowser } from '../../plugins/everest-import-backend/src/backups/createBackupBrowser';
import { BackupKinds } from '../../plugins/everest-import-backend/src/backups/kinds/BackupKinds';
import { builtServers } from '../control-plane/builtServers';
import { S3Gateway, s3Client } from '../control-plane/startS3Gateway';
import { startS3Program } from '../control-plane/startS3Program';
import { BUCKET } from '../importers/runImporter';
import { readReplaced } from './readReplaced';
import { S3_SERVERS, S3Server } from './s3Servers';

jest.setTimeout(120_000);

const DUMP =
  '-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n-- Server version\t8.0.36\n\n-- Dump completed on 2026-01-14  2:00:20\n';
const LOCKED = 'locked-dumps';
const { signal } = new AbortController();
const browser = createBackupBrowser({ kinds: new BackupKinds() });
const versions = mkdtempSync(join(tmpdir(), 'everest-import-versions-'));
const removal = removeAtTheEnd(versions);
afterAll(() => removal.now());

/** The one that is always tried, told to keep them. */
const versitygw: S3Server = {
  name: 'versitygw with versions',
  start: () =>
    startS3Program({
      name: 'versitygw',
      command: builtServers().s3,
      args: (address, folder) => [
        ...['--port', address, '--quiet', 'posix'],
        ...['--versioning-dir', versions, folder],
      ],
      env: {
        ROOT_ACCESS_KEY: SANDBOX_ACCESS_KEY_ID,
        ROOT_SECRET_KEY: SANDBOX_SECRET_ACCESS_KEY,
      },
    }),
};
const servers = [
  versitygw,
  ...S3_SERVERS.filter(({ keepsVersions }) => keepsVersions),
];

describe.each(servers)('buckets that keep versions, at $name', server => {
  let started: S3Gateway;
  const client = () => s3Client(started.endpoint);
  const at = (bucket: string) =>
    sandboxLocation(
      {
        s3: {
          endpoint: started.endpoint,
          region: SANDBOX_REGION,
          buckets: [],
          accessKeyId: SANDBOX_ACCESS_KEY_ID,
          secretAccessKey: SANDBOX_SECRET_ACCESS_KEY,
        },
      },
      { bucket },
    );
  /** As an importer does. */
  async function read(bucket: string, key: string): Promise<string> {
    const open = new Bucket({
      ...{ path: key, endpoint: started.endpoint, region: SANDBOX_REGION },
      ...{ bucket, verifyTls: true, forcePathStyle: true },
      accessKeyId: SANDBOX_ACCESS_KEY_ID,
      secretAccessKey: SANDBOX_SECRET_ACCESS_KEY,
    });
    try {
      const object = await open.find(key);
      return String(await open.part(object, 0, object.size));
    } finally {
      open.close();
    }
  }

  beforeAll(async () => {
    started = await server.start();
    await client().send(new CreateBucketCommand({ Bucket: BUCKET }));
    await client().send(
      new PutBucketVersioningCommand({
        Bucket: BUCKET,
        VersioningConfiguration: { Status: 'Enabled' },
      }),
    );
    for (const Body of ['photos', DUMP]) {
      const Key = 'dumps/shop.sql';
      await client().send(new PutObjectCommand({ Bucket: BUCKET, Key, Body }));
    }
    const Key = 'dumps/gone.sql';
    await client().send(
      new PutObjectCommand({ Bucket: BUCKET, Key, Body: DUMP }),
    );
    await client().send(new DeleteObjectCommand({ Bucket: BUCKET, Key }));
  });
  afterAll(() => started?.stop());

  it('show the newest version of a dump, once', async () => {
    const { backups } = await browser.find(at(BUCKET), { prefix: '', signal });
    expect(backups).toMatchObject([
      { path: 'dumps/shop.sql', kind: 'mysqldump', complete: 'yes' },
    ]);
    expect(await read(BUCKET, 'dumps/shop.sql')).toBe(DUMP);
  });

  it('have nothing where the newest is a delete marker', async () => {
    expect(
      await browser.look(at(BUCKET), { path: 'dumps/gone.sql', signal }),
    ).toMatchObject({ seen: 'nothing' });
    await expect(read(BUCKET, 'dumps/gone.sql')).rejects.toMatchObject({
      code: 'object-missing',
    });
  });

  it('end an import whose dump got a new version meanwhile', async () => {
    await expect(readReplaced(started.endpoint)).rejects.toMatchObject({
      code: 'source-changed',
    });
  });

  it('are read as any other where Object Lock keeps a dump', async () => {
    await client().send(
      new CreateBucketCommand({
        Bucket: LOCKED,
        ObjectLockEnabledForBucket: true,
      }),
    );
    await client().send(
      new PutObjectCommand({
        ...{ Bucket: LOCKED, Key: 'shop.sql', Body: DUMP },
        ObjectLockMode: 'GOVERNANCE',
        ObjectLockRetainUntilDate: new Date(Date.now() + 60_000),
        ObjectLockLegalHoldStatus: 'ON',
      }),
    );
    expect(
      await browser.look(at(LOCKED), { path: 'shop.sql', signal }),
    ).toMatchObject({ backups: [{ kind: 'mysqldump', complete: 'yes' }] });
    expect(await read(LOCKED, 'shop.sql')).toBe(DUMP);
  });
});
