import {
  Backup,
  BackupObject,
} from '@everest-import/backstage-plugin-everest-import-common';
import {
  BackupFolder,
  BackupKind,
} from '@everest-import/backstage-plugin-everest-import-node';
import { bytesIn, readText } from './reading/folders';

const CREATE = /-schema-create\.sql(?:\.(?:gz|zst))?$/;
const SCHEMA = /-schema(?:-create)?\.sql(?:\.(?:gz|zst))?$/;
const METADATA = 'metadata';
/** Renamed to `metadata` when the dump is finished. */
const PARTIAL = 'metadata.partial';
const MOST_METADATA = 8192;
const STARTED = /^(?:# )?Started dump at: \d{4}-/m;
const FINISHED = /^(?:# )?Finished dump at: \d{4}-/m;

/**
 * Whether the dump was finished; undefined where it is no dump.
 *
 * @param file - undefined where it may be on a later page of a large folder
 */
async function completeOf(
  folder: BackupFolder,
  file: BackupObject | undefined,
): Promise<Backup['complete'] | undefined> {
  if (file?.name === PARTIAL) {
    return 'no';
  }
  const isLong = (file?.sizeBytes ?? 0) > MOST_METADATA;
  const text = await readText(folder, folder.path + METADATA, {
    maxBytes: MOST_METADATA,
    from: isLong ? 'end' : 'start',
  });
  if (text === undefined) {
    return file && 'unknown';
  }
  if (FINISHED.test(text)) {
    return 'yes';
  }
  if (!isLong && !STARTED.test(text)) {
    return undefined;
  }
  return file ? 'no' : 'unknown';
}

/** Folders that mydumper wrote. */
export const mydumper: BackupKind = {
  ids: ['mydumper'],
  engine: 'mysql',
  async recognise(folder) {
    const { objects, path, isWhole } = folder;
    const has = (pattern: RegExp) =>
      objects.some(({ name }) => pattern.test(name));
    const file = objects.find(
      ({ name }) => name === METADATA || name === PARTIAL,
    );
    const isLikely = file ? has(SCHEMA) : !isWhole && has(CREATE);
    const complete =
      path !== '' && isLikely ? await completeOf(folder, file) : undefined;
    if (!complete) {
      return [];
    }
    return [
      {
        path,
        kind: 'mydumper',
        title: 'mydumper',
        engine: 'mysql',
        // The file's own times are in the time zone of the machine that made it.
        time: file?.modified,
        sizeBytes: bytesIn(folder),
        complete,
        notes: [],
      },
    ];
  },
};
