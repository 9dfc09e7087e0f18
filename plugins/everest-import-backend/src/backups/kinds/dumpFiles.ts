import {
  Backup,
  BackupObject,
} from '@everest-import/backstage-plugin-everest-import-common';
import {
  BackupFolder,
  BackupKind,
} from '@everest-import/backstage-plugin-everest-import-node';
import { archivedClasses } from '../archivedClasses';
import { DumpFile, DumpFormat } from './dumps/DumpFile';
import { isNamedLikeDump, isNamedOtherwise } from './dumps/dumpNames';
import { mongodumpArchive } from './dumps/mongodumpArchive';
import { mysqldump } from './dumps/mysqldump';
import {
  NAMED_LIKE_DUMP,
  namedLikeDump,
  notRecognised,
} from './dumps/namedLikeDump';
import { pgDumpArchive } from './dumps/pgDumpArchive';
import { pgDumpPlain } from './dumps/pgDumpPlain';
import { strangeFile } from './dumps/strangeFile';
import { BEGINNING_OF_PACKED, beginningOf } from './headers/beginningOf';
import { readHeader } from './headers/readHeader';
import { sortBackups } from './sortBackups';

const FORMATS: readonly DumpFormat[] = [
  pgDumpArchive,
  pgDumpPlain,
  mysqldump,
  mongodumpArchive,
];

const MOST_READS = 3;
const BEGINNING = 8 * 1024;
const ZSTD = /\.zstd?$/i;
const END = 4 * 1024;

function isReadable(object: BackupObject): boolean {
  return object.sizeBytes > 0 && archivedClasses([object]).length === 0;
}

/** Reads of one folder, counted; remembers whether one was refused. */
class Reads {
  readonly #folder: BackupFolder;
  #left = MOST_READS;
  wasRefused = false;

  constructor(folder: BackupFolder) {
    this.#folder = folder;
  }

  async read(path: string, from: 'start' | 'end', maxBytes: number) {
    this.#left -= 1;
    const bytes =
      this.#left >= 0
        ? await this.#folder.read(path, { from, maxBytes })
        : undefined;
    this.wasRefused ||= !bytes;
    return bytes;
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
  let beginning = await read(isZstd ? BEGINNING_OF_PACKED : BEGINNING);
  if (beginning?.compression === 'zstd' && !isZstd && !beginning.isWhole) {
    beginning = await read(BEGINNING_OF_PACKED);
  }
  if (!beginning) {
    return undefined;
  }
  const { compression } = beginning;
  return {
    ...beginning,
    object,
    header: readHeader(beginning.bytes),
    end: async () =>
      compression ? undefined : reads.read(object.path, 'end', END),
  };
}

async function describe(
  file: DumpFile,
  formats: readonly DumpFormat[],
): Promise<Backup | undefined> {
  for (const format of formats) {
    const backup = await format.recognise(file);
    if (backup) {
      return backup;
    }
  }
  return undefined;
}

/** All that is named like a dump: as many of the newest as may be read are, and of the others nothing is claimed. */
async function named(objects: BackupObject[], reads: Reads): Promise<Backup[]> {
  const byPath = new Map(objects.map(object => [object.path, object]));
  const backups: Backup[] = [];
  for (const unread of sortBackups(objects.map(namedLikeDump))) {
    const object = byPath.get(unread.path)!;
    const file =
      unread.unread && !reads.wasRefused
        ? await open(object, reads)
        : undefined;
    if (!file) {
      backups.push(unread);
      continue;
    }
    const backup = await describe(file, [...FORMATS, strangeFile]);
    backups.push({
      ...(backup ?? notRecognised(object)),
      // Of one whose end nobody came to it is not known whether it is whole
      ...(reads.wasRefused && { unread: true }),
    });
  }
  return backups;
}

/** Where nothing is named like one, a single other file: of it nobody said that it is a dump. */
async function other(
  objects: readonly BackupObject[],
  reads: Reads,
): Promise<Backup[]> {
  const [newest] = objects
    .filter(({ name }) => !isNamedOtherwise(name))
    .filter(isReadable)
    .sort((a, b) => (b.modified ?? '').localeCompare(a.modified ?? ''));
  const file = newest && (await open(newest, reads));
  const backup = file && (await describe(file, FORMATS));
  return backup ? [backup] : [];
}

/** Dumps that are single files. */
export const dumpFiles: BackupKind = {
  ids: [
    NAMED_LIKE_DUMP,
    ...[...FORMATS, strangeFile].flatMap(format => format.ids),
  ],
  async recognise(folder) {
    const reads = new Reads(folder);
    const likely = folder.objects.filter(({ name }) => isNamedLikeDump(name));
    return likely.length > 0
      ? named(likely, reads)
      : other(folder.objects, reads);
  },
};
