import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { S3Gateway, s3Client } from '../control-plane/startS3Gateway';
import { BUCKET, runImporter } from '../importers/runImporter';
import { startPostgresTarget } from '../importers/startPostgresTarget';
import { putInParts } from './putInParts';
import { readReplaced } from './readReplaced';
import { S3_SERVERS } from './s3Servers';

jest.setTimeout(180_000);

let target: Awaited<ReturnType<typeof startPostgresTarget>>;
let plain: Buffer;
let packed: Buffer;
let databases = 0;

beforeAll(async () => {
  target = await startPostgresTarget();
  target.sql('postgres', 'CREATE DATABASE shop');
  target.sql(
    'shop',
    `CREATE TABLE carts AS SELECT g AS id, repeat(md5(g::text), 10) AS note FROM generate_series(1, 20000) g`,
  );
  plain = target.run('pg_dump', ['shop']);
  packed = target.run('pg_dump', ['-Fc', 'shop']);
});
afterAll(() => target?.stop());

describe.each(S3_SERVERS)('an importer at $name', server => {
  const { isOpen = false, isWrongInRanges = false } = server;
  let started: S3Gateway;
  const put = (Key: string, Body: Buffer) =>
    s3Client(started.endpoint).send(
      new PutObjectCommand({ Bucket: BUCKET, Key, Body }),
    );
  const begin = (path: string, s3?: object) => {
    databases += 1;
    const config = { database: `shop${databases}` };
    const { endpoint } = started;
    return runImporter({ endpoint, path, target: target.target, config, s3 });
  };

  beforeAll(async () => {
    started = await server.start();
    await s3Client(started.endpoint).send(
      new CreateBucketCommand({ Bucket: BUCKET }),
    );
    await put('shop.sql', plain);
    await put('shop.dump', packed);
    if (server.kmsKey) {
      const { kmsKey: SSEKMSKeyId } = server;
      await s3Client(started.endpoint).send(
        new PutObjectCommand({
          ...{ Bucket: BUCKET, Key: 'encrypted.sql', Body: plain },
          ...{ ServerSideEncryption: 'aws:kms', SSEKMSKeyId },
        }),
      );
    }
    await putInParts(started.endpoint, 'parts.sql', plain);
  });
  afterAll(() => started?.stop());

  const large = [
    ...['shop.sql', 'parts.sql'],
    ...(server.kmsKey ? ['encrypted.sql'] : []),
  ];
  const right = isWrongInRanges ? ['shop.dump'] : ['shop.dump', ...large];
  it.each(right)('imports %s', async path => {
    const ended = await begin(path);
    expect(ended).toMatchObject({
      code: 0,
      summary: { tables: 1, rows: 20_000 },
    });
  });

  it('says that the dump is not there', async () => {
    const { failure } = await begin('nowhere.sql');
    expect(failure).toMatchObject({ code: 'object-missing' });
  });

  it('says that the bucket is not there', async () => {
    const { failure } = await begin('shop.sql', { bucket: 'elsewhere' });
    expect(failure?.message).toContain(`'elsewhere'`);
  });

  it('says that the secret is wrong, where it matters', async () => {
    const { code, failure, output } = await begin('shop.sql', {
      secretKey: 'wrong-secret',
    });
    expect(failure?.code).toBe(isOpen ? undefined : 'source-denied');
    expect(code === 0).toBe(isOpen);
    expect(output).not.toContain('wrong-secret');
  });

  if (isWrongInRanges) {
    it.each(large)('takes no %s of which other bytes come', async path => {
      const { code, failure, summary } = await begin(path);
      expect(failure?.exitCode).toBe(code);
      expect(code).not.toBe(0);
      expect(summary).toBeUndefined();
    });
  } else {
    it('ends where a dump is replaced while it is read', async () => {
      await expect(readReplaced(started.endpoint)).rejects.toMatchObject({
        code: 'source-changed',
      });
    });
  }
});
