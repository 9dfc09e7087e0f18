import { BackupFolderEntry } from '@everest-import/backstage-plugin-everest-import-common';
import { isNamedLikeDump } from '../kinds/dumps/dumpNames';
import { FolderPage } from '../s3/listPage';
import { FolderTree } from './FolderTree';
import { SearchLists } from './SearchLists';

const LANES = 4;
const PAGE = 1000;
/** Sorts behind every key of a folder. */
const LAST = '\u{10ffff}';

/** What many folders hold. */
export interface Sweep {
  tree: FolderTree;
  /** Folders that are too large for it: each wants a look of its own. */
  large: string[];
  /** Whether not even one page could be listed so. */
  isRefused: boolean;
}

/** Buckets order keys by their bytes, which JavaScript does not. */
function isBefore(key: string, other: string): boolean {
  return Buffer.compare(Buffer.from(key), Buffer.from(other)) < 0;
}

interface Lane {
  after?: string;
  until?: string;
}

function lanesOf(folders: BackupFolderEntry[]): Lane[] {
  const each = Math.ceil(folders.length / LANES);
  const starts = folders.filter((_, at) => at > 0 && at % each === 0);
  const bounds = [undefined, ...starts.map(({ path }) => path), undefined];
  return bounds
    .slice(0, -1)
    .map((after, at) => ({ after, until: bounds[at + 1] }));
}

/** The folder of `path` that a page ends in. */
function lastFolder(page: FolderPage, path: string): string | undefined {
  const { lastKey = '' } = page;
  const slash = lastKey.indexOf('/', path.length);
  return slash < 0 ? undefined : lastKey.slice(0, slash + 1);
}

/**
 * All keys of a folder that has many folders in it, side by side from several of them on: a list of each costs more.
 * One that fills pages is left at its second, unless it is full of dumps.
 *
 * @param folders - those of its first page
 * @param parts - of what was found in it already, beside them: passed over
 */
export async function sweepFolders(
  lists: SearchLists,
  options: {
    path: string;
    folders: BackupFolderEntry[];
    parts: ReadonlySet<string>;
  },
): Promise<Sweep> {
  const { path, folders, parts } = options;
  const tree = new FolderTree(path);
  const large = new Set<string>();
  let isRefused = true;
  const run = async ({ after, until }: Lane) => {
    let filled: string | undefined;
    let lastKey: string | undefined;
    let next: { token?: string; startAfter?: string } | undefined = {
      startAfter: after,
    };
    while (next) {
      const page: FolderPage | undefined = await lists.list(path, {
        ...next,
        isFlat: true,
        maxKeys: PAGE,
      });
      if (!page) {
        tree.cutAfter(lastKey ?? path);
        return;
      }
      isRefused = false;
      lastKey = page.lastKey;
      const mine = page.objects.filter(
        object => until === undefined || isBefore(object.path, until),
      );
      mine.forEach(object => tree.add(object));
      const isOver =
        until !== undefined && !isBefore(page.lastKey ?? '', until);
      const last = lastFolder(page, path);
      // Where all of the page lies in it
      const folder =
        last && page.objects[0]?.path.startsWith(last) ? last : undefined;
      const isDump = mine.some(({ name }) => isNamedLikeDump(name));
      if (isOver || !page.nextToken) {
        next = undefined;
      } else if (last && parts.has(last)) {
        next = { startAfter: last + LAST };
      } else if (folder && folder === filled && !isDump) {
        large.add(folder);
        next = { startAfter: folder + LAST };
      } else {
        next = { token: page.nextToken };
      }
      filled = folder;
    }
  };
  await Promise.all(lanesOf(folders).map(run));
  large.forEach(folder => tree.remove(folder));
  return { tree, large: [...large], isRefused };
}
