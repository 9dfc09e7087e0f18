import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { BUCKET, runImporter } from './runImporter';
import { startMysqlTarget } from './startMysqlTarget';

jest.setTimeout(120_000);

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

let number = 0;
async function imported(path: string) {
  number += 1;
  const Body = readFileSync(join(__dirname, 'inputs', path));
  await s3Client(s3.endpoint).send(
    new PutObjectCommand({ Bucket: BUCKET, Key: path, Body }),
  );
  return runImporter({
    endpoint: s3.endpoint,
    path,
    target: server.target,
    config: { database: `harbour${number}` },
  });
}

it.each([
  'my_first_line_cut_off.sql',
  'my_workbench_export.sql',
  'my_warning_in_first_line.sql',
  'my_utf8_bom.sql',
])('%s is imported, though its header is not the first of it', async name => {
  const { failure, summary } = await imported(name);
  expect(failure).toBeUndefined();
  expect(summary).toMatchObject({ tables: 1, rows: 3 });
});

it.each(['my_skip_comments.sql', 'my_compact.sql'])(
  '%s is imported, and said not to tell whether it is whole',
  async name => {
    const { failure, summary } = await imported(name);
    expect(failure).toBeUndefined();
    expect(summary).toMatchObject({ tables: 1, rows: 3 });
    expect(summary?.notes.join()).toContain('Whether the dump was whole');
  },
);

it.each([
  ['my_utf16_powershell.sql', /UTF-16, as PowerShell.*--result-file/],
  ['my_bzip2.sql.bz2', /packed by bzip2.*bzip2 -dc/],
  ['my_xz.sql.xz', /packed by xz.*xz -dc/],
])('%s is explained, with the way on', async (name, message) => {
  const { failure } = await imported(name);
  expect(failure).toMatchObject({
    code: 'format-unknown',
    message: expect.stringMatching(message),
  });
});
