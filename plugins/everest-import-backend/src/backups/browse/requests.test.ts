import { noteFigure } from '../../__testUtils__/noteFigure';
import { listXml, ScriptedS3, xml } from '../__testUtils__/ScriptedS3';
import { createBackupBrowser } from '../createBackupBrowser';
import { BackupKinds } from '../kinds/BackupKinds';

jest.setTimeout(30_000);

const { signal } = new AbortController();
const browser = createBackupBrowser({ kinds: new BackupKinds() });
const PAGE = 500;

/** A bucket of a million objects, or as many folders of one each, `<folder>/<number>`, that is never all in memory. */
function million(folders = 1000, each = 1000) {
  const name = (index: number) => String(index).padStart(7, '0');
  /** Keys up to a folder, or past all that is in it. */
  const after = (key: string) =>
    (Number(key.slice(0, 7)) + Number(key.length > 8)) * each;
  const flat = (index: number) =>
    `${name(Math.floor(index / each))}/${name(index % each)}`;
  return ScriptedS3.start((_, response, url) => {
    const { searchParams: query } = url;
    const prefix = query.get('prefix') ?? '';
    const isFlat = !query.has('delimiter');
    const from = Number(
      query.get('continuation-token') ?? after(query.get('start-after') ?? ''),
    );
    const size = Number(query.get('max-keys'));
    const top = isFlat ? folders * each : folders;
    const total = prefix === '' ? top : each;
    const names = Array.from(
      { length: Math.min(size, total - from) },
      (__, i) => (isFlat ? flat(from + i) : prefix + name(from + i)),
    );
    const next = from + size < total ? `${from + size}` : undefined;
    xml(
      response,
      prefix === '' && !isFlat
        ? listXml({ folders: names.map(item => `${item}/`), next })
        : listXml({ keys: names, next }),
    );
  });
}

describe('in a bucket of a million objects', () => {
  let server: ScriptedS3;
  beforeAll(async () => {
    server = await million();
  });
  afterAll(() => server?.stop());
  beforeEach(() => {
    server.requests.length = 0;
  });

  it('a folder costs two requests at most, and pages on', async () => {
    const first = await browser.list(server.location(), { prefix: '', signal });
    expect(first.folders).toHaveLength(PAGE);
    noteFigure({
      what: 'one folder of a bucket of 1,000,000 objects: requests to S3',
      goal: '<= 2',
      measured: `${server.requests.length}`,
    });
    expect(server.requests.length).toBeLessThanOrEqual(2);
    server.requests.length = 0;
    const second = await browser.list(server.location(), {
      prefix: '',
      cursor: first.nextCursor,
      signal,
    });
    expect(second.folders[0].name).toBe('0000500');
    expect(second.nextCursor).toBeUndefined();
    expect(server.requests.length).toBeLessThanOrEqual(2);
  });

  it('a walk ends, and says that there is more', async () => {
    const { partial, searchedFolders } = await browser.find(server.location(), {
      prefix: '',
      signal,
    });
    expect(partial).toBe(true);
    expect(searchedFolders).toBeGreaterThan(10);
    expect(server.requests.length).toBeLessThanOrEqual(60);
  });

  it('a look costs two lists, side by side, and a few reads', async () => {
    await browser.look(server.location(), { path: '0000001/', signal });
    expect(server.requests.length).toBeLessThanOrEqual(5);
  });

  it.each(['', 'e30', 'not base64 at all', 'x'.repeat(10_000)])(
    'the cursor %s is not one of ours',
    async cursor => {
      await expect(
        browser.list(server.location(), { prefix: '', cursor, signal }),
      ).rejects.toMatchObject({ causes: [{ field: 'cursor' }] });
      expect(server.requests).toHaveLength(0);
    },
  );

  it("a cursor is another folder's", async () => {
    const { nextCursor } = await browser.list(server.location(), {
      prefix: '',
      signal,
    });
    await expect(
      browser.list(server.location(), {
        prefix: '0000001/',
        cursor: nextCursor,
        signal,
      }),
    ).rejects.toThrow(/not one that was given for the folder '0000001\/'/);
  });
});

describe('in a bucket of a million folders', () => {
  let server: ScriptedS3;
  beforeAll(async () => {
    server = await million(1_000_000, 1);
  });
  afterAll(() => server?.stop());
  beforeEach(() => {
    server.requests.length = 0;
  });

  it('a page costs two requests at most, and pages on', async () => {
    const first = await browser.list(server.location(), { prefix: '', signal });
    expect(first.folders).toHaveLength(PAGE);
    const second = await browser.list(server.location(), {
      prefix: '',
      cursor: first.nextCursor,
      signal,
    });
    expect(second.folders[0].name).toBe('0000500');
    expect(second.nextCursor).toBeDefined();
    expect(server.requests.length).toBeLessThanOrEqual(4);
  });

  it('a walk ends, and says that there is more', async () => {
    const { partial, searchedFolders } = await browser.find(server.location(), {
      prefix: '',
      signal,
    });
    expect(partial).toBe(true);
    expect(searchedFolders).toBeGreaterThan(500);
    expect(server.requests.length).toBeLessThanOrEqual(60);
  });
});
