import { LookedBackup } from '@everest-import/backstage-plugin-everest-import-common';
import { BackupKinds } from '../kinds/BackupKinds';
import { ProbeError } from '../ProbeError';
import { limitedFolder } from './limitedFolder';
import { lookAtPath } from './lookAtPath';
import { noteOf } from './noteOf';
import { OpenBucket } from './openBucket';
import { RequestBudget } from './RequestBudget';

const SIDE_BY_SIDE = 8;
/** Of one file, after its begin. */
const READS = 3;
const BEGINNING = 8 * 1024;

/** A file: what it is, is in its begin and its end. */
async function lookAtFile(
  bucket: OpenBucket,
  { path, kinds }: { path: string; kinds: BackupKinds },
): Promise<LookedBackup> {
  const read = await bucket.read(path, { maxBytes: BEGINNING, from: 'start' });
  if (!read) {
    return { path, backups: [] };
  }
  const backups = await kinds.recognise(
    limitedFolder(
      { folders: [], objects: [read.object] },
      {
        path: path.slice(0, path.lastIndexOf('/') + 1),
        isWhole: false,
        bucket,
        budget: new RequestBudget(READS),
      },
    ),
  );
  return { path, backups: backups.filter(backup => backup.path === path) };
}

async function lookAtOne(
  bucket: OpenBucket,
  options: { path: string; kinds: BackupKinds },
): Promise<LookedBackup> {
  const { path } = options;
  if (!path.endsWith('/')) {
    return lookAtFile(bucket, options);
  }
  const probe = await lookAtPath(bucket, options);
  return { path, backups: probe.seen === 'something' ? probe.backups : [] };
}

/**
 * What lies at several paths, as many at once as a server bears.
 *
 * @throws ProbeError where nothing of it could be seen
 */
export async function lookAtAll(
  bucket: OpenBucket,
  options: { paths: readonly string[]; kinds: BackupKinds },
): Promise<LookedBackup[]> {
  const { paths, kinds } = options;
  const looked = new Map<string, LookedBackup>();
  const failed: ProbeError[] = [];
  const waiting = [...paths];
  const work = async () => {
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      try {
        looked.set(path, await lookAtOne(bucket, { path, kinds }));
      } catch (error) {
        if (!(error instanceof ProbeError)) {
          throw error;
        }
        if (!error.archive) {
          failed.push(error);
        }
        const cause = noteOf(error.failure);
        looked.set(path, { path, backups: [], cause });
      }
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  if (failed.length === looked.size && failed.length > 0) {
    throw failed[0];
  }
  return paths.map(path => looked.get(path)!);
}
