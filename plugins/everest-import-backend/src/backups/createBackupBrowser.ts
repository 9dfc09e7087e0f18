import { BackupBrowser } from './BackupBrowser';
import { BackupLocation } from './BackupLocation';
import { findInFolders } from './browse/findInFolders';
import { listFolder } from './browse/listFolder';
import { lookAtAll } from './browse/lookAtAll';
import { lookAtPath } from './browse/lookAtPath';
import { OpenBucketOptions, withBucket } from './browse/openBucket';
import { withinPrefixes } from './browse/withinPrefixes';
import { BackupKinds } from './kinds/BackupKinds';
import { ProbeError } from './ProbeError';
import { slowListFailure } from './s3/probeFailureOf';
import { ReadCache } from './s3/ReadCache';

/** Milliseconds for all of it. */
const LIST = 15_000;
const FIND = 25_000;
const LOOK = 20_000;

/** Whoever knows the path needs no list, where that does not come in time. */
function offerPath(location: BackupLocation) {
  return (error: unknown): never => {
    throw error instanceof ProbeError && error.isListSlow
      ? new ProbeError(slowListFailure(location))
      : error;
  };
}

/** Looks into buckets through clients that are made for one look and know one place. */
export function createBackupBrowser(
  options: { kinds: BackupKinds } & OpenBucketOptions,
): BackupBrowser {
  const { kinds, ...given } = options;
  const open = { cache: new ReadCache(), ...given };
  return {
    list: (location, { signal, ...folder }) =>
      withBucket(location, { ...open, milliseconds: LIST, signal }, bucket =>
        listFolder(bucket, { ...folder, kinds }),
      ).catch(offerPath(location)),
    find: (location, { signal, ...from }) =>
      withBucket(location, { ...open, milliseconds: FIND, signal }, bucket =>
        findInFolders(bucket, { ...from, kinds }),
      ).catch(offerPath(location)),
    lookAtAll: async (location, { signal, ...at }) =>
      withBucket(location, { ...open, milliseconds: FIND, signal }, bucket =>
        lookAtAll(bucket, { ...at, kinds }),
      ),
    look: async (location, { path, signal }) => {
      const limits = { ...open, milliseconds: LOOK, signal };
      const probe = await withBucket(location, limits, bucket =>
        lookAtPath(bucket, { path, kinds }),
      );
      return withinPrefixes(probe, location.prefixes);
    },
  };
}
