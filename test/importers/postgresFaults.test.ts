import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { waitUntil } from 'everest-sandbox';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { uploaded, Workshop } from '../layouts/Workshop';
import { BUCKET, imageCommand, startImporter } from './runImporter';
import { BadS3, startBadS3 } from './startBadS3';
import { startPostgresTarget } from './startPostgresTarget';
import { watchMemory } from './watchMemory';
import {
  childrenOf,
  connectionsTo,
  expectFailure,
  whileItImports,
} from './whileItImports';

jest.setTimeout(240_000);

let server: Awaited<ReturnType<typeof startPostgresTarget>>;
let s3: S3Gateway;
let slow: BadS3;
/** Of 40 MB. */
const ROWS = 120_000;

const put = (Key: string, Body: Buffer) =>
  s3Client(s3.endpoint).send(
    new PutObjectCommand({ Bucket: BUCKET, Key, Body }),
  );

beforeAll(async () => {
  [server, s3] = await Promise.all([startPostgresTarget(), startS3Gateway()]);
  await s3Client(s3.endpoint).send(new CreateBucketCommand({ Bucket: BUCKET }));
  slow = await startBadS3(s3.endpoint, { bytesPerTick: 40_000 });
  server.sql('postgres', 'CREATE DATABASE shop');
  server.sql(
    'shop',
    `CREATE TABLE carts AS SELECT g AS id, repeat(md5(g::text), 10) AS note FROM generate_series(1, ${ROWS}) g`,
  );
  const plain = server.run('pg_dump', ['shop']);
  await put('shop.sql', plain);
  await put('shop.dump', server.run('pg_dump', ['-Fc', '-Z0', 'shop']));
  const workshop = new Workshop();
  const folder = workshop.path('shop');
  server.run('pg_dump', ['-Fd', '-Z0', '-f', folder, 'shop']);
  for (const [key, body] of Object.entries(uploaded(folder, 'shop/')))
    await put(key, body);
  await workshop.close();
});
afterAll(async () => {
  await slow?.stop();
  await server?.stop();
  await s3?.stop();
});

let number = 0;
/** Into a database of its own. */
function start(path: string, endpoint = slow.endpoint) {
  number += 1;
  return startImporter({
    ...{ endpoint, path, target: server.target, command: imageCommand() },
    config: { database: `shop${number}` },
  });
}
/** What an import that failed left in the target: no table, and nobody who is still at work. */
async function expectNothingLeft() {
  const { port } = server.target;
  await waitUntil('nobody is connected', async () => !connectionsTo(port));
  const tables = "SELECT count(*) FROM pg_class WHERE relname = 'carts'";
  expect(server.sql(`shop${number}`, tables).trim()).toBe('0');
}

const KINDS = ['shop.sql', 'shop.dump', 'shop/'];

describe('an import into PostgreSQL', () => {
  it.each(KINDS)(
    'goes on where S3 drops each connection after 10 MB: %s',
    async path => {
      const bad = await startBadS3(s3.endpoint, { dropAfter: 10_000_000 });
      try {
        const running = start(path, bad.endpoint);
        const peaks = watchMemory(running.child.pid!);
        const ended = await running.ended;
        expect(ended).toMatchObject({ code: 0, summary: { rows: ROWS } });
        expect(ended.temporary).toEqual([]);
        expect(bad.connections()).toBeGreaterThan(3);
        expect(peaks.stop().most).toBeLessThan(256);
      } finally {
        await bad.stop();
      }
    },
  );

  it.each(KINDS)(
    'leaves nothing behind where it is stopped: %s',
    async path => {
      const running = start(path);
      const ended = await whileItImports(running, () =>
        running.child.kill('SIGTERM'),
      );
      expectFailure(ended, 143, 'stopped', /told to stop/);
      await expectNothingLeft();
    },
  );

  it.each(KINDS)(
    'leaves nothing behind where its runner is killed, as for memory: %s',
    async path => {
      const running = start(path);
      const ended = await whileItImports(running, () =>
        process.kill(childrenOf(running.child.pid!)[0], 'SIGKILL'),
      );
      expectFailure(ended, 1, 'internal', /died by the signal SIGKILL/);
      await expectNothingLeft();
    },
  );

  it.each(KINDS)('tells that the server ended it: %s', async path => {
    const ended = await whileItImports(start(path), () =>
      server.sql(
        'postgres',
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()',
      ),
    );
    expectFailure(ended, 60, 'target-unreachable', /all was rolled back/);
    await expectNothingLeft();
  });
});
