import { BackupFolder } from '@everest-import/backstage-plugin-everest-import-node';
import { FolderPage } from '../s3/listPage';
import { OpenBucket } from './openBucket';
import { RequestBudget } from './RequestBudget';

const FEW_BYTES = 4096;

/** What was listed of a folder. */
export interface SeenFolder extends Pick<FolderPage, 'folders' | 'objects'> {
  /** Whether there is more in it. */
  isCut?: boolean;
}

/** How recognisers may look further. */
export interface Limits {
  bucket: OpenBucket;
  /** For objects that are read. */
  budget: RequestBudget;
  /** For lists of other folders, to guess by; the same where it is left out. */
  lists?: RequestBudget;
  /** A folder that was seen already, for no request. */
  seen?(path: string): SeenFolder | undefined;
}

/**
 * A page as recognisers see it: each look of theirs costs a request, unless it was made before, and one that fails
 * shows nothing.
 */
export function limitedFolder(
  page: Pick<FolderPage, 'folders' | 'objects'>,
  options: { path: string; isWhole: boolean } & Limits,
): BackupFolder {
  const { path, isWhole, bucket, budget, seen } = options;
  const ask = async <T>(from: RequestBudget, request: () => Promise<T>) => {
    if (!from.spend()) {
      return undefined;
    }
    try {
      return await request();
    } catch {
      // The list went well, so the rest of the answer stands: 'unknown' is said of what was not read
      return undefined;
    }
  };
  return {
    path,
    isWhole,
    folders: page.folders,
    objects: page.objects,
    read: async (key, { maxBytes = FEW_BYTES, from = 'start' } = {}) => {
      const object = page.objects.find(item => item.path === key);
      const { etag, sizeBytes } = object ?? {};
      const how = { maxBytes, from };
      const known = etag && (await bucket.known(key, { ...how, etag }));
      const read =
        known ||
        (await ask(budget, () => bucket.read(key, { ...how, sizeBytes })));
      return read?.bytes;
    },
    list: async folder => {
      const known = seen?.(folder);
      const inside = { ...options, path: folder };
      return known
        ? limitedFolder(known, { ...inside, isWhole: !known.isCut })
        : ask(options.lists ?? budget, async () => {
            const under = await bucket.list(folder);
            return limitedFolder(under, {
              ...inside,
              isWhole: !under.nextToken,
            });
          });
    },
  };
}
