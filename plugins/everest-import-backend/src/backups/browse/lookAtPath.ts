import { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { BackupProbe } from '../BackupProbe';
import { BackupKinds } from '../kinds/BackupKinds';
import { FolderPage } from '../s3/listPage';
import { archivedClasses } from './archivedClasses';
import { limitedFolder, RequestBudget } from './limitedFolder';
import { OpenBucket } from './openBucket';
import { similarNames } from './similarNames';

/** After the two lists. */
const READS = 3;

/** Without slashes around it, as a key is. */
export function bareKey(path: string): string {
  return path.replace(/^\//, '').replace(/\/$/, '');
}

async function nothing(bucket: OpenBucket, key: string): Promise<BackupProbe> {
  const parent = key.slice(0, key.lastIndexOf('/') + 1);
  const { folders, objects } = await bucket.list(parent);
  const names = [...folders, ...objects].map(({ path }) => path);
  return { seen: 'nothing', similar: similarNames(key, names) };
}

/** What is said of one path, by whichever look said most. */
function atPath(backups: Backup[], key: string): Backup[] {
  const here = backups.filter(({ path }) => bareKey(path) === key);
  return here.filter(
    ({ kind }, index) => here.findIndex(item => item.kind === kind) === index,
  );
}

/** What lies at a path: the name itself with what begins like it, and what is in it, side by side; then a few reads. */
export async function lookAtPath(
  bucket: OpenBucket,
  options: { path: string; kinds: BackupKinds },
): Promise<BackupProbe> {
  const { path, kinds } = options;
  const key = bareKey(path);
  const folder = `${key}/`;
  const [beside, within]: FolderPage[] = await Promise.all([
    bucket.list(key),
    bucket.list(folder),
  ]);
  const self = beside.objects.find(object => object.path === key);
  const isFolder =
    within.objects.length + within.folders.length > 0 ||
    beside.folders.some(entry => entry.path === folder);
  if (!self && !isFolder) {
    return nothing(bucket, key);
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
  return {
    seen: 'something',
    isObject: self !== undefined,
    isFolder,
    backups,
    nearby: backups.length > 0 ? [] : byKnowledge,
    archived: archivedClasses([...(self ? [self] : []), ...within.objects]),
  };
}
