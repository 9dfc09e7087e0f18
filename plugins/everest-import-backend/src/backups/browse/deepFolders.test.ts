import { createHash } from 'node:crypto';
import { KeyedS3 } from '../__testUtils__/KeyedS3';
import { createBackupBrowser } from '../createBackupBrowser';
import { BackupKinds } from '../kinds/BackupKinds';

jest.setTimeout(60_000);

let s3: KeyedS3 | undefined;
afterEach(() => s3?.server.stop());

/** Counts what is looked into without anybody else having a turn. */
class CountedKinds extends BackupKinds {
  looked = 0;
  mostInTurn = 0;
  onLook?: (looked: number) => void;
  #inTurn = 0;

  async recognise(...of: Parameters<BackupKinds['recognise']>) {
    if (this.#inTurn === 0) {
      setImmediate(() => {
        this.#inTurn = 0;
      });
    }
    this.#inTurn += 1;
    this.looked += 1;
    this.mostInTurn = Math.max(this.mostInTurn, this.#inTurn);
    this.onLook?.(this.looked);
    return super.recognise(...of);
  }
}

async function find(
  keys: string[],
  options: { kinds: CountedKinds; signal?: AbortSignal },
) {
  const { kinds, signal = new AbortController().signal } = options;
  s3 = await KeyedS3.start(
    Object.fromEntries(keys.map(key => [key, { body: 'x' }])),
  );
  const browser = createBackupBrowser({ kinds });
  return browser.find(s3.server.location(), { prefix: '', signal });
}

/** Keys as long as S3 allows, in as many folders as that gives. */
const deepest = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `${String(at % 15).padStart(2, '0')}/${at}/${'a/'.repeat(505)}f`,
  );

describe('folders in folders in folders', () => {
  it('are looked into so far, a few at a time, and what lies deeper is said to', async () => {
    const kinds = new CountedKinds();
    const { searchedFolders, partial } = await find(
      [...deepest(400), '03/dumps/shop.sql'],
      { kinds },
    );
    expect(partial).toBe(true);
    expect(searchedFolders).toBeLessThan(400 * 9);
    expect(kinds.mostInTurn).toBeLessThanOrEqual(110);
  });

  it('are followed as deep as Everest stores', async () => {
    const kinds = new CountedKinds();
    const keys = Array.from(
      { length: 15 },
      (_, at) => `shop-${at + 10}/0d1f/backup/db/20260114-020001F/`,
    );
    const { backups, partial } = await find(
      keys.flatMap(key => [
        `${key}backup.manifest`,
        // Deeper than anybody looks, in what is known to be a backup
        `${key}pg_data/pg_tblspc/16400/PG_17_202406281/16384/1259`,
      ]),
      { kinds },
    );
    expect(backups).toHaveLength(15);
    expect(partial).toBe(false);
  });

  it('are as many as one answer is worth, and the others are said to be left', async () => {
    const kinds = new CountedKinds();
    const keys = Array.from({ length: 24_000 }, (_, at) => {
      const hash = createHash('md5').update(`${at}`).digest('hex');
      return `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}/f`;
    });
    const { searchedFolders, partial } = await find(keys, { kinds });
    expect(partial).toBe(true);
    expect(searchedFolders).toBeLessThanOrEqual(20_100);
    expect(kinds.mostInTurn).toBeLessThanOrEqual(110);
  });

  it('are left when nobody waits for them any more', async () => {
    const kinds = new CountedKinds();
    const gone = new AbortController();
    kinds.onLook = looked => looked === 250 && gone.abort();
    await find(deepest(400), { kinds, signal: gone.signal }).catch(() => {});
    expect(kinds.looked).toBeLessThanOrEqual(350);
  });
});
