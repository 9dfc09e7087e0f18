import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import fetch from 'node-fetch';
import { backupObjects } from './backups';
import {
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from './keys';
import { startS3 } from './startS3';

// The store starts with the first request
jest.setTimeout(60_000);

describe('S3 server', () => {
  let s3: Awaited<ReturnType<typeof startS3>>;
  const clients: S3Client[] = [];
  beforeAll(async () => {
    const odd = { "backups/odd/it's an ünusual (key)+1.txt": 'odd' };
    s3 = await startS3({ ...backupObjects, ...odd });
  });
  afterAll(async () => {
    clients.forEach(client => client.destroy());
    await s3?.stop();
  });
  const clientOf = (
    accessKeyId: string,
    secretAccessKey: string,
    rest = {},
  ) => {
    const client = new S3Client({
      endpoint: s3.endpoint,
      region: SANDBOX_REGION,
      forcePathStyle: true,
      maxAttempts: 1,
      credentials: { accessKeyId, secretAccessKey },
      ...rest,
    });
    clients.push(client);
    return client;
  };
  const ours = () => clientOf(SANDBOX_ACCESS_KEY_ID, SANDBOX_SECRET_ACCESS_KEY);
  const list = (client: S3Client, Prefix?: string) =>
    client.send(
      new ListObjectsV2Command({ Bucket: 'backups', Prefix, Delimiter: '/' }),
    );

  it.each([
    [
      undefined,
      [
        'dumps/',
        'mongodb-zh5/',
        'mysql-wih/',
        'odd/',
        'postgresql-nf9/',
        'rds/',
      ],
    ],
    [
      'postgresql-nf9/bd68c303-33eb-4368-b564-2cc4b9c71163/backup/db/',
      ['20260107-020001F/', '20260114-020001F/', 'backup.history/'],
    ],
    [
      'mongodb-zh5/02d0a297-16ca-4b9f-8073-2f16607de3c9/',
      [
        '2026-01-07T02:00:05Z/',
        '2026-01-14T02:00:07Z/',
        '2026-01-15T02:00:06Z/',
      ],
    ],
    [
      'mysql-wih/515f9e1b-301d-4b34-b2bd-959713bc70d0/',
      [
        'mysql-wih-2026-01-14-02:00:18-full.sst_info/',
        'mysql-wih-2026-01-14-02:00:18-full/',
      ],
    ],
  ])('lists the folders under %s', async (prefix, folders) => {
    const { CommonPrefixes = [] } = await list(ours(), prefix);
    expect(CommonPrefixes.map(each => each.Prefix)).toEqual(
      folders.map(folder => (prefix ?? '') + folder),
    );
  });

  it('pages', async () => {
    const page = (ContinuationToken?: string) =>
      ours().send(
        new ListObjectsV2Command({
          Bucket: 'backups',
          MaxKeys: 20,
          ContinuationToken,
        }),
      );
    const first = await page();
    const second = await page(first.NextContinuationToken);
    expect(first.Contents).toHaveLength(20);
    expect(first.Contents!.length + second.Contents!.length).toBe(
      Object.keys(backupObjects).length + 1,
    );
  });

  it.each([
    ['bytes=-3', 'odd'],
    ['bytes=-2', 'dd'],
    ['bytes=-1000', 'odd'],
  ])('hands out %s of an object', async (Range, text) => {
    const Key = "odd/it's an ünusual (key)+1.txt";
    const { Body } = await ours().send(
      new GetObjectCommand({ Bucket: 'backups', Key, Range }),
    );
    expect(await Body?.transformToString()).toBe(text);
  });

  it('hands out an object with an odd key', async () => {
    const Key = "odd/it's an ünusual (key)+1.txt";
    const { Body } = await ours().send(
      new GetObjectCommand({ Bucket: 'backups', Key }),
    );
    expect(await Body?.transformToString()).toBe('odd');
  });

  it.each([
    [
      'a wrong secret',
      SANDBOX_ACCESS_KEY_ID,
      'x'.repeat(40),
      'SignatureDoesNotMatch',
    ],
    [
      'an unknown key',
      'AKIAUNKNOWN000000000',
      SANDBOX_SECRET_ACCESS_KEY,
      'InvalidAccessKeyId',
    ],
  ])('refuses %s', async (_what, id, secret, code) => {
    await expect(list(clientOf(id, secret))).rejects.toMatchObject({
      name: code,
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('pages through each key once, in the order of S3', async () => {
    const client = ours();
    const names = ['a', 'B', 'b', 'A', 'é', 'a-b', 'a_b', 'aB', 'Z', '1', '10'];
    for (const name of names) {
      const Key = `order/${name}`;
      await client.send(
        new PutObjectCommand({ Bucket: 'backups', Key, Body: name }),
      );
    }
    const seen: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({
          Bucket: 'backups',
          Prefix: 'order/',
          MaxKeys: 3,
          ContinuationToken,
        }),
      );
      seen.push(...page.Contents!.map(({ Key }) => Key!.slice(6)));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    expect(seen).toEqual([...names].sort());
  });

  it('refuses an object that its store does not take in one piece', async () => {
    const put = ours().send(
      new PutObjectCommand({
        Bucket: 'backups',
        Key: 'large',
        Body: Buffer.alloc(12 * 1024 ** 2),
      }),
    );
    await expect(put).rejects.toMatchObject({ name: 'EntityTooLarge' });
  });

  it('names the right region to who signs for another', async () => {
    const client = clientOf(SANDBOX_ACCESS_KEY_ID, SANDBOX_SECRET_ACCESS_KEY, {
      region: 'eu-central-1',
    });
    await expect(list(client)).rejects.toMatchObject({
      name: 'AuthorizationHeaderMalformed',
      Region: SANDBOX_REGION,
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('refuses a clock that is off', async () => {
    const client = clientOf(SANDBOX_ACCESS_KEY_ID, SANDBOX_SECRET_ACCESS_KEY, {
      systemClockOffset: -3600_000,
    });
    await expect(list(client)).rejects.toMatchObject({
      name: 'RequestTimeTooSkewed',
    });
  });

  it('refuses who does not sign', async () => {
    const answer = await fetch(`${s3.endpoint}/backups?list-type=2`);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('AccessDenied');
  });

  it('says that a bucket does not exist', async () => {
    const missing = ours().send(new ListObjectsV2Command({ Bucket: 'none' }));
    await expect(missing).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
});
