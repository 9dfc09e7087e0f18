import { leastBlocked } from '../../fuzz/__testUtils__/leastBlocked';
import { LoopWatch } from '../../fuzz/__testUtils__/LoopWatch';
import { listXml, ScriptedS3, xml } from '../__testUtils__/ScriptedS3';
import { createBackupBrowser } from '../createBackupBrowser';
import { BackupKinds } from '../kinds/BackupKinds';
import { sliceList } from './sliceList';

jest.setTimeout(60_000);

const { signal } = new AbortController();
const browser = createBackupBrowser({ kinds: new BackupKinds() });
const MOST_BLOCK_MS = 50;
const BYTES = 2 * 1024 * 1024 - 1024;

const times = (text: string, bytes: number) =>
  text.repeat(Math.floor(bytes / text.length));
const each = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join('');
const list = (inner: string) => `<ListBucketResult>${inner}</ListBucketResult>`;

const HOSTILE: Record<string, (bytes: number) => string> = {
  'empty elements': bytes => list(times('<a/>', bytes)),
  'empty entries': bytes => list(times('<Contents/>', bytes)),
  'empty entries in two tags': bytes =>
    list(times('<Contents></Contents>', bytes)),
  'empty folders': bytes =>
    list(times('<CommonPrefixes></CommonPrefixes>', bytes)),
  'different elements': bytes =>
    list(each(bytes / 10, index => `<a${index}/>`)),
  'an entry of different elements': bytes =>
    list(
      times(
        `<Contents>${each(1_300, index => `<a${index}/>`)}</Contents>`,
        bytes,
      ),
    ),
  'one text': bytes => list(`<x>${times('a', bytes - 50)}</x>`),
  'nothing but blanks': bytes => list(times('\r\n ', bytes)),
  'one key': bytes =>
    list(`<Contents><Key>${times('a', bytes - 90)}</Key></Contents>`),
  'comments between texts': bytes => list(times('<!---->a', bytes)),
  'references to signs': bytes => list(`<x>${times('&amp;', bytes - 50)}</x>`),
  attributes: bytes => list(`<x ${each(bytes / 10, i => `a${i}="" `)}/>`),
  'tags of attributes': bytes =>
    list(times(`<x ${each(30, index => `a${index}="" `)}/>`, bytes)),
  'one long name': bytes => list(`<${times('a', bytes - 50)}/>`),
  'long names': bytes => list(times(`<${'a'.repeat(4_000)}/>`, bytes)),
  'elements without end': bytes => `<ListBucketResult>${times('<a>', bytes)}`,
  'elements in elements': () =>
    list(`${'<abcdef>'.repeat(7_000)}${'</abcdef>'.repeat(7_000)}`),
  'ends without elements': bytes => list(times('</a>', bytes)),
  'comments before anything': bytes => `${times('<!---->', bytes)}${list('')}`,
};

describe('an answer of 2 MB', () => {
  let server: ScriptedS3 | undefined;
  const watch = new LoopWatch();
  afterEach(() => server?.stop());

  /** In milliseconds, of the second look: the first one loads half of the SDK. */
  async function longestBlockOf(answer: (url: URL) => string, status = 200) {
    server = await ScriptedS3.start((_, response, url) =>
      xml(response, answer(url), status),
    );
    const location = server.location();
    const look = () =>
      browser.list(location, { prefix: '', signal }).catch(error => error);
    await look();
    return leastBlocked(watch, look);
  }

  it.each(
    Object.keys(HOSTILE).flatMap(what =>
      [200, 403].map(status => ({ what, status })),
    ),
  )('with $what, as $status, holds up nobody', async ({ what, status }) => {
    const body = HOSTILE[what](BYTES);
    const { busyMs } = await longestBlockOf(() => body, status);
    expect(busyMs).toBeLessThan(MOST_BLOCK_MS);
  });

  /** As a server answers that has so many, one long page after another. */
  const page = (keys: string[], url: URL, entry: string) => {
    const size = Number(url.searchParams.get('max-keys'));
    return listXml({ keys: keys.slice(0, size), next: 'more', entry });
  };
  const ENTRY = [
    `<ETag>&quot;${'d'.repeat(32)}&quot;</ETag>`,
    '<ChecksumAlgorithm>CRC32</ChecksumAlgorithm><ChecksumType>FULL_OBJECT</ChecksumType>',
    '<StorageClass>STANDARD</StorageClass>',
    '<Owner><ID>minio</ID><DisplayName>minio</DisplayName></Owner>',
  ].join('');
  const keysOf = (letters: string) =>
    Array.from({ length: 500 }, (_, index) => `${index}${letters}`);

  it('with 500 keys, and all that servers say of each, is one page', async () => {
    const keys = keysOf('-a-name-of-some-length/as-backups-have.sql.gz');
    const { reply, busyMs } = await longestBlockOf(url =>
      page(keys, url, ENTRY),
    );
    expect(reply.objects).toHaveLength(500);
    expect(busyMs).toBeLessThan(MOST_BLOCK_MS);
  });

  it('with 500 of the longest keys is one page like any other', async () => {
    const keys = keysOf('ä'.repeat(510));
    const { reply, busyMs } = await longestBlockOf(url =>
      page(keys, url, ENTRY),
    );
    const paths = reply.objects.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(keys);
    expect(reply.nextCursor).toEqual(expect.any(String));
    expect(busyMs).toBeLessThan(MOST_BLOCK_MS);
  });
});

describe('a long list in slices', () => {
  const entry = (index: number) => `<Contents><Key>k${index}</Key></Contents>`;
  const whole = Buffer.from(
    `<?xml version="1.0"?><ListBucketResult xmlns="x"><Name>b</Name>${each(
      5_000,
      entry,
    )}<IsTruncated>false</IsTruncated></ListBucketResult>`,
  );

  it('has every entry once, in order, in documents of their own', () => {
    const slices = sliceList(whole).map(slice => slice.toString());
    expect(slices.length).toBeGreaterThan(3);
    const keys = slices.join('').match(/k\d+/g);
    expect(keys).toEqual(Array.from({ length: 5_000 }, (_, i) => `k${i}`));
    for (const slice of slices) {
      expect(slice).toMatch(/^(<\?xml.*\?>)?<ListBucketResult/);
      expect(slice).toMatch(/<\/ListBucketResult>$/);
      expect(slice.length).toBeLessThan(33 * 1024);
    }
  });

  it('is whole where it is short', () => {
    const short = Buffer.from(list(entry(1)));
    expect(sliceList(short)).toEqual([short]);
  });
});
