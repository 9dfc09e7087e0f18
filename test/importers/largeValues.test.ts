import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { BUCKET, compileRunner, runImporter } from './runImporter';
import { startMysqlTarget } from './startMysqlTarget';

jest.setTimeout(300_000);

const MEBIBYTE = 1024 ** 2;
const CHECK = 'SELECT id, length(data), md5(data) FROM files ORDER BY id';

let server: Awaited<ReturnType<typeof startMysqlTarget>>;
let s3: S3Gateway;
let runner: ReturnType<typeof compileRunner>;

beforeAll(async () => {
  [server, s3] = await Promise.all([startMysqlTarget(), startS3Gateway()]);
  await s3Client(s3.endpoint).send(new CreateBucketCommand({ Bucket: BUCKET }));
  runner = compileRunner();
  server.sql(
    'mysql',
    `SET GLOBAL max_allowed_packet = ${256 * MEBIBYTE}; CREATE DATABASE source`,
  );
});
afterAll(async () => {
  await server?.stop();
  await s3?.stop();
  await runner?.remove();
});

/** A dump of one value of so many MiB, and what the runner of the image makes of it. */
async function importOf(mebibytes: number, ...args: string[]) {
  server.sql(
    'source',
    `CREATE OR REPLACE TABLE files (id int PRIMARY KEY, data longblob); INSERT INTO files VALUES (1, 'small'), (2, left(repeat(unhex(concat(sha2('a', 512), '00275c0a')), ${Math.ceil(
      (mebibytes * MEBIBYTE) / 68,
    )}), ${mebibytes * MEBIBYTE})), (3, unhex('00ff27'))`,
  );
  const dump = server.run('mariadb-dump', [
    ...['--max-allowed-packet=256M', ...args, 'source'],
  ]);
  await s3Client(s3.endpoint).send(
    new PutObjectCommand({ Bucket: BUCKET, Key: 'large.sql', Body: dump }),
  );
  return runImporter({
    endpoint: s3.endpoint,
    path: 'large.sql',
    target: server.target,
    config: { database: 'target', clean: true },
    command: runner.command,
  });
}

it.each([
  ['3 MiB as hexadecimal', 3, ['--hex-blob']],
  ['3 MiB as text', 3, []],
  ['20 MiB as hexadecimal', 20, ['--hex-blob']],
  ['40 MiB as text', 40, []],
] as [string, number, string[]][])(
  'imports a value of %s with the memory of the image',
  async (_, mebibytes, args) => {
    const ended = await importOf(mebibytes, ...args);
    expect(ended.output).not.toMatch(/heap/);
    expect(ended).toMatchObject({ code: 0, summary: { rows: 3 } });
    expect(server.sql('target', CHECK)).toBe(server.sql('source', CHECK));
  },
);

it('says in a sentence that a value is too large for it', async () => {
  expect(await importOf(30, '--hex-blob')).toMatchObject({
    code: 31,
    failure: {
      code: 'dump-damaged',
      message: expect.stringMatching(/a statement of more than 48 MiB/),
    },
  });
});
