import { KeyedS3, KeyedS3Options } from '../__testUtils__/KeyedS3';
import { createBackupBrowser } from '../createBackupBrowser';
import { BackupKinds } from '../kinds/BackupKinds';

jest.setTimeout(60_000);

const { signal } = new AbortController();
let s3: KeyedS3 | undefined;
afterEach(() => s3?.server.stop());

async function find(keys: string[], how: KeyedS3Options, prefix = '') {
  s3 = await KeyedS3.start(
    Object.fromEntries(keys.map(key => [key, { body: 'x' }])),
    how,
  );
  const browser = createBackupBrowser({ kinds: new BackupKinds() });
  const reply = await browser.find(s3.server.location(), { prefix, signal });
  const paths = reply.backups.map(({ path }) => path).sort();
  return { ...reply, paths, requests: s3.server.requests };
}

const FEW = ['dumps/a.sql', 'media/b.sql', 'pg/c.sql'];
const MANY = Array.from({ length: 20 }, (_, at) => `db-${at + 10}/a.sql`);

/** Says so of the first lists of these folders. */
const firstOf = (times: number, ...prefixes: string[]) => {
  const left = new Map(prefixes.map(prefix => [prefix, times]));
  return (prefix: string) => {
    const count = left.get(prefix) ?? 0;
    left.set(prefix, count - 1);
    return count > 0;
  };
};

describe('a list that fails', () => {
  it('by a policy leaves out one folder, and is told', async () => {
    const { paths, partial, notes } = await find(FEW, {
      mayList: prefix => prefix !== 'media/',
    });
    expect(paths).toEqual(['dumps/a.sql', 'pg/c.sql']);
    expect(partial).toBe(true);
    expect(notes).toMatchObject([
      {
        code: 's3-no-right',
        message:
          "These keys may not list the folder 'media/', so that nothing was looked for there.",
        remedy: expect.stringContaining('s3:ListBucket'),
      },
    ]);
  });

  it('is noted once, however many do', async () => {
    const { paths, notes } = await find(FEW, {
      mayList: prefix => prefix === '' || prefix === 'pg/',
    });
    expect(paths).toEqual(['pg/c.sql']);
    expect(notes).toHaveLength(1);
  });

  it('is the fault of all where it is the first', async () => {
    await expect(find(FEW, { mayList: () => false })).rejects.toMatchObject({
      failure: { code: 's3-no-right' },
    });
    await s3!.server.stop();
    await expect(find(FEW, { isBusy: () => true })).rejects.toMatchObject({
      failure: { code: 's3-busy' },
    });
    // Asked once more, and no oftener
    expect(s3!.server.requests).toHaveLength(2);
  });

  it('of all keys at once falls back on a list of each folder', async () => {
    const { paths, partial } = await find(MANY, {
      mayList: (_prefix, isFlat) => !isFlat,
    });
    expect(paths).toEqual(MANY);
    expect(partial).toBe(true);
  });

  it('in the middle of all keys takes nothing from the others', async () => {
    let lists = 0;
    const { paths, partial, notes } = await find(MANY, {
      // The root, four lanes beside each other, and one of them again
      isBusy: () => {
        lists += 1;
        return lists === 3 || lists > 5;
      },
    });
    expect(paths).toHaveLength(15);
    expect(partial).toBe(true);
    expect(notes).toMatchObject([{ code: 's3-busy' }]);
  });
});

describe('a server that is busy', () => {
  it('is asked once more', async () => {
    const { paths, partial, notes, requests } = await find(FEW, {
      isBusy: firstOf(1, '', 'dumps/', 'pg/'),
    });
    expect(paths).toEqual(FEW);
    expect(partial).toBe(false);
    expect(notes).toBeUndefined();
    expect(requests.filter(each => each.includes('list-type'))).toHaveLength(7);
  });

  it('and stays so leaves out one folder', async () => {
    const { paths, notes } = await find(FEW, {
      isBusy: firstOf(2, 'dumps/'),
    });
    expect(paths).toEqual(['media/b.sql', 'pg/c.sql']);
    expect(notes).toMatchObject([
      {
        code: 's3-busy',
        message: expect.stringMatching(
          /^Not all of the folder 'dumps\/' was seen: 'http.*too busy now to answer\.$/,
        ),
      },
    ]);
  });

  it('never costs more than other searches', async () => {
    const keys = Array.from({ length: 11 }, (_, at) => `${at + 10}/`).flatMap(
      top => Array.from({ length: 11 }, (_, at) => `${top}${at + 10}/a.sql`),
    );
    const { requests, partial } = await find(keys, {
      isBusy: prefix => prefix !== '' && prefix.length > 3,
    });
    expect(partial).toBe(true);
    expect(requests.length).toBeLessThanOrEqual(60);
  });
});

const STORE = 'db-00/a-2026-01-01-02:00:00-full';
const CHUNK = '.00000000000000000000';

it.each([
  { by: 'its parts', beside: [] },
  { by: 'what lies beside it', beside: [`${STORE}.sst_info/sst_info${CHUNK}`] },
])(
  'a backup of which a part could be listed, told by $by, is not said to lack the rest',
  async ({ beside }) => {
    const chunks = Array.from(
      { length: 1500 },
      (_, at) => `${STORE}/${String(at).padStart(5, '0')}${CHUNK}`,
    );
    let lists = 0;
    const { backups, partial } = await find(
      [...chunks, ...beside, `${STORE}/xtrabackup_info${CHUNK}`, ...MANY],
      {
        // The root, four lanes beside each other, and no second page
        isBusy: prefix => {
          lists += Number(prefix === '');
          return lists > 5;
        },
      },
    );
    expect(partial).toBe(true);
    expect(backups.find(({ path }) => path === `${STORE}/`)).toMatchObject({
      kind: 'xtrabackup',
      complete: 'unknown',
    });
  },
);
