import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  PutBucketPolicyCommand,
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

jest.setTimeout(60_000);

const DUMP =
  '-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n-- Server version\t8.0.36\n\n-- Dump completed on 2026-01-14  2:00:20\n';
const ALL = `arn:aws:s3:::${BUCKET}`;
/** Accounts of versitygw, and what the bucket's policy lets them do. */
const MAY: {
  name: string;
  action: string;
  resource: string;
  Condition?: object;
}[] = [
  { name: 'reader', action: 's3:GetObject', resource: `${ALL}/*` },
  { name: 'lister', action: 's3:ListBucket', resource: ALL },
  { name: 'folder', action: 's3:GetObject', resource: `${ALL}/dumps/*` },
  {
    ...{ name: 'folder', action: 's3:ListBucket', resource: ALL },
    Condition: { StringLike: { 's3:prefix': ['dumps/*'] } },
  },
];
const NAMES = [...new Set(MAY.map(({ name }) => name))];
const SECRET = 'secret-of-an-account';

const { signal } = new AbortController();
const browser = createBackupBrowser({ kinds: new BackupKinds() });
const accounts = mkdtempSync(join(tmpdir(), 'everest-import-accounts-'));
const removal = removeAtTheEnd(accounts);
let started: S3Gateway;

beforeAll(async () => {
  const root = {
    ROOT_ACCESS_KEY: SANDBOX_ACCESS_KEY_ID,
    ROOT_SECRET_KEY: SANDBOX_SECRET_ACCESS_KEY,
  };
  started = await startS3Program({
    name: 'versitygw',
    command: builtServers().s3,
    args: (address, folder) => [
      ...['--port', address, '--quiet', '--iam-dir', accounts],
      ...['posix', folder],
    ],
    env: root,
  });
  const client = s3Client(started.endpoint);
  await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
  await client.send(
    new PutObjectCommand({ Bucket: BUCKET, Key: 'dumps/shop.sql', Body: DUMP }),
  );
  for (const name of NAMES) {
    execFileSync(builtServers().s3, [
      ...['admin', '--access', SANDBOX_ACCESS_KEY_ID],
      ...['--secret', SANDBOX_SECRET_ACCESS_KEY],
      ...['--endpoint-url', started.endpoint, 'create-user'],
      ...['--access', name, '--secret', SECRET, '--role', 'user'],
    ]);
  }
  const Statement = MAY.map(({ name, action, resource, Condition }) => ({
    ...{ Effect: 'Allow', Principal: { AWS: [name] } },
    ...{ Action: [action], Resource: [resource], Condition },
  }));
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
  await client.send(new PutBucketPolicyCommand({ Bucket: BUCKET, Policy }));
});
afterAll(async () => {
  await started?.stop();
  await removal.now();
});

const as = (accessKeyId: string) =>
  sandboxLocation(
    {
      s3: {
        endpoint: started.endpoint,
        region: SANDBOX_REGION,
        buckets: [],
        accessKeyId,
        secretAccessKey: SECRET,
      },
    },
    {
      bucket: BUCKET,
      keys: async () => ({ accessKeyId, secretAccessKey: SECRET }),
    },
  );

/** As an importer finds the dump. */
async function findAs(accessKeyId: string, secretAccessKey = SECRET) {
  const bucket = new Bucket({
    path: 'dumps/shop.sql',
    endpoint: started.endpoint,
    region: SANDBOX_REGION,
    bucket: BUCKET,
    verifyTls: true,
    forcePathStyle: true,
    accessKeyId,
    secretAccessKey,
  });
  try {
    return await bucket.find('dumps/shop.sql');
  } finally {
    bucket.close();
  }
}

describe('accounts of versitygw that may list and not read', () => {
  it('are told so at the path of a dump', async () => {
    await expect(
      browser.look(as('lister'), { path: 'dumps/shop.sql', signal }),
    ).rejects.toMatchObject({
      failure: { code: 's3-read-denied', field: 's3Credentials' },
    });
  });

  it('are shown what is named like a backup, and that it may not be read', async () => {
    const { backups, notes } = await browser.find(as('lister'), {
      prefix: '',
      signal,
    });
    expect(backups).toMatchObject([{ path: 'dumps/shop.sql', unread: true }]);
    expect(notes).toMatchObject([{ code: 's3-read-denied' }]);
  });

  it('import nothing, and it is called denied', async () => {
    await expect(findAs('lister')).rejects.toMatchObject({
      code: 'source-denied',
    });
  });
});

describe('accounts of versitygw that may read and not list', () => {
  it('are enough for a dump whose path is given', async () => {
    expect(
      await browser.look(as('reader'), { path: 'dumps/shop.sql', signal }),
    ).toMatchObject({
      ...{ seen: 'something', unlisted: 'denied' },
      backups: [{ kind: 'mysqldump', complete: 'yes' }],
    });
    expect(await findAs('reader')).toMatchObject({ size: DUMP.length });
  });

  it('find nothing, and are told which right they lack', async () => {
    await expect(
      browser.find(as('reader'), { prefix: '', signal }),
    ).rejects.toMatchObject({ failure: { code: 's3-no-right' } });
  });
});

describe('accounts of versitygw that a policy limits to a folder', () => {
  it.each(['dumps/', 'dumps', 'dumps/shop.sql'])('look at %s', async path => {
    const probe = await browser.look(as('folder'), { path, signal });
    const { backups, nearby } = probe as Extract<
      typeof probe,
      { seen: 'something' }
    >;
    expect([...backups, ...nearby]).toMatchObject([
      { path: 'dumps/shop.sql', kind: 'mysqldump', complete: 'yes' },
    ]);
  });

  it('find what lies in it, and nothing in the whole bucket', async () => {
    const find = (prefix: string) =>
      browser.find(as('folder'), { prefix, signal });
    expect((await find('dumps/')).backups).toMatchObject([
      { path: 'dumps/shop.sql' },
    ]);
    await expect(find('')).rejects.toMatchObject({
      failure: { code: 's3-no-right' },
    });
    expect(await findAs('folder')).toMatchObject({ size: DUMP.length });
  });
});

describe('an account that versitygw does not know', () => {
  it('is told from a wrong secret, by the importer too', async () => {
    await expect(findAs('nobody')).rejects.toMatchObject({
      message: expect.stringContaining('does not know the access key'),
    });
    await expect(findAs('reader', 'wrong-secret')).rejects.toMatchObject({
      message: expect.stringContaining('does not belong to the access key'),
    });
  });
});
