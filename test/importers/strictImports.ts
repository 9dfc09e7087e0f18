import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { BUCKET, imageCommand, runImporter } from './runImporter';
import { mysqlFolder, startStrictMysql } from './startStrictMysql';

const folder = mysqlFolder();

/** Not there where the strict MySQL was not fetched. */
export const describeStrict = folder ? describe : describe.skip;

/** The text of a file in `inputs/`, a character a byte. */
export const input = (name: string) =>
  readFileSync(join(__dirname, 'inputs', name), 'latin1');

/** What mysqldump writes around these statements. */
export const dumpOf = (statements: string) =>
  input('my_lock_tables.sql').replace(
    /DROP TABLE[^]*UNLOCK TABLES;\n/,
    () => statements,
  );

/** What the rows of `inputs/` hold, most of which have this table. */
export const BOATS = 'SELECT group_concat(id, name ORDER BY id) FROM boats';

/** Imports into a strict MySQL that runs for the tests around. */
export function strictImports() {
  let server: Awaited<ReturnType<typeof startStrictMysql>>;
  let s3: S3Gateway;
  beforeAll(async () => {
    [server, s3] = await Promise.all([
      startStrictMysql(folder!),
      startS3Gateway(),
    ]);
    await s3Client(s3.endpoint).send(
      new CreateBucketCommand({ Bucket: BUCKET }),
    );
  });
  afterAll(async () => {
    await server?.stop();
    await s3?.stop();
  });

  let number = 0;
  /** Imports one of the inputs, or a text of ours, into a database of its own. */
  async function imported(dump: string, config: object = {}) {
    number += 1;
    const path = `dump${number}.sql`;
    const database = `quay${number}`;
    const Body = Buffer.from(
      dump.endsWith('.sql') ? input(dump) : dump,
      'latin1',
    );
    await s3Client(s3.endpoint).send(
      new PutObjectCommand({ Bucket: BUCKET, Key: path, Body }),
    );
    const ended = await runImporter({
      ...{ endpoint: s3.endpoint, path, target: server.target },
      config: { database, verify: 'checksums', ...config },
      command: imageCommand(),
    });
    return {
      ...ended,
      ask: (question: string) => server.sql(database, question).trim(),
    };
  }
  const databases = () => server.sql('mysql', 'SHOW DATABASES');
  /** Ends before the target is touched. */
  async function refused(dump: string, config: object = {}) {
    const before = databases();
    const { failure } = await imported(dump, config);
    expect(databases()).toBe(before);
    return failure!;
  }
  return { server: () => server, imported, refused };
}
