import { BackupProbe } from '../BackupProbe';
import { BackupKinds } from '../kinds/BackupKinds';
import { ProbeError } from '../ProbeError';
import { atPath } from './atPath';
import { limitedFolder } from './limitedFolder';
import { OpenBucket } from './openBucket';
import { RequestBudget } from './RequestBudget';

/** After its beginning. */
const READS = 3;
const BEGINNING = 8 * 1024;

/** What an object is that can be read, where what lies around it can not be listed; undefined where there is none. */
export async function lookUnlisted(
  bucket: OpenBucket,
  options: { key: string; kinds: BackupKinds; missing: ProbeError },
): Promise<BackupProbe | undefined> {
  const { key, kinds, missing } = options;
  const unlisted = missing.isListSlow ? 'slow' : 'denied';
  const file = { isObject: true, isFolder: false, nearby: [] };
  const read = await bucket
    .read(key, { maxBytes: BEGINNING, from: 'start' })
    .catch(error => {
      if (error instanceof ProbeError && error.archive) {
        return error.archive;
      }
      // Without the right to list, what is not there is denied too
      throw error instanceof ProbeError &&
        error.failure.code === 's3-read-denied'
        ? missing
        : error;
    });
  if (!read) {
    return undefined;
  }
  if (typeof read === 'string') {
    return {
      ...{ seen: 'something', unlisted, ...file, backups: [] },
      archived: [read],
    };
  }
  const backups = await kinds.recognise(
    limitedFolder(
      { folders: [], objects: [read.object] },
      {
        path: key.slice(0, key.lastIndexOf('/') + 1),
        isWhole: false,
        bucket,
        budget: new RequestBudget(READS),
      },
    ),
  );
  return {
    ...{ seen: 'something', unlisted, ...file },
    backups: atPath(backups, key),
    archived: [],
  };
}
