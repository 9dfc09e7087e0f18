import recorded from '../__testUtils__/recordedAnswers.json';
import { KeyedS3, KeyedS3Options } from '../__testUtils__/KeyedS3';
import { listXml, ScriptedS3, xml } from '../__testUtils__/ScriptedS3';
import { createBackupBrowser } from '../createBackupBrowser';
import { BackupKinds } from '../kinds/BackupKinds';

jest.setTimeout(30_000);

const { signal } = new AbortController();
const SQL =
  '-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n-- Server version\t8.0.36\n\n-- Dump completed on 2026-01-14  2:00:20\n';
const browser = createBackupBrowser({ kinds: new BackupKinds() });

let server: ScriptedS3 | undefined;
afterEach(() => server?.stop());

async function look(path: string, may: KeyedS3Options) {
  const keyed = await KeyedS3.start(
    {
      'dumps/shop.sql': { body: SQL },
      'dumps/folder/a.bin': { body: 'x' },
      'dumps/empty.sql': { body: '' },
    },
    may,
  );
  server = keyed.server;
  return browser.look(server.location(), { path, signal });
}

const recognised = [{ kind: 'mysqldump', complete: 'yes' }];

describe('keys that may list and not read', () => {
  it.each(['dumps/shop.sql', 'dumps/folder/', 'dumps/'])(
    'are told at %s, and not called a backup that is not there',
    async path => {
      await expect(look(path, { mayRead: false })).rejects.toMatchObject({
        failure: {
          code: 's3-read-denied',
          field: 's3Credentials',
          message: expect.stringMatching(/may list .* may not read 'dumps\//),
        },
      });
    },
  );

  it('are no matter where there is nothing to read', async () => {
    expect(await look('dumps/empty.sql', { mayRead: false })).toMatchObject({
      seen: 'something',
      backups: [{ obstacle: { code: 'empty' } }],
    });
  });
});

describe('keys that may read and not list', () => {
  const mayList = () => false;

  it('are enough for an object whose path is given', async () => {
    expect(await look('/dumps/shop.sql', { mayList })).toMatchObject({
      seen: 'something',
      isObject: true,
      unlisted: 'denied',
      backups: recognised,
    });
  });

  it('are told an object that is not there', async () => {
    expect(await look('dumps/none.sql', { mayList })).toEqual({
      seen: 'nothing',
      similar: [],
    });
  });

  it.each([
    ['a folder', 'dumps/', {}],
    ['where they may not read either', 'dumps/shop.sql', { mayRead: false }],
  ])('are not enough: %s', async (_what, path, more) => {
    await expect(look(path, { mayList, ...more })).rejects.toMatchObject({
      failure: {
        code: 's3-no-right',
        remedy: expect.stringMatching(/s3:GetObject.*Requester Pays/),
      },
    });
  });
});

describe('keys that a policy limits to a folder', () => {
  const mayList = (prefix: string) => prefix.startsWith('dumps/');

  it.each(['dumps/', 'dumps', '/dumps/'])('look at %s', async path => {
    expect(await look(path, { mayList })).toMatchObject({
      seen: 'something',
      isFolder: true,
      nearby: expect.arrayContaining([expect.objectContaining(recognised[0])]),
    });
  });

  it('look at what lies in it', async () => {
    expect(await look('dumps/shop.sql', { mayList })).toMatchObject({
      backups: recognised,
    });
  });
});

describe('a clock that is off', () => {
  it('is no trouble once the server has told the time', async () => {
    const { headers, body, status } = recorded.find(
      ({ what }) => what === 'clock',
    )!;
    const ahead = Date.now() + 20 * 60_000;
    server = await ScriptedS3.start((request, response) => {
      const signed = String(request.headers['x-amz-date']).replace(
        /^(....)(..)(..)T(..)(..)(..)Z$/,
        '$1-$2-$3T$4:$5:$6Z',
      );
      const isRight = Math.abs(Date.parse(signed) - ahead) < 60_000;
      const date = new Date(ahead).toUTCString();
      if (isRight) {
        response.end('<ListBucketResult></ListBucketResult>');
      } else {
        response.writeHead(status, { ...headers, date }).end(body);
      }
    });
    const reply = await browser.list(server.location(), { prefix: '', signal });
    expect(reply.objects).toEqual([]);
    expect(server.requests).toHaveLength(2);
  });
});

describe('folders', () => {
  it('that are a marker alone are shown, and none is shown twice', async () => {
    server = await ScriptedS3.start((_, response) =>
      xml(
        response,
        listXml({
          keys: ['a/', 'a/only-a-marker/', 'a/both/'],
          folders: ['a/both/', 'a/both/', 'a/full/'],
        }),
      ),
    );
    const { folders, objects } = await browser.list(server.location(), {
      prefix: 'a/',
      signal,
    });
    expect(folders.map(({ name }) => name).sort()).toEqual([
      'both',
      'full',
      'only-a-marker',
    ]);
    expect(objects).toEqual([]);
  });
});
