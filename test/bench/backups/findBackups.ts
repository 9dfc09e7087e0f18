/**
 * Finds the backups of a bucket by the build whose folder is given, in a process of its own, and says what was found
 * and when.
 *   findBackups.ts FOLDER ENDPOINT PREFIX
 */
import { join } from 'node:path';
import type { createBackupBrowser } from '../../../plugins/everest-import-backend/src/backups/createBackupBrowser';
import type { BackupKinds } from '../../../plugins/everest-import-backend/src/backups/kinds/BackupKinds';
import { sandboxLocation } from '../../../plugins/everest-import-backend/src/backups/__testUtils__/sandboxLocation';

/** What one build found. */
export interface Found {
  /** Until the folder was shown, as the form does first. */
  firstSeconds: number;
  /** Until all that the walk finds was there. */
  allSeconds: number;
  /** What it worked for that itself; the rest is waiting, for the server or for a processor. */
  cpuSeconds: number;
  /** Newest first. */
  paths: string[];
  partial: boolean;
}

/** What it says; whoever transforms the sources speaks on the same channel. */
export interface Said {
  isSearching?: boolean;
  found?: Found;
}

const say = (said: Said) =>
  new Promise(sent => {
    process.send?.(said, sent);
  });

async function main() {
  const [folder, endpoint, prefix] = process.argv.slice(2);
  const backups = join(folder, 'plugins/everest-import-backend/src/backups');
  const load = <T>(file: string): T => require(join(backups, file));
  const browserOf = load<{ createBackupBrowser: typeof createBackupBrowser }>(
    'createBackupBrowser',
  ).createBackupBrowser;
  const { BackupKinds: Kinds } = load<{ BackupKinds: typeof BackupKinds }>(
    'kinds/BackupKinds',
  );
  const place = { endpoint, region: 'us-east-1', buckets: [] };
  const keys = { accessKeyId: 'AKIATEST', secretAccessKey: 'secret' };
  const location = sandboxLocation({ s3: { ...place, ...keys } } as never);
  const { signal } = new AbortController();
  const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
    const began = performance.now();
    const result = await work();
    return [(performance.now() - began) / 1000, result];
  };
  const browser = () => browserOf({ kinds: new Kinds() });
  // Of what is loaded with the first request nobody waits for the second time
  await browser().look(location, { path: 'none', signal });
  const [firstSeconds] = await timed(() =>
    browser().list(location, { prefix, signal }),
  );
  await say({ isSearching: true });
  const before = process.cpuUsage();
  const [allSeconds, reply] = await timed(() =>
    browser().find(location, { prefix: '', signal }),
  );
  const { user, system } = process.cpuUsage(before);
  const found: Found = {
    ...{ firstSeconds, allSeconds, partial: reply.partial },
    cpuSeconds: (user + system) / 1e6,
    paths: reply.backups.map(({ path }) => path),
  };
  await say({ found });
  process.exit(0);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
