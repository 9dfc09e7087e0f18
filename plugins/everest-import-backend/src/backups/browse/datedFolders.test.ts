import { KeyedS3 } from '../__testUtils__/KeyedS3';
import { createBackupBrowser } from '../createBackupBrowser';
import { BackupKinds } from '../kinds/BackupKinds';

const { signal } = new AbortController();
let s3: KeyedS3 | undefined;
afterEach(() => s3?.server.stop());

it('folders of mongodump by date are as many backups', async () => {
  const days = ['2026-01-01', '2026-01-02', '2026-01-03'];
  const keys = days.flatMap(day => [
    `mongo/${day}/orders.bson`,
    `mongo/${day}/orders.metadata.json`,
  ]);
  s3 = await KeyedS3.start(
    Object.fromEntries(keys.map(key => [key, { body: '{}' }])),
  );
  const browser = createBackupBrowser({ kinds: new BackupKinds() });
  const { backups, partial } = await browser.find(s3.server.location(), {
    prefix: '',
    signal,
  });
  expect(backups.map(({ path, title }) => [path, title])).toEqual(
    days.reverse().map(day => [`mongo/${day}/`, 'mongodump, one database']),
  );
  expect(partial).toBe(false);
});
