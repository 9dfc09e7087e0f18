import { BackupFolder } from '@everest-import/backstage-plugin-everest-import-node';
import { FolderPage } from '../s3/listPage';
import { OpenBucket } from './openBucket';

/** How many requests to S3 are left. */
export class RequestBudget {
  #left: number;

  constructor(requests: number) {
    this.#left = requests;
  }

  /** Whether there was one left. */
  spend(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }
}

const FEW_BYTES = 4096;

/** A page as recognisers see it: each look of theirs costs a request, and one that fails shows nothing. */
export function limitedFolder(
  page: Pick<FolderPage, 'folders' | 'objects'>,
  options: {
    path: string;
    isWhole: boolean;
    bucket: OpenBucket;
    budget: RequestBudget;
  },
): BackupFolder {
  const { path, isWhole, bucket, budget } = options;
  const ask = async <T>(request: () => Promise<T>) => {
    if (!budget.spend()) {
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
    read: (key, { maxBytes = FEW_BYTES, from = 'start' } = {}) =>
      ask(() => bucket.read(key, { maxBytes, from })),
    list: folder =>
      ask(async () => {
        const under = await bucket.list(folder);
        return limitedFolder(under, {
          ...options,
          path: folder,
          isWhole: !under.nextToken,
        });
      }),
  };
}
