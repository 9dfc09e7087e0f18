import {
  GetObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  Sandbox,
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
  startSandbox,
} from 'everest-sandbox';
import { BackupKinds } from './BackupKinds';
import { BucketContents, MemoryBucket } from './__testUtils__/MemoryBucket';

jest.setTimeout(30_000);

let sandbox: Sandbox;
let contents: BucketContents;

beforeAll(async () => {
  sandbox = await startSandbox({ everest: false, seed: false });
  const client = new S3Client({
    endpoint: sandbox.s3.endpoint,
    region: SANDBOX_REGION,
    forcePathStyle: true,
    credentials: {
      accessKeyId: SANDBOX_ACCESS_KEY_ID,
      secretAccessKey: SANDBOX_SECRET_ACCESS_KEY,
    },
  });
  const Bucket = 'backups';
  const { Contents = [] } = await client.send(
    new ListObjectsV2Command({ Bucket }),
  );
  contents = {};
  for (const { Key = '' } of Contents) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    contents[Key] = await Body!.transformToByteArray();
  }
  client.destroy();
});
afterAll(() => sandbox?.stop());

describe("the sandbox's bucket", () => {
  it.each([
    [
      'postgresql-nf9/bd68c303-33eb-4368-b564-2cc4b9c71163/backup/db/',
      [
        ['20260114-020001F/', 'pgbackrest', 'yes'],
        ['20260107-020001F/', 'pgbackrest', 'yes'],
      ],
    ],
    [
      'mongodb-zh5/02d0a297-16ca-4b9f-8073-2f16607de3c9/',
      [
        ['2026-01-14T02:00:07Z/', 'pbm-logical', 'yes'],
        ['2026-01-07T02:00:05Z/', 'pbm-logical', 'yes'],
        ['2026-01-15T02:00:06Z/', 'pbm', 'no'],
      ],
    ],
    [
      'mysql-wih/515f9e1b-301d-4b34-b2bd-959713bc70d0/',
      [['mysql-wih-2026-01-14-02:00:18-full/', 'xtrabackup', 'yes']],
    ],
    ['rds/orders-export/', [['', 'rds-export', 'yes']]],
    [
      'dumps/',
      [
        ['wordpress-2026-01-14.sql', 'mysqldump', 'yes'],
        ['shop-2026-01-14.sql', 'pg-dump-plain', 'yes'],
      ],
    ],
  ])('has these backups in %s', async (folder, expected) => {
    const found = await new BackupKinds().recognise(
      new MemoryBucket(contents).folder(folder),
    );
    expect(
      found.map(({ path, kind, complete }) => [path, kind, complete]),
    ).toEqual(
      expected.map(([name, ...words]) => [`${folder}${name}`, ...words]),
    );
  });
});
