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
});
afterAll(async () => {
  await server?.stop();
  await s3?.stop();
});

async function imported(path: string, values: string) {
  const Body = `-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB, for debian-linux-gnu (x86_64)
-- Server version\t10.11.6-MariaDB
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
CREATE TABLE \`licence\` (\`seats\` tinyint, \`höchstens\` timestamp NULL, \`name\` varchar(4), \`day\` date);
INSERT INTO \`licence\` VALUES ${values};
/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
-- Dump completed on 2026-11-28
`;
  await s3Client(s3.endpoint).send(
    new PutObjectCommand({ Bucket: BUCKET, Key: path, Body }),
  );
  return runImporter({
    endpoint: s3.endpoint,
    path,
    target: server.target,
    config: { database: 'Ziel', clean: true },
  });
}

it('says which columns got other values than the dump has, and shows none of them', async () => {
  const ended = await imported(
    'changed.sql',
    "(300,'2020-01-01','ok','2020-01-01'),(1,'2099-12-31','geheim','2020-01-01'),(301,'2020-01-01','ok','morgen for column `seats`')",
  );
  expect(ended.code).toBe(0);
  expect(ended.summary!.notes).toEqual([
    "At least 2 values of the column 'seats' did not fit into the target, which changed them: compare it with the source",
    "At least 1 value of the column 'höchstens' did not fit into the target, which changed them: compare it with the source",
    "At least 1 value of the column 'name' did not fit into the target, which changed them: compare it with the source",
    "At least 1 value of the column 'day' did not fit into the target, which changed them: compare it with the source",
  ]);
  expect(ended.output).not.toMatch(/geheim|morgen|2099/);
});

it('says nothing where all values are as they were', async () => {
  const ended = await imported(
    'whole.sql',
    "(30,'2020-01-01','ok','0000-00-00'),(NULL,NULL,'','2020-00-00')",
  );
  expect(ended.code).toBe(0);
  expect(ended.summary!.notes).toEqual([]);
});
