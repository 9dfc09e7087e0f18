import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { waitUntil } from 'everest-sandbox';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { archive, bson, Dumped } from './mongodump';
import { BUCKET, imageCommand, startImporter } from './runImporter';
import { BadS3, startBadS3 } from './startBadS3';
import { mongoPrograms, startMongoTarget } from './startMongoTarget';
import { watchMemory } from './watchMemory';
import {
  childrenOf,
  connectionsTo,
  expectFailure,
  whileItImports,
} from './whileItImports';

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

/** Documents as long as they may be. */
const FILES: Dumped = {
  ...{ db: 'shop', collection: 'files' },
  documents: Array.from({ length: 6 }, (_, at) =>
    bson({ _id: at, bytes: Buffer.alloc(16 * MEBIBYTE - 64, at) }),
  ),
};

(programs ? describe : describe.skip)('a mongodump into FerretDB', () => {
  let server: Awaited<ReturnType<typeof startMongoTarget>>;
  let s3: S3Gateway;
  const put = (Key: string, Body: Buffer) =>
    s3Client(s3.endpoint).send(
      new PutObjectCommand({ Bucket: BUCKET, Key, Body }),
    );
  beforeAll(async () => {
    [server, s3] = await Promise.all([
      startMongoTarget(programs!),
      startS3Gateway(),
    ]);
    await s3Client(s3.endpoint).send(
      new CreateBucketCommand({ Bucket: BUCKET }),
    );
    await put('carts.archive', archive(CARTS));
    await put('files.archive', archive([FILES], { atOnce: 1 }));
  });
  afterAll(async () => {
    await s3?.stop();
    await server?.stop();
  });

  const start = (path: string, config: object, endpoint = s3.endpoint) =>
    startImporter({
      ...{ endpoint, path, config, target: server.target },
      command: imageCommand(),
    });

  it.each([
    { drops: '2 MB', path: 'carts.archive', rows: 12_000, connections: 5 },
    { drops: '10 MB', path: 'files.archive', rows: 6, connections: 9 },
  ])('goes on where S3 drops each connection after $drops', async each => {
    const dropAfter = parseInt(each.drops, 10) * 1_000_000;
    const bad = await startBadS3(s3.endpoint, { dropAfter });
    try {
      const config = { clean: true, jobs: 4 };
      const { ended } = start(each.path, config, bad.endpoint);
      expect(await ended).toMatchObject({
        ...{ code: 0, summary: { rows: each.rows } },
      });
      expect(bad.connections()).toBeGreaterThan(each.connections);
    } finally {
      await bad.stop();
    }
  });

  it('holds little of documents that are as long as they may be', async () => {
    const { child, ended } = start('files.archive', { clean: true });
    const peaks = watchMemory(child.pid!);
    expect(await ended).toMatchObject({ code: 0, summary: { rows: 6 } });
    expect(peaks.stop().most).toBeLessThan(256);
  });

  const JOBS = { clean: true, checkFirst: false, jobs: 4 };
  /** Nobody is at work for the import any more; the test's own client has not connected yet. */
  const expectNobodyConnected = () =>
    waitUntil(
      'nobody is connected',
      async () => connectionsTo(server.target.port) === 0,
    );

  it('tells the document that is refused while several are sent', async () => {
    const twice = CARTS.map((each, at) =>
      at === 2
        ? { ...each, documents: each.documents!.with(1_700, bson({ _id: 7 })) }
        : each,
    );
    await put('twice.archive', archive(twice));
    const ended = await start('twice.archive', JOBS).ended;
    expectFailure(
      ended,
      62,
      'import-failed',
      /^The server refused document 1701 of 'shop.carts2', whose _id is a 32-bit integer \(the target holds a part of the dump\)/,
    );
    await expectNobodyConnected();
  });

  describe('while several write', () => {
    let slow: BadS3;
    beforeAll(async () => {
      slow = await startBadS3(s3.endpoint, { bytesPerTick: 30_000 });
    });
    afterAll(() => slow?.stop());
    const startSlow = () => start('carts.archive', JOBS, slow.endpoint);

    it('leaves no connection behind where it is stopped', async () => {
      const running = startSlow();
      const ended = await whileItImports(running, () =>
        running.child.kill('SIGTERM'),
      );
      expectFailure(ended, 143, 'stopped', /told to stop.* stays$/);
      await expectNobodyConnected();
    });

    it('tells of its death where it is killed, as for memory', async () => {
      const running = startSlow();
      const ended = await whileItImports(running, () =>
        process.kill(childrenOf(running.child.pid!)[0], 'SIGKILL'),
      );
      expectFailure(
        ended,
        1,
        'internal',
        /died by the signal SIGKILL .* The target may hold a part of the dump$/,
      );
      await expectNobodyConnected();
    });

    it('ends with a sentence where the server dies', async () => {
      const ended = await whileItImports(startSlow(), () =>
        process.kill(server.pid, 'SIGKILL'),
      );
      expectFailure(
        ended,
        60,
        'target-unreachable',
        /^The server ended the connection during the import \(the target holds a part of the dump\)/,
      );
    });
  });
});
