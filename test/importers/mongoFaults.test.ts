import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { archive, bson, Dumped } from './mongodump';
import { BUCKET, compileRunner, startImporter } from './runImporter';
import { startBadS3 } from './startBadS3';
import { mongoPrograms, startMongoTarget } from './startMongoTarget';
import { watchMemory } from './watchMemory';

jest.setTimeout(240_000);

const MEBIBYTE = 1024 ** 2;
const programs = mongoPrograms();

/** Four collections of some MiB, which do not get smaller by packing. */
const CARTS: Dumped[] = Array.from({ length: 4 }, (_, at) => ({
  db: 'shop',
  collection: `carts${at}`,
  documents: Array.from({ length: 3_000 }, (__, index) =>
    bson({ _id: index, text: `${index} `.repeat(250) }),
  ),
}));

(programs ? describe : describe.skip)('a mongodump into FerretDB', () => {
  let server: Awaited<ReturnType<typeof startMongoTarget>>;
  let s3: S3Gateway;
  let runner: ReturnType<typeof compileRunner>;
  const put = (Key: string, Body: Buffer) =>
    s3Client(s3.endpoint).send(
      new PutObjectCommand({ Bucket: BUCKET, Key, Body }),
    );
  beforeAll(async () => {
    [server, s3] = await Promise.all([
      startMongoTarget(programs!),
      startS3Gateway(),
    ]);
    runner = compileRunner();
    await s3Client(s3.endpoint).send(
      new CreateBucketCommand({ Bucket: BUCKET }),
    );
    await put('carts.archive', archive(CARTS));
  });
  afterAll(async () => {
    await s3?.stop();
    await server?.stop();
    await runner?.remove();
  });

  const start = (path: string, config: object, endpoint = s3.endpoint) =>
    startImporter({
      ...{ endpoint, path, config, target: server.target },
      command: runner.command,
    });

  it('goes on where S3 drops each connection after 2 MB', async () => {
    const bad = await startBadS3(s3.endpoint, { dropAfter: 2_000_000 });
    try {
      const { ended } = start('carts.archive', {}, bad.endpoint);
      expect(await ended).toMatchObject({ code: 0, summary: { rows: 12_000 } });
      expect(bad.connections()).toBeGreaterThan(5);
    } finally {
      await bad.stop();
    }
  });

  it('holds little of documents that are as long as they may be', async () => {
    const documents = Array.from({ length: 6 }, (_, at) =>
      bson({ _id: at, bytes: Buffer.alloc(16 * MEBIBYTE - 64, at) }),
    );
    const files = { db: 'shop', collection: 'files', documents };
    await put('files.archive', archive([files], { atOnce: 1 }));
    const { child, ended } = start('files.archive', { clean: true });
    const peaks = watchMemory(child.pid!);
    expect(await ended).toMatchObject({ code: 0, summary: { rows: 6 } });
    expect(peaks.stop().most).toBeLessThan(256);
  });

  it('ends with a sentence where the server dies while several write', async () => {
    const slow = await startBadS3(s3.endpoint, { bytesPerTick: 30_000 });
    try {
      const { ended, output } = start(
        'carts.archive',
        { clean: true, checkFirst: false, jobs: 4 },
        slow.endpoint,
      );
      while (!/"bytesRead":[1-9]/.test(output()))
        await new Promise(resolve => setTimeout(resolve, 20));
      process.kill(server.pid, 'SIGKILL');
      const { code, failure } = await ended;
      expect(failure?.message).toMatch(
        /^The server ended the connection during the import \(the target holds a part of the dump\)/,
      );
      expect(failure?.code).toBe('target-unreachable');
      expect(code).toBe(60);
    } finally {
      await slow.stop();
    }
  });
});
