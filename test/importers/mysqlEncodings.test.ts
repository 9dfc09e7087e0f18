import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { BUCKET, runImporter } from './runImporter';
import { startMysqlTarget } from './startMysqlTarget';

jest.setTimeout(240_000);

let server: Awaited<ReturnType<typeof startMysqlTarget>>;
let s3: S3Gateway;

beforeAll(async () => {
  [server, s3] = await Promise.all([startMysqlTarget(), startS3Gateway()]);
  await s3Client(s3.endpoint).send(new CreateBucketCommand({ Bucket: BUCKET }));
  server.sql(
    'mysql',
    'CREATE DATABASE narrow; CREATE TABLE narrow.`größe` (a text) DEFAULT CHARSET utf8mb4; CREATE DATABASE source; USE source; CREATE TABLE `größe` (`länge` text) DEFAULT CHARSET utf8mb4; CREATE TABLE `2€` (a text) DEFAULT CHARSET utf8mb4;',
  );
  server.sql('narrow', "INSERT INTO `größe` VALUES ('süß')");
  server.sql(
    'source',
    "INSERT INTO `größe` VALUES ('süß'), ('heiß'); INSERT INTO `2€` VALUES ('ü');",
  );
});
afterAll(async () => {
  await server?.stop();
  await s3?.stop();
});

it.each([
  { encoding: 'latin1', from: 'source', rows: 3 },
  { encoding: 'utf8mb4', from: 'source', rows: 3 },
  { encoding: 'cp850', from: 'narrow', rows: 1 },
])(
  'counts tables whose names are written in $encoding',
  async ({ encoding, from, rows }) => {
    const Body = server.run('mariadb-dump', [
      `--default-character-set=${encoding}`,
      from,
    ]);
    const Key = `${encoding}.sql`;
    await s3Client(s3.endpoint).send(
      new PutObjectCommand({ Bucket: BUCKET, Key, Body }),
    );
    const ended = await runImporter({
      ...{ endpoint: s3.endpoint, path: Key, target: server.target },
      config: { database: 'copy', clean: true },
    });
    expect(ended.failure).toBeUndefined();
    expect(ended.summary).toMatchObject({ rows });
    expect(server.sql('copy', 'SELECT * FROM `größe`')).toContain('süß\n');
  },
);
