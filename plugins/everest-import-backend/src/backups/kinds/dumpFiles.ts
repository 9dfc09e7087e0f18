import {
  Backup,
  BackupObject,
} from '@everest-import/backstage-plugin-everest-import-common';
import {
  BackupFolder,
  BackupKind,
} from '@everest-import/backstage-plugin-everest-import-node';
import { DumpFile, DumpFormat } from './dumps/DumpFile';
import { mongodumpArchive } from './dumps/mongodumpArchive';
import { mysqldump } from './dumps/mysqldump';
import { pgDumpArchive } from './dumps/pgDumpArchive';
import { pgDumpPlain } from './dumps/pgDumpPlain';
import { beginningOf } from './reading/beginningOf';

const FORMATS: readonly DumpFormat[] = [
  pgDumpArchive,
  pgDumpPlain,
  mysqldump,
  mongodumpArchive,
];

const MOST_READS = 3;
const BEGINNING = 8 * 1024;
/** Nothing of zstd can be read before the end of its first block, which is up to 128 KiB. */
const BEGINNING_OF_ZSTD = 132 * 1024;
const ZSTD = /\.zstd?$/i;
const END = 4 * 1024;
/** Objects of these classes can't be read before somebody restores them. */
const ARCHIVED = new Set(['GLACIER', 'DEEP_ARCHIVE']);
const LIKELY =
  /\.(?:sql|dump|dmp|pgdump|backup|bak|archive|tar)(?:\.(?:gz|gzip|zst|zstd|lz4))?$/i;
const UNLIKELY =
  /^\.|\.(?:md5|sha\d{1,3}|sum|json|ya?ml|txt|log|csv|parquet|html?|xml|md|asc|sig|png|jpe?g|pdf|\d{20})$/i;

/** What may be dumps, the newest first; where none is named like one, a single other file. */
function candidates(objects: readonly BackupObject[]): BackupObject[] {
  const readable = objects
    .filter(
      ({ name, sizeBytes, storageClass = '' }) =>
        sizeBytes > 0 && !UNLIKELY.test(name) && !ARCHIVED.has(storageClass),
    )
    .sort((a, b) => (b.modified ?? '').localeCompare(a.modified ?? ''));
  const likely = readable.filter(({ name }) => LIKELY.test(name));
  return likely.length > 0 ? likely : readable.slice(0, 1);
}

/** Reads of one folder, counted. */
class Reads {
  readonly #folder: BackupFolder;
  #left = MOST_READS;

  constructor(folder: BackupFolder) {
    this.#folder = folder;
  }

  async read(path: string, from: 'start' | 'end', maxBytes: number) {
    if (this.#left === 0) {
      return undefined;
    }
    this.#left -= 1;
    return this.#folder.read(path, { from, maxBytes });
  }
}

async function open(
  object: BackupObject,
  reads: Reads,
): Promise<DumpFile | undefined> {
  const read = async (maxBytes: number) => {
    const bytes = await reads.read(object.path, 'start', maxBytes);
    return bytes && beginningOf(bytes, bytes.length >= object.sizeBytes);
  };
  const isZstd = ZSTD.test(object.name);
  let beginning = await read(isZstd ? BEGINNING_OF_ZSTD : BEGINNING);
  if (beginning?.compression === 'zstd' && !isZstd && !beginning.isWhole) {
    beginning = await read(BEGINNING_OF_ZSTD);
  }
  if (!beginning) {
    return undefined;
  }
  const { compression } = beginning;
  return {
    ...beginning,
    object,
    end: async () =>
      compression ? undefined : reads.read(object.path, 'end', END),
  };
}

/** Dumps that are single files. Only what was read is claimed: of a folder full of them, the newest. */
export const dumpFiles: BackupKind = {
  ids: FORMATS.flatMap(format => format.ids),
  async recognise(folder) {
    const reads = new Reads(folder);
    const backups: Backup[] = [];
    for (const object of candidates(folder.objects)) {
      const file = await open(object, reads);
      if (!file) {
        break;
      }
      for (const format of FORMATS) {
        const backup = await format.recognise(file);
        if (backup) {
          backups.push(backup);
          break;
        }
      }
    }
    return backups;
  },
};
