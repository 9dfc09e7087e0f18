import { KeyedObject, KeyedS3 } from '../__testUtils__/KeyedS3';
import { createBackupBrowser } from '../createBackupBrowser';
import { BackupKinds } from '../kinds/BackupKinds';

jest.setTimeout(60_000);

const { signal } = new AbortController();
const DAY = 86_400_000;
const FIRST = Date.parse('2026-01-01T02:00:00Z');
const timeOf = (day: number) => new Date(FIRST + day * DAY).toISOString();
const SQL =
  '-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n-- Server version\t8.0.36\n\n-- Dump completed on 2026-01-14  2:00:20\n';

let s3: KeyedS3 | undefined;
afterEach(() => s3?.server.stop());

async function find(
  objects: Record<string, KeyedObject>,
  options?: { mayRead?: boolean },
) {
  s3 = await KeyedS3.start(objects, options);
  const browser = createBackupBrowser({ kinds: new BackupKinds() });
  const location = s3.server.location();
  const reply = await browser.find(location, { prefix: '', signal });
  const { requests } = s3.server;
  return { reply, browser, location, requests };
}

function dumps(
  folder: string,
  count: number,
  object: Partial<KeyedObject> = {},
): Record<string, KeyedObject> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, day) => [
      `${folder}${String(day).padStart(5, '0')}.sql`,
      { body: SQL, modified: timeOf(day), ...object },
    ]),
  );
}

/** As the operator of Percona XtraDB Cluster uploads them: eight files each. */
function xtraBackups(database: string, count: number) {
  const folder = `${database}/0d1f/`;
  return Object.fromEntries(
    Array.from({ length: count }, (_, day) => {
      const stamp = timeOf(day).slice(0, 19).replace('T', '-');
      const name = `${folder}${database}-${stamp}-full`;
      return [
        `${name}.md5`,
        `${name}.sst_info/sst_info.00000000000000000000`,
        `${name}/ibdata1.00000000000000000000`,
        `${name}/xtrabackup_info.00000000000000000000`,
      ].map(key => [key, { body: 'x', modified: timeOf(day) }] as const);
    }).flat(),
  );
}

const each = (
  count: number,
  make: (database: string) => Record<string, KeyedObject>,
) =>
  Object.assign(
    {},
    ...Array.from({ length: count }, (_, at) =>
      make(`shop-${String(at).padStart(3, '0')}`),
    ),
  );

describe('every backup is found', () => {
  it('of a folder with 30 dumps: the newest first, of those not looked into nothing is claimed', async () => {
    const { reply } = await find(dumps('dumps/', 30));
    expect(reply.partial).toBe(false);
    expect(reply.backups.map(({ path }) => path)).toEqual(
      Array.from(
        { length: 30 },
        (_, at) => `dumps/${String(29 - at).padStart(5, '0')}.sql`,
      ),
    );
    expect(reply.backups[0]).toMatchObject({
      kind: 'mysqldump',
      complete: 'yes',
    });
    const unread = reply.backups.filter(backup => backup.unread);
    expect(unread.length).toBeGreaterThanOrEqual(27);
    expect(unread.every(({ complete }) => complete === 'unknown')).toBe(true);
  });

  it('of a folder with 30 dumps of one time: by their names', async () => {
    const { reply } = await find(dumps('', 30, { modified: timeOf(1) }));
    expect(reply.backups.map(({ path }) => path.slice(0, 5))).toEqual(
      Array.from({ length: 30 }, (_, at) => String(29 - at).padStart(5, '0')),
    );
  });

  it('of a folder with 5,000 dumps', async () => {
    const { reply, requests } = await find(dumps('dumps/', 5000));
    expect(reply.partial).toBe(false);
    expect(reply.backups).toHaveLength(5000);
    expect(reply.backups[0]).toMatchObject({
      path: 'dumps/04999.sql',
      complete: 'yes',
    });
    expect(requests.length).toBeLessThanOrEqual(60);
  });

  it.each([
    {
      what: '200 databases x 30 backups of XtraBackup',
      objects: each(200, name => xtraBackups(name, 30)),
      newest: /^shop-\d{3}\/0d1f\/shop-\d{3}-2026-01-30-02:00:00-full\/$/,
    },
    {
      what: '200 databases x 30 dumps',
      objects: each(200, name => dumps(`${name}/`, 30)),
      newest: /^shop-\d{3}\/00029.sql$/,
    },
  ])('of $what', async ({ objects, newest }) => {
    const { reply, requests } = await find(objects);
    expect(reply.partial).toBe(false);
    expect(reply.backups).toHaveLength(6000);
    // Of each database the newest, before any older one
    const first = reply.backups.slice(0, 200).map(({ path }) => path);
    expect(first.every(path => newest.test(path))).toBe(true);
    expect(new Set(first.map(path => path.slice(0, 8))).size).toBe(200);
    expect(requests.length).toBeLessThanOrEqual(40);
  });

  it('beside folders with more in them than anybody lists', async () => {
    const media = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, at) => [
        `shop-005/media/${at}.jpeg`,
        { body: 'x' },
      ]),
    );
    const { reply, requests } = await find({
      ...each(40, name => dumps(`${name}/`, 3)),
      ...media,
    });
    expect(requests.length).toBeLessThanOrEqual(40);
    // What was left out is said
    expect(reply.partial).toBe(true);
    const databases = new Set(
      reply.backups.map(({ path }) => path.split('/')[0]),
    );
    expect(databases.size).toBe(40);
  });

  it('of folders whose names a bucket orders otherwise than JavaScript does', async () => {
    // By bytes these fullwidth letters come before the emoji, by UTF-16 behind them
    const names = [
      ...Array.from({ length: 12 }, (_, at) => `\uff21${at + 10}/`),
      ...Array.from({ length: 12 }, (_, at) => `\u{1f389}${at + 10}/`),
    ];
    const objects = Object.assign({}, ...names.map(name => dumps(name, 3)));
    const { reply } = await find(objects);
    expect(reply.partial).toBe(false);
    expect(reply.backups).toHaveLength(72);
  });

  it('where keys may list and not read: shown, and said that they may not', async () => {
    const { reply, browser, location } = await find(dumps('dumps/', 3), {
      mayRead: false,
    });
    expect(reply.backups).toHaveLength(3);
    expect(reply.backups.every(({ unread }) => unread)).toBe(true);
    const denied = {
      code: 's3-read-denied',
      message: expect.stringContaining('may not read'),
    };
    expect(reply.notes).toMatchObject([denied]);
    const list = await browser.list(location, { prefix: 'dumps/', signal });
    expect(list.notes).toMatchObject([denied]);
    expect(list.backups).toHaveLength(3);
    await expect(
      browser.lookAtAll(location, { paths: ['dumps/00001.sql'], signal }),
    ).rejects.toMatchObject({ failure: denied });
  });
});

