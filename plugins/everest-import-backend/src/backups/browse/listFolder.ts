import { BackupsListReply } from '@everest-import/backstage-plugin-everest-import-common';
import { BackupKinds } from '../kinds/BackupKinds';
import { fromCursor, toCursor } from './cursor';
import { limitedFolder } from './limitedFolder';
import { withNotes } from './withNotes';
import { OpenBucket } from './openBucket';
import { RequestBudget } from './RequestBudget';

/** The list, and one read for whichever kind of backup is seen in it. */
const READS = 1;

/** One page of a folder, with the backups in it. */
export async function listFolder(
  bucket: OpenBucket,
  options: { prefix: string; cursor?: string; kinds: BackupKinds },
): Promise<BackupsListReply> {
  const { prefix, cursor, kinds } = options;
  const token = cursor === undefined ? undefined : fromCursor(prefix, cursor);
  const page = await bucket.list(prefix, { token });
  const folder = limitedFolder(page, {
    path: prefix,
    isWhole: !token && !page.nextToken,
    bucket,
    budget: new RequestBudget(READS),
  });
  const backups = await kinds.recognise(folder);
  return {
    folders: page.folders,
    objects: page.objects.map(({ etag, ...object }) => object),
    backups,
    ...withNotes(bucket),
    ...(page.nextToken && { nextCursor: toCursor(prefix, page.nextToken) }),
  };
}
