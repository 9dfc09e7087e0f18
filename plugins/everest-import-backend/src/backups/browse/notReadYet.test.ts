import { KeyedObject, KeyedS3 } from '../__testUtils__/KeyedS3';
import { createBackupBrowser } from '../createBackupBrowser';
import { BackupKinds } from '../kinds/BackupKinds';

const { signal } = new AbortController();
const LABEL = '20260114-020001F';
const INFO = `[backrest]
backrest-format=5

[backup:current]
${LABEL}={"backup-error":false,"backup-info-size":24571204,"backup-timestamp-start":1768356001,"backup-timestamp-stop":1768356014,"backup-type":"full","db-id":1}

[db:history]
1={"db-catalog-version":202406281,"db-control-version":1700,"db-system-id":7459087349211086927,"db-version":"17"}
`;

let s3: KeyedS3 | undefined;
afterEach(() => s3?.server.stop());

/** Repositories of pgBackRest, each of which costs one read. */
async function find(count: number) {
  const objects: Record<string, KeyedObject> = {};
  for (let at = 0; at < count; at += 1) {
    const stanza = `repo${at}/backup/db/`;
    objects[`${stanza}backup.info`] = { body: INFO };
    objects[`${stanza}${LABEL}/backup.manifest`] = { body: '{}' };
  }
  s3 = await KeyedS3.start(objects);
  const browser = createBackupBrowser({ kinds: new BackupKinds() });
  const location = s3.server.location();
  return {
    browser,
    location,
    ...(await browser.find(location, { prefix: '', signal })),
  };
}

describe('backups for which no read was left', () => {
  it('are shown as not looked into, and are known once they are', async () => {
    const { browser, location, backups } = await find(11);
    expect(backups).toHaveLength(11);
    const read = backups.filter(({ unread }) => !unread);
    expect(read.length).toBeGreaterThan(3);
    expect(new Set(read.map(({ complete }) => complete))).toEqual(
      new Set(['yes']),
    );
    const [left] = backups.filter(({ unread }) => unread);
    expect(left).toMatchObject({ kind: 'pgbackrest', complete: 'unknown' });
    const [looked] = await browser.lookAtAll(location, {
      paths: [left.path],
      signal,
    });
    expect(looked.backups[0]).toMatchObject({
      path: left.path,
      complete: 'yes',
      engineVersion: '17',
    });
    expect(looked.backups[0]).not.toHaveProperty('unread');
  });

  it('are none where guesses alone took requests', async () => {
    const { backups } = await find(4);
    expect(backups.filter(({ unread }) => unread)).toEqual([]);
  });
});
