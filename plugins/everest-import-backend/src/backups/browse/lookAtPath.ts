import { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { BackupProbe } from '../BackupProbe';
import { BackupKinds } from '../kinds/BackupKinds';
import { NAMED_LIKE_DUMP } from '../kinds/dumps/namedLikeDump';
import { ProbeError } from '../ProbeError';
import { FolderPage, ListedObject } from '../s3/listPage';
import { archivedClasses } from '../archivedClasses';
import { limitedFolder } from './limitedFolder';
import { OpenBucket } from './openBucket';
import { RequestBudget } from './RequestBudget';
import { similarNames } from './similarNames';

/** After the two lists. */
const READS = 3;
const BEGINNING = 8 * 1024;

/** Without slashes around it, as a key is. */
export function bareKey(path: string): string {
  return path.replace(/^\//, '').replace(/\/$/, '');
}

const NO_NAMES: FolderPage = { folders: [], objects: [] };

/** A list, or nothing where these keys may not make it, or it takes too long; then `missing` says why. */
async function tryList(bucket: OpenBucket, prefix: string) {
  try {
    return { page: await bucket.list(prefix), missing: undefined };
  } catch (error) {
    if (
      error instanceof ProbeError &&
      (error.failure.code === 's3-no-right' || error.isListSlow)
    ) {
      return { page: NO_NAMES, missing: error };
    }
    throw error;
  }
}

async function nothing(bucket: OpenBucket, key: string): Promise<BackupProbe> {
  const parent = key.slice(0, key.lastIndexOf('/') + 1);
  const { page } = await tryList(bucket, parent);
  const names = [...page.folders, ...page.objects].map(({ path }) => path);
  return { seen: 'nothing', similar: similarNames(key, names) };
}

/** Reads one byte of what was not read yet: to list it is no right to read it. */
async function demandRead(
  bucket: OpenBucket,
  objects: ListedObject[],
): Promise<void> {
  const object = objects.find(
    item => item.sizeBytes > 0 && archivedClasses([item]).length === 0,
  );
  if (object) {
    await bucket.read(object.path, { maxBytes: 1, from: 'start' });
  }
}

/** What is said of one path, by whichever look said most; to be named like a backup is nothing. */
function atPath(backups: Backup[], key: string): Backup[] {
  const here = backups.filter(
    ({ path, kind, obstacle }) =>
      bareKey(path) === key && (kind !== NAMED_LIKE_DUMP || obstacle),
  );
  return here.filter(
    ({ kind }, index) => here.findIndex(item => item.kind === kind) === index,
  );
}

/** What an object is that can be read, where what lies around it can not be listed; undefined where there is none. */
async function lookUnlisted(
  bucket: OpenBucket,
  options: { key: string; kinds: BackupKinds; missing: ProbeError },
): Promise<BackupProbe | undefined> {
  const { key, kinds, missing } = options;
  const read = await bucket
    .read(key, { maxBytes: BEGINNING, from: 'start' })
    .catch(error => {
      // Without the right to list, what is not there is denied too
      throw error instanceof ProbeError &&
        error.failure.code === 's3-read-denied'
        ? missing
        : error;
    });
  if (!read) {
    return undefined;
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
    seen: 'something',
    isObject: true,
    isFolder: false,
    unlisted: missing.isListSlow ? 'slow' : 'denied',
    backups: atPath(backups, key),
    nearby: [],
    archived: [],
  };
}

/** What lies at a path: the name itself with what begins like it, and what is in it, side by side; then a few reads. */
export async function lookAtPath(
  bucket: OpenBucket,
  options: { path: string; kinds: BackupKinds },
): Promise<BackupProbe> {
  const { path, kinds } = options;
  const key = bareKey(path);
  const folder = `${key}/`;
  const [besideIt, inIt] = await Promise.all([
    tryList(bucket, key),
    tryList(bucket, folder),
  ]);
  const { missing } = besideIt;
  if (missing && inIt.missing) {
    const read = path.endsWith('/')
      ? undefined
      : await lookUnlisted(bucket, { key, kinds, missing });
    if (!read && (path.endsWith('/') || missing.isListSlow)) {
      // It may be a folder
      throw missing;
    }
    return read ?? { seen: 'nothing', similar: [] };
  }
  const { page: beside } = besideIt;
  const { page: within } = inIt;
  const self = beside.objects.find(object => object.path === key);
  if (!self && inIt.missing?.isListSlow) {
    throw inIt.missing;
  }
  const isFolder =
    within.objects.length + within.folders.length > 0 ||
    beside.folders.some(entry => entry.path === folder);
  if (!self && !isFolder) {
    const read =
      missing?.isListSlow &&
      (await lookUnlisted(bucket, { key, kinds, missing }));
    return read || nothing(bucket, key);
  }
  const budget = new RequestBudget(READS);
  // What names and describes a backup often lies beside it
  const around = await kinds.recognise(
    limitedFolder(beside, {
      path: key.slice(0, key.lastIndexOf('/') + 1),
      // Only what begins like it was asked for
      isWhole: false,
      bucket,
      budget,
    }),
  );
  const sure = atPath(around, key).some(({ complete }) => complete === 'yes');
  const inside =
    isFolder && !sure
      ? await kinds.recognise(
          limitedFolder(within, {
            path: folder,
            isWhole: !within.nextToken,
            bucket,
            budget,
          }),
        )
      : [];
  const byKnowledge = [...around, ...inside].sort(
    (a, b) =>
      Number(a.complete === 'unknown') - Number(b.complete === 'unknown'),
  );
  const backups = atPath(byKnowledge, key);
  if (!bucket.hasRead) {
    await demandRead(bucket, self ? [self] : within.objects);
  }
  return {
    seen: 'something',
    isObject: self !== undefined,
    isFolder,
    backups,
    nearby: backups.length > 0 ? [] : byKnowledge,
    archived: archivedClasses([...(self ? [self] : []), ...within.objects]),
  };
}
