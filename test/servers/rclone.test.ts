import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import {
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from 'everest-sandbox';
import { sandboxLocation } from '../../plugins/everest-import-backend/src/backups/__testUtils__/sandboxLocation';
import { createBackupBrowser } from '../../plugins/everest-import-backend/src/backups/createBackupBrowser';
import { BackupKinds } from '../../plugins/everest-import-backend/src/backups/kinds/BackupKinds';
import { S3Gateway, s3Client } from '../control-plane/startS3Gateway';
import { BUCKET } from '../importers/runImporter';
import { readReplaced } from './readReplaced';
import { startRclone } from './s3Servers';

jest.setTimeout(120_000);

const DUMP =
  '-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n-- Server version\t8.0.36\n\n-- Dump completed on 2026-01-14  2:00:20\n';
const { signal } = new AbortController();
const browser = createBackupBrowser({
  kinds: new BackupKinds(),
  // It reads 4 GiB in some seconds
  timeOuts: { connect: 5_000, request: 1_500 },
});

let started: S3Gateway | undefined;
afterEach(() => started?.stop());

/** A bucket with a dump, and beside it one of 4 GiB, most of them a hole. */
async function start(...more: string[]) {
  started = await startRclone(...more);
  const { endpoint, folder } = started;
  await s3Client(endpoint).send(new CreateBucketCommand({ Bucket: BUCKET }));
  for (const name of ['large.sql', 'small.sql']) {
    writeFileSync(join(folder, BUCKET, name), DUMP);
  }
  truncateSync(join(folder, BUCKET, 'large.sql'), 4 * 1024 ** 3);
  return sandboxLocation(
    {
      s3: {
        endpoint,
        region: SANDBOX_REGION,
        buckets: [],
        accessKeyId: SANDBOX_ACCESS_KEY_ID,
        secretAccessKey: SANDBOX_SECRET_ACCESS_KEY,
      },
    },
    { bucket: BUCKET },
  );
}

describe('rclone, which reads a file to its end before it lists it', () => {
  it('is said to be slow to list, and the path is offered by hand', async () => {
    const location = await start();
    await expect(
      browser.list(location, { prefix: '', signal }),
    ).rejects.toMatchObject({
      failure: {
        code: 's3-timeout',
        field: 'source.path',
        message: expect.stringContaining('did not list the bucket'),
        remedy: expect.stringMatching(/^Give the path by hand/),
      },
    });
  });

  it('shows the dump beside it whose path is given', async () => {
    const location = await start();
    expect(
      await browser.look(location, { path: 'small.sql', signal }),
    ).toMatchObject({ backups: [{ kind: 'mysqldump', complete: 'yes' }] });
  });

  it('lists it at once where it is told to make no ETag', async () => {
    const location = await start('--etag-hash', '');
    const { objects } = await browser.list(location, { prefix: '', signal });
    expect(objects.map(({ name }) => name)).toEqual(['large.sql', 'small.sql']);
  });

  it('tells a dump that is replaced by its time, without an ETag', async () => {
    const { endpoint } = await start('--etag-hash', '');
    // A second is the least that HTTP tells apart
    await expect(
      readReplaced(endpoint, () => sleep(1_100)),
    ).rejects.toMatchObject({ code: 'source-changed' });
  });
});
