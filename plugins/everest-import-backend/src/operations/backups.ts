import {
  BackupsFindReply,
  BackupsListReply,
  BackupsLookReply,
  EngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import { BackupBrowser } from '../backups/BackupBrowser';
import { FailureLimiter } from '../backups/FailureLimiter';
import { sortBackups } from '../backups/kinds/sortBackups';
import { Caller } from '../permissions';
import type { ParsedLook } from '../request/parseBackupsRequest';
import { openPlace, PlaceDeps } from './openPlace';

/** What a look into a bucket needs. */
export interface LookDeps extends PlaceDeps {
  browser: BackupBrowser;
  /** Counts the failures of each caller. */
  failures: FailureLimiter;
}

/** Whose failures are counted together. */
function nameOf({ userEntityRef }: Caller): string {
  return userEntityRef ?? 'services';
}

/** The folders that a source is limited to, as a folder of their own: nothing is asked of S3 for them. */
function prefixFolders(prefixes: string[]): BackupsListReply {
  return {
    folders: prefixes.map(path => ({ name: path.slice(0, -1), path })),
    objects: [],
    backups: [],
  };
}

/** One page of a folder. */
export async function listBackups(
  caller: Caller,
  look: ParsedLook & { cursor?: string },
  deps: LookDeps,
  signal: AbortSignal,
): Promise<BackupsListReply> {
  const location = await openPlace(caller, look, deps);
  const { prefixes = [] } = location;
  const { cursor } = look;
  // The root of a source is what it is limited to, also where it is asked for as ''
  const prefix = look.prefix || (prefixes.length === 1 ? prefixes[0] : '');
  return prefix === '' && prefixes.length > 1
    ? prefixFolders(prefixes)
    : deps.failures.run(nameOf(caller), { location, signal }, () =>
        deps.browser.list(location, { prefix, cursor, signal }),
      );
}

/** A bounded walk, through all folders that a source is limited to. */
export async function findBackups(
  caller: Caller,
  look: ParsedLook & { engine?: EngineType },
  deps: LookDeps,
  signal: AbortSignal,
): Promise<BackupsFindReply> {
  const location = await openPlace(caller, look, deps);
  const { prefix, engine } = look;
  const begin = prefix ? [prefix] : location.prefixes ?? [''];
  return deps.failures.run(nameOf(caller), { location, signal }, async () => {
    const walks = await Promise.all(
      begin.map(from =>
        deps.browser.find(location, { prefix: from, engine, signal }),
      ),
    );
    const notes = walks.flatMap(walk => walk.notes ?? []).slice(0, 1);
    return {
      backups: sortBackups(walks.flatMap(({ backups }) => backups)),
      searchedFolders: walks.reduce(
        (sum, walk) => sum + walk.searchedFolders,
        0,
      ),
      partial: walks.some(({ partial }) => partial),
      ...(notes.length > 0 && { notes }),
    };
  });
}

/** What lies at paths that were found before. */
export async function lookAtBackups(
  caller: Caller,
  look: ParsedLook & { paths: string[] },
  deps: LookDeps,
  signal: AbortSignal,
): Promise<BackupsLookReply> {
  const location = await openPlace(caller, look, deps);
  const { paths } = look;
  return deps.failures.run(nameOf(caller), { location, signal }, async () => ({
    items: await deps.browser.lookAtAll(location, { paths, signal }),
  }));
}
