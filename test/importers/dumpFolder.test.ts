import { ServerResponse } from 'node:http';
import { findDump } from '../../importers/src/Dump';
import { openFolder } from '../../importers/src/mongodb/openFolder';
import { planImport } from '../../importers/src/mongodb/planImport';
import { parseRequest } from '../../importers/src/readRequest';
import {
  ScriptedS3,
  xml,
} from '../../plugins/everest-import-backend/src/backups/__testUtils__/ScriptedS3';
import { bucketAt } from './bucketAt';
import { folder } from './mongodump';
import { payload } from './payload';
import { serveFiles } from './serveFiles';

let server: ScriptedS3 | undefined;
afterEach(() => server?.stop());

/** What an import finds at a path of a bucket with these files. */
async function found(path: string, files: Record<string, Buffer>) {
  server = await ScriptedS3.start(serveFiles(files));
  const { source, ...request } = parseRequest(payload());
  return findDump(bucketAt(server.location().endpoint), {
    ...request,
    source: { ...source, path },
  });
}

const toc = Buffer.from(
  `PGDMP\u0001\u000e\0\u0004\u0008\u0003${'\0'.repeat(300)}`,
  'latin1',
);

describe('a pg_dump directory', () => {
  it('is its own files, not those of an older dump in a folder of it', async () => {
    const { objects, size } = await found('nightly/', {
      'nightly/toc.dat': toc,
      'nightly/3021.dat.gz': Buffer.from('new'),
      'nightly/old/toc.dat': toc,
      'nightly/old/3021.dat.gz': Buffer.from('older'),
    });
    expect(objects.map(({ key }) => key)).toEqual([
      'nightly/toc.dat',
      'nightly/3021.dat.gz',
    ]);
    expect(size).toBe(toc.length + 3);
  });
});

describe('a list that is not whole', () => {
  const page = (response: ServerResponse, keys: string[], more: string) =>
    xml(
      response,
      `<ListBucketResult>${more}${keys
        .map(key => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`)
        .join('')}</ListBucketResult>`,
    );

  it('is none of a dump: with more files than are looked at', async () => {
    let next = 0;
    server = await ScriptedS3.start((_request, response) => {
      const keys = Array.from({ length: 4 }, () => `shop/${(next += 1)}.bson`);
      page(
        response,
        keys,
        `<IsTruncated>true</IsTruncated><NextContinuationToken>${next}</NextContinuationToken>`,
      );
    });
    const bucket = bucketAt(server.location().endpoint);
    await expect(bucket.list('shop/', 10)).rejects.toMatchObject({
      code: 'format-unknown',
      message: expect.stringMatching(/more than 10 files in 'shop\/'/),
    });
    expect(server.requests).toHaveLength(3);
  });

  it('is none of a dump: where the server does not say how it goes on', async () => {
    server = await ScriptedS3.start((_request, response) =>
      page(response, ['shop/1.bson'], '<IsTruncated>true</IsTruncated>'),
    );
    const bucket = bucketAt(server.location().endpoint);
    await expect(bucket.list('shop/', 10)).rejects.toMatchObject({
      code: 'source-unreachable',
      message: expect.stringMatching(/'shop\/'.*not how it goes on/),
    });
  });

  it('may be as long as is looked at', async () => {
    server = await ScriptedS3.start((_request, response) =>
      page(response, ['shop/1.bson', 'shop/2.bson'], ''),
    );
    const bucket = bucketAt(server.location().endpoint);
    expect(await bucket.list('shop/', 2)).toHaveLength(2);
  });
});

describe('a mongodump folder', () => {
  /** What is planned of files, of those at a path. */
  async function planned(path: string, config: object) {
    const files = {
      ...folder('', [{ db: 'shop', collection: 'carts' }]),
      ...folder('2026-01-14/', [{ db: 'shop', collection: 'carts' }]),
    };
    server = await ScriptedS3.start(serveFiles(files));
    const bucket = bucketAt(server.location().endpoint);
    const source = await openFolder(bucket, path, await bucket.list(path, 99));
    const request = parseRequest(payload(config));
    return planImport(source, request.config);
  }
  const NOTE =
    "The database is called 'shop' as the folder is, for a folder of one database does not say what that was called; name it as the config's 'database' where it is another";

  it.each([
    { path: 'shop/', config: {}, notes: [NOTE] },
    { path: '2026-01-14/shop/', config: {}, notes: [NOTE] },
    { path: '2026-01-14/', config: {}, notes: [] },
    { path: 'shop/', config: { database: 'copy' }, notes: [] },
    { path: 'shop/', config: { sourceDatabase: 'shop' }, notes: [] },
  ])('says where $path with $config names the database', async each => {
    const { notes } = await planned(each.path, each.config);
    expect([...notes]).toEqual(each.notes);
  });
});