describe('what was found', () => {
  it('is looked into, eight at a time, and is known from then on', async () => {
    const objects = dumps('dumps/', 20);
    objects['dumps/00003.sql'] = { body: SQL.slice(0, 90) };
    objects['dumps/00004.sql'] = { body: 'photos' };
    objects['dumps/00005.sql'].etag = 'of-its-own';
    const { reply, browser, location, requests } = await find(objects);
    const paths = reply.backups.map(({ path }) => path);
    requests.length = 0;
    const items = await browser.lookAtAll(location, { paths, signal });
    expect(items.map(({ path }) => path)).toEqual(paths);
    const byPath = new Map(items.map(item => [item.path, item.backups[0]]));
    expect(byPath.get('dumps/00012.sql')).toMatchObject({
      kind: 'mysqldump',
      engineVersion: '8.0.36',
      complete: 'yes',
      sizeBytes: SQL.length,
      time: timeOf(12),
    });
    expect(byPath.get('dumps/00003.sql')).toMatchObject({ complete: 'no' });
    expect(byPath.get('dumps/00004.sql')).toMatchObject({
      kind: 'dump',
      notes: [{ code: 'not-recognised' }],
    });
    expect(items.every(({ backups }) => !backups[0].unread)).toBe(true);
    expect(requests).toHaveLength(20);
    requests.length = 0;
    const again = await browser.find(location, { prefix: '', signal });
    // The root, the folder, and none of the objects
    expect(requests).toHaveLength(2);
    expect(again.backups.filter(({ unread }) => unread)).toHaveLength(17);
  });

  it('is read again once it was replaced, and by other keys', async () => {
    const { browser, location, requests } = await find({
      'a.sql': { body: SQL, etag: 'one' },
    });
    requests.length = 0;
    await browser.find(location, { prefix: '', signal });
    expect(requests).toHaveLength(1);
    s3!.objects['a.sql'] = { body: 'photos', etag: 'two' };
    const replaced = await browser.find(location, { prefix: '', signal });
    expect(replaced.backups).toMatchObject([
      { kind: 'dump', notes: [{ code: 'not-recognised' }] },
    ]);
    expect(requests).toHaveLength(3);
    const keys = async () => ({ accessKeyId: 'OTHER', secretAccessKey: 'x' });
    await browser.find({ ...location, keys }, { prefix: '', signal });
    expect(requests).toHaveLength(5);
  });

  it('may be gone, or be no backup at all', async () => {
    const { browser, location } = await find({ 'a.sql': { body: SQL } });
    expect(
      await browser.lookAtAll(location, { paths: ['b.sql'], signal }),
    ).toEqual([{ path: 'b.sql', backups: [] }]);
  });
});
