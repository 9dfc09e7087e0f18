import { KeyedObject, KeyedS3, KeyedS3Options } from '../__testUtils__/KeyedS3';
import { createBackupBrowser } from '../createBackupBrowser';
import { BackupKinds } from '../kinds/BackupKinds';

jest.setTimeout(30_000);

const { signal } = new AbortController();
const browser = createBackupBrowser({ kinds: new BackupKinds() });
const DUMP: KeyedObject = {
  body: '-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n-- Server version\t8.0.36\n\n-- Dump completed on 2026-01-14  2:00:20\n',
};
const GLACIER = { ...DUMP, storageClass: 'GLACIER' };
const ARCHIVED = { ...GLACIER, archive: 'GLACIER' };
const TIERED = {
  ...DUMP,
  storageClass: 'INTELLIGENT_TIERING',
  archive: 'DEEP_ARCHIVE_ACCESS',
};

let s3: KeyedS3 | undefined;
afterEach(() => s3?.server.stop());

async function at(
  objects: Record<string, KeyedObject>,
  options?: KeyedS3Options,
) {
  s3 = await KeyedS3.start(objects, options);
  return s3.server.location();
}

const look = async (
  path: string,
  objects: Record<string, KeyedObject>,
  options?: KeyedS3Options,
) => browser.look(await at(objects, options), { path, signal });

const recognised = { kind: 'mysqldump', complete: 'yes' };

describe('a file in an archive', () => {
  it.each([
    { what: 'of its own class', file: ARCHIVED, archived: ['GLACIER'] },
    {
      what: 'of a class that can be read mostly',
      file: TIERED,
      archived: ['DEEP_ARCHIVE_ACCESS'],
    },
  ])('$what is said to be there, and archived', async ({ file, archived }) => {
    expect(await look('a.sql', { 'a.sql': file })).toMatchObject({
      ...{ seen: 'something', isObject: true, archived },
    });
  });

  it('is not called missing where these keys may not list', async () => {
    const mayList = () => false;
    expect(await look('a.sql', { 'a.sql': TIERED }, { mayList })).toMatchObject(
      {
        ...{ seen: 'something', isObject: true, unlisted: 'denied' },
        archived: ['DEEP_ARCHIVE_ACCESS'],
      },
    );
  });

  it('says so in the list, when it is looked into', async () => {
    const location = await at({ 'a.sql': TIERED, 'b.sql': DUMP });
    const paths = ['a.sql', 'b.sql'];
    const cause = {
      code: 's3-archived',
      message: expect.stringContaining("'DEEP_ARCHIVE_ACCESS'"),
    };
    expect(await browser.lookAtAll(location, { paths, signal })).toMatchObject([
      { path: 'a.sql', backups: [], cause },
      { path: 'b.sql', backups: [recognised] },
    ]);
    expect(
      await browser.lookAtAll(location, { paths: ['a.sql'], signal }),
    ).toMatchObject([{ path: 'a.sql', cause }]);
  });

  it('that was restored is read as any other', async () => {
    expect(await look('a.sql', { 'a.sql': GLACIER })).toMatchObject({
      archived: [],
      backups: [{ ...recognised, notes: [] }],
    });
  });

  it('of a class of Google that can be read at once is no archive', async () => {
    const google = { ...DUMP, storageClass: 'ARCHIVE' };
    expect(await look('a.sql', { 'a.sql': google })).toMatchObject({
      archived: [],
      backups: [recognised],
    });
  });
});

describe('a folder in an archive', () => {
  const folder = (file: KeyedObject) => ({
    'dump/a@b.sql': file,
    'dump/a@c.sql': file,
  });

  it('is archived', async () => {
    expect(await look('dump/', folder(ARCHIVED))).toMatchObject({
      archived: ['GLACIER'],
    });
  });

  it('is archived while a part of it still is', async () => {
    const half = { ...folder(GLACIER), 'dump/b@c.sql': ARCHIVED };
    expect(await look('dump/', half)).toMatchObject({ archived: ['GLACIER'] });
  });

  it('is none once it was restored', async () => {
    expect(await look('dump/', folder(GLACIER))).toMatchObject({
      archived: [],
    });
  });

  it('costs no more reads than any folder, however many files it has', async () => {
    const files = Array.from({ length: 300 }, (_, index) => [
      `dump/${index}.tsv`,
      ARCHIVED,
    ]);
    await look('dump/', Object.fromEntries(files));
    expect(s3!.server.requests.length).toBeLessThanOrEqual(6);
  });
});
