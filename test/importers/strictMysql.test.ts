import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { BUCKET, runImporter } from './runImporter';
import { mysqlFolder, startStrictMysql } from './startStrictMysql';

jest.setTimeout(240_000);

const folder = mysqlFolder();

(folder ? describe : describe.skip)('into a strict MySQL', () => {
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

  it('imports what its own mysqldump writes by default', async () => {
    server.sql(
      'mysql',
      `CREATE DATABASE harbour; USE harbour;
CREATE TABLE boats (id int AUTO_INCREMENT PRIMARY KEY, name varchar(40), doc json, len int AS (char_length(name)) VIRTUAL, KEY fn ((lower(name))));
INSERT INTO boats (name, doc) VALUES ('Ada', '{"a": 1}'), ('Bö', NULL), ('😀', '[]');
CREATE VIEW short AS SELECT id FROM boats WHERE len < 3;
CREATE TRIGGER trimmed BEFORE INSERT ON boats FOR EACH ROW SET NEW.name = TRIM(NEW.name);`,
    );
    const dump = server.run('mysqldump', ['harbour']);
    expect(String(dump)).toMatch(/^LOCK TABLES/m);
    await s3Client(s3.endpoint).send(
      new PutObjectCommand({ Bucket: BUCKET, Key: 'harbour.sql', Body: dump }),
    );
    const ended = await runImporter({
      endpoint: s3.endpoint,
      path: 'harbour.sql',
      target: server.target,
      config: { database: 'quay' },
    });
    expect(ended.failure).toBeUndefined();
    expect(ended.summary).toMatchObject({ tables: 1, rows: 3 });
    const rows = 'SELECT *, (SELECT count(*) FROM short) FROM boats';
    expect(server.sql('quay', rows)).toBe(server.sql('harbour', rows));
  });
});
