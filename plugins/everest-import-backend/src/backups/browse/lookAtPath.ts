import { BackupProbe } from '../BackupProbe';
import { BackupKinds } from '../kinds/BackupKinds';
import { ProbeError } from '../ProbeError';
import { FolderPage, ListedObject } from '../s3/listPage';
import { archivedClasses } from '../archivedClasses';
import { archiveOf, asReadable, seeArchives } from './archives';
import { atPath, bareKey } from './atPath';
import { limitedFolder } from './limitedFolder';
import { lookUnlisted } from './lookUnlisted';
import { OpenBucket } from './openBucket';
import { RequestBudget } from './RequestBudget';
import { similarNames } from './similarNames';

/** After the two lists. */
const READS = 3;

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

/**
 * Reads one byte of what was not read yet: to list it is no right to read it.
 *
 * @returns the archive that it lies in, of a class that says nothing of that
 */
async function demandRead(
  bucket: OpenBucket,
  objects: ListedObject[],
): Promise<string | undefined> {
  const object = objects.find(
    item => item.sizeBytes > 0 && archivedClasses([item]).length === 0,
  );
  return object && archiveOf(bucket, object.path);
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
  const seen = [...(self ? [self] : []), ...within.objects];
  const { archived, isRestored } = await seeArchives(bucket, seen);
  const readable = (page: FolderPage): FolderPage =>
    isRestored ? { ...page, objects: asReadable(page.objects) } : page;
  const budget = new RequestBudget(READS);
  // What names and describes a backup often lies beside it
  const around = await kinds.recognise(
    limitedFolder(readable(beside), {
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
          limitedFolder(readable(within), {
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
  const refused =
    bucket.hasRead || archived.length > 0
      ? undefined
      : await demandRead(bucket, self ? [self] : within.objects);
  return {
    seen: 'something',
    isObject: self !== undefined,
    isFolder,
    backups,
    nearby: backups.length > 0 ? [] : byKnowledge,
    archived: refused ? [refused] : archived,
  };
}
