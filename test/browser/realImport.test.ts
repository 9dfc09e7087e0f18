import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SANDBOX_REGION } from 'everest-sandbox';
import { Browser, Page } from 'playwright-core';
import { archive, bson } from '../importers/mongodump';
import { mongoPrograms } from '../importers/startMongoTarget';
import { mysqlFolder, startStrictMysql } from '../importers/startStrictMysql';
import { openBrowser, signIn } from './browser';
import { importDump } from './guidedForm';
import { withPicture } from './keepFailure';
import { sharedPortal } from './portal';
import { openService, openServiceRow } from './views';

const portal = sharedPortal();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await signIn(browser, portal);
});

afterAll(() => browser?.close());

async function expectCounted(name: string, counted: string) {
  await openService(page, 'shop-api');
  const row = await openServiceRow(page, name);
  await row.getByText(`The importer counted ${counted}`).waitFor();
}

/** Into the bucket that the portal's source has. */
async function put(Key: string, Body: Buffer) {
  const { endpoint, accessKeyId, secretAccessKey } = portal.s3;
  const s3 = new S3Client({
    ...{ endpoint, forcePathStyle: true, region: SANDBOX_REGION },
    credentials: { accessKeyId, secretAccessKey },
  });
  await s3.send(new PutObjectCommand({ Bucket: 'backups', Key, Body }));
}

/** What mysqldump writes when it is told nothing but the database: with LOCK TABLES, that Everest's MySQL refuses. */
async function defaultMysqldump(folder: string): Promise<Buffer> {
  const source = await startStrictMysql(folder);
  try {
    source.sql(
      'mysql',
      `CREATE DATABASE harbour; USE harbour;
CREATE TABLE berths (id int AUTO_INCREMENT PRIMARY KEY, pier varchar(20) UNIQUE);
CREATE TABLE boats (id int AUTO_INCREMENT PRIMARY KEY, name varchar(40), berth int, KEY (name), FOREIGN KEY (berth) REFERENCES berths (id));
INSERT INTO berths (pier) VALUES ('North'), ('South');
INSERT INTO boats (name, berth) VALUES ('Ada', 1), ('Bö', 2), ('Cleo', NULL);`,
    );
    return source.run('mysqldump', ['harbour']);
  } finally {
    await source.stop();
  }
}

describe('a dump', () => {
  it('is found, really imported, and its tables and rows are on the card', () =>
    withPicture(page, 'real-import', async () => {
      await importDump(page, 'dumped-shop');
      await expectCounted('dumped-shop', '3 tables and 12 rows');
    }));

  const folder = mysqlFolder();
  (folder ? describe : describe.skip)('by mysqldump', () => {
    it('as it is by default goes into a MySQL as strict as Everest has it', () =>
      withPicture(page, 'real-import-mysql', async () => {
        const dump = await defaultMysqldump(folder!);
        expect(String(dump)).toMatch(/^LOCK TABLES/m);
        await put('dumps/harbour-2026-01-14.sql', dump);
        await importDump(page, 'dumped-harbour', {
          engine: 'mysql',
          backup: 'harbour-2026-01-14.sql',
          database: 'harbour',
          reason: 'What stands in for 8.0 is as new as the source',
        });
        await expectCounted('dumped-harbour', '2 tables and 5 rows');
      }));
  });

  (mongoPrograms() ? describe : describe.skip)('by mongodump', () => {
    it('goes into a FerretDB', () =>
      withPicture(page, 'real-import-mongodb', async () => {
        const documents = [1, 2, 3].map(_id => bson({ _id }));
        await put(
          'dumps/events-2026-01-14.archive',
          archive([{ db: 'shop', collection: 'carts', documents }]),
        );
        await importDump(page, 'dumped-events', {
          engine: 'mongodb',
          backup: 'events-2026-01-14.archive',
        });
        await expectCounted('dumped-events', '1 table and 3 rows');
      }));
  });
});
