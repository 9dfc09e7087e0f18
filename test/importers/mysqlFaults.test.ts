import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { waitUntil } from 'everest-sandbox';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { BUCKET, imageCommand, startImporter } from './runImporter';
import { BadS3, startBadS3 } from './startBadS3';
import { mysqlFolder, startStrictMysql } from './startStrictMysql';
import { watchMemory } from './watchMemory';
import {
  childrenOf,
  connectionsTo,
  expectFailure,
  whileItImports,
} from './whileItImports';

jest.setTimeout(300_000);

const folder = mysqlFolder();
const ROWS = 100_000;
const PART = 'the target holds a part of the dump';

(folder ? describe : describe.skip)('an import into a strict MySQL', () => {
  let server: Awaited<ReturnType<typeof startStrictMysql>>;
  let s3: S3Gateway;
  let slow: BadS3;
  let dump: string;
  const put = (Key: string, text: string) =>
    s3Client(s3.endpoint).send(
      new PutObjectCommand({
        ...{ Bucket: BUCKET, Key, Body: Buffer.from(text, 'latin1') },
      }),
    );
  beforeAll(async () => {
    [server, s3] = await Promise.all([
      startStrictMysql(folder!),
      startS3Gateway(),
    ]);
    await s3Client(s3.endpoint).send(
      new CreateBucketCommand({ Bucket: BUCKET }),
    );
    slow = await startBadS3(s3.endpoint, { bytesPerTick: 40_000 });
    server.sql(
      'mysql',
      `CREATE DATABASE shop; USE shop; SET cte_max_recursion_depth = ${ROWS};
CREATE TABLE carts (id int PRIMARY KEY, note varchar(400));
INSERT INTO carts WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < ${ROWS}) SELECT id, repeat(sha2(id, 256), 5) FROM n;`,
    );
    dump = server.run('mysqldump', ['shop']).toString('latin1');
    await put('shop.sql', dump);
  });
  afterAll(async () => {
    await slow?.stop();
    // One test has killed it
    await server?.stop().catch(() => {});
    await s3?.stop();
  });

  let number = 0;
  /** Into a database of its own. */
  function start(path: string, endpoint: string, config: object = {}) {
    number += 1;
    return startImporter({
      ...{ endpoint, path, target: server.target, command: imageCommand() },
      config: { database: `shop${number}`, ...config },
    });
  }
  /** Each reads the dump once, so that what is seen of it is imported. */
  const startSlow = () =>
    start('shop.sql', slow.endpoint, { checkFirst: false, jobs: 4 });
  /** Both ends are of this machine, and its table of connections has each once by its port. */
  const expectFourConnected = () =>
    expect(connectionsTo(server.target.port)).toBe(4);
  const expectNobodyConnected = () =>
    waitUntil(
      'nobody is connected',
      async () => !connectionsTo(server.target.port),
    );

  it('goes on where S3 drops each connection after 10 MB', async () => {
    const bad = await startBadS3(s3.endpoint, { dropAfter: 10_000_000 });
    try {
      const running = start('shop.sql', bad.endpoint, { verify: 'checksums' });
      const peaks = watchMemory(running.child.pid!);
      const ended = await running.ended;
      expect(ended.failure).toBeUndefined();
      expect(ended).toMatchObject({ code: 0, summary: { rows: ROWS } });
      expect(ended).toMatchObject({ summary: { compared: 1 }, temporary: [] });
      expect(bad.connections()).toBeGreaterThan(6);
      expect(peaks.stop().most).toBeLessThan(256);
    } finally {
      await bad.stop();
    }
  });

  it('says where a statement is refused, and what is left', async () => {
    await put('twice.sql', dump.replace(/\),\(70000,/, '),(7,'));
    const ended = await start('twice.sql', s3.endpoint).ended;
    expectFailure(ended, 62, 'import-failed', new RegExp(PART));
    expect(ended.failure!.message).toMatch(/Duplicate entry '…' for key/);
    await expectNobodyConnected();
  });

  it('names the line of the dump whose rows one of four connections is refused', async () => {
    const checked = dump
      .replace(
        'PRIMARY KEY (`id`)',
        'PRIMARY KEY (`id`), CHECK (`id` <> 70000)',
      )
      .split('\n');
    const line = checked.findIndex(text => text.includes('),(70000,')) + 1;
    await put('checked.sql', checked.join('\n'));
    const ended = await start('checked.sql', s3.endpoint, { jobs: 4 }).ended;
    expectFailure(ended, 62, 'import-failed', new RegExp(PART));
    expect(ended.failure!.message).toMatch(
      new RegExp(
        `: line ${line} of the dump \\('INSERT INTO .carts.[^\\d]*'\\): ERROR 3819 .* at line ${line}: Check constraint`,
      ),
    );
    await expectNobodyConnected();
  });

  it('leaves no client behind where it is stopped', async () => {
    const running = startSlow();
    const ended = await whileItImports(running, () => {
      expectFourConnected();
      running.child.kill('SIGTERM');
    });
    expectFailure(ended, 143, 'stopped', /told to stop.* stays$/);
    await expectNobodyConnected();
  });

  it('tells of its death where it is killed, as for memory', async () => {
    const running = startSlow();
    const ended = await whileItImports(running, () => {
      expectFourConnected();
      process.kill(childrenOf(running.child.pid!)[0], 'SIGKILL');
    });
    expectFailure(
      ended,
      1,
      'internal',
      /died by the signal SIGKILL .* The target may hold a part of the dump$/,
    );
    await expectNobodyConnected();
  });

  it('is ended with a sentence where the server dies', async () => {
    const ended = await whileItImports(startSlow(), () => {
      expectFourConnected();
      process.kill(server.pid, 'SIGKILL');
    });
    expectFailure(
      ended,
      60,
      'target-unreachable',
      new RegExp(`ended the connection during the import \\(${PART}\\)`),
    );
  });
});
