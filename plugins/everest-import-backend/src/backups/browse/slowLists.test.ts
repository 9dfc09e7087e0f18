import { KeyedS3 } from '../__testUtils__/KeyedS3';
import { ScriptedS3 } from '../__testUtils__/ScriptedS3';
import { createBackupBrowser } from '../createBackupBrowser';
import { BackupKinds } from '../kinds/BackupKinds';

jest.setTimeout(30_000);

const { signal } = new AbortController();
const SQL =
  '-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n-- Server version\t8.0.36\n\n-- Dump completed on 2026-01-14  2:00:20\n';
const browser = createBackupBrowser({
  kinds: new BackupKinds(),
  timeOuts: { connect: 2_000, request: 1_000 },
});

let server: ScriptedS3 | undefined;
afterEach(() => server?.stop());

/** A server that reads a file before it lists it. */
async function slowAt(isSlow: (prefix: string) => boolean) {
  const keyed = await KeyedS3.start(
    { 'dumps/shop.sql': { body: SQL } },
    { listMilliseconds: prefix => (isSlow(prefix) ? 5_000 : 0) },
  );
  server = keyed.server;
  return server.location();
}

describe('a server that is slow to list', () => {
  it.each(['list', 'find'] as const)(
    'is said to be, and the path is offered by hand: %s',
    async look => {
      const location = await slowAt(() => true);
      const { endpoint } = location;
      await expect(
        browser[look](location, { prefix: 'dumps/', signal }),
      ).rejects.toMatchObject({
        failure: {
          code: 's3-timeout',
          field: 'source.path',
          message: `'${endpoint}' did not list the bucket 'backups' in time.`,
          remedy: expect.stringMatching(/^Give the path by hand/),
        },
      });
    },
  );

  it.each([
    { at: 'all that begins with the path', isSlow: () => true },
    {
      at: 'the file alone',
      isSlow: (prefix: string) => !prefix.endsWith('/'),
    },
  ])(
    'and slow at $at: the file at a path is read without a list',
    async ({ isSlow }) => {
      const location = await slowAt(isSlow);
      expect(
        await browser.look(location, { path: 'dumps/shop.sql', signal }),
      ).toMatchObject({
        seen: 'something',
        isObject: true,
        unlisted: 'slow',
        backups: [{ kind: 'mysqldump', complete: 'yes' }],
      });
    },
  );

  it('has nothing at a path where no folder is either', async () => {
    const location = await slowAt(prefix => prefix === 'dumps/none.sql');
    expect(
      await browser.look(location, { path: 'dumps/none.sql', signal }),
    ).toEqual({ seen: 'nothing', similar: [] });
  });

  it.each([
    { path: 'dumps/', at: 'all', isSlow: () => true },
    { path: 'dumps', at: 'all', isSlow: () => true },
    {
      path: 'dumps',
      at: 'what is in it',
      isSlow: (prefix: string) => prefix === 'dumps/',
    },
  ])(
    'and slow at $at: it may have a folder at $path, whose path was given by hand',
    async ({ path, isSlow }) => {
      const location = await slowAt(isSlow);
      await expect(
        browser.look(location, { path, signal }),
      ).rejects.toMatchObject({
        failure: {
          code: 's3-timeout',
          field: 'source.endpoint',
          remedy: expect.not.stringContaining('by hand'),
        },
      });
    },
  );
});
