import {
  Backup,
  BackupNote,
} from '@everest-import/backstage-plugin-everest-import-common';
import {
  BackupFolder,
  BackupKind,
} from '@everest-import/backstage-plugin-everest-import-node';
import { versionOf } from './headers/versions';
import { utcTimeOf } from './reading/claims';
import { latin1, placeOf } from './reading/folders';

/** `<cluster>-YYYY-MM-DD-HH:MM:SS-full`, in UTC. */
const NAME = /^[a-z0-9-]+-(\d{4}-\d{2}-\d{2})-(\d{2}:\d{2}:\d{2})-full$/;
const SST_INFO = '.sst_info';
const MD5 = '.md5';
/** Where a file begins in what `xbcloud` uploads. */
const FIRST_CHUNK = '.00000000000000000000';
/** Streamed last, so that it tells the end. */
const LAST_FILE = /^xtrabackup_info(?:\.[a-z0-9]{1,5}){0,2}\.0{20}$/;
const CHUNK = /\.\d{20}$/;
const VERSION = /^mysql-version=(\S{1,40})$/m;
const MOST_READS = 3;

const NO_MD5: BackupNote = {
  code: 'no-checksum',
  message: `The file '...${MD5}' beside it, with which an upload ends, is missing: it may be half-written.`,
  remedy: 'Look at the log of the backup, or take another one.',
};

const NO_SST_INFO: BackupNote = {
  code: 'no-sst-info',
  message: `The folder '...${SST_INFO}/' beside it is missing, without which Percona XtraDB Cluster can't restore it.`,
  remedy: 'Take another backup.',
};

function describe(name: string, path: string): Backup {
  const [, day, time] = NAME.exec(name) ?? [];
  return {
    path,
    kind: 'xtrabackup',
    title: 'XtraBackup',
    engine: 'mysql',
    time: utcTimeOf(`${day}T${time}Z`),
    complete: 'unknown',
    notes: [],
  };
}

/** The server's version, out of the small file that a node of the cluster is told first; its other lines may be secret. */
async function readSstInfo(
  folder: BackupFolder,
  backup: string,
): Promise<{ engineVersion?: string } | undefined> {
  const bytes = await folder.read(
    `${backup}${SST_INFO}/sst_info${FIRST_CHUNK}`,
    { maxBytes: 4096 },
  );
  return (
    bytes && { engineVersion: versionOf(VERSION.exec(latin1(bytes))?.[1]) }
  );
}

/** Of one whose checksum file is missing, for one list; undefined where its end can't be seen. */
async function hasEnd(
  folder: BackupFolder,
  path: string,
): Promise<boolean | undefined> {
  const inside = await folder.list(path);
  return inside?.isWhole
    ? inside.objects.some(({ name }) => LAST_FILE.test(name))
    : undefined;
}

/** Beside each other: `<name>/`, `<name>.sst_info/` and, from the end of the upload, `<name>.md5`. */
async function inStore(folder: BackupFolder): Promise<Backup[]> {
  const isThere = new Set(
    [...folder.folders, ...folder.objects].map(({ name }) => name),
  );
  const named = folder.folders
    .filter(
      ({ name }) =>
        NAME.test(name) &&
        (isThere.has(name + SST_INFO) || isThere.has(name + MD5)),
    )
    .map(({ name, path }) => ({ name, backup: describe(name, path) }))
    .sort((a, b) => (b.backup.time ?? '').localeCompare(a.backup.time ?? ''));
  const backups: Backup[] = [];
  let requests = 0;
  for (const { name, backup } of named) {
    if (!isThere.has(name + SST_INFO)) {
      backups.push(
        folder.isWhole
          ? { ...backup, complete: 'no', notes: [NO_SST_INFO] }
          : backup,
      );
      continue;
    }
    requests += 1;
    const isAsked = requests <= MOST_READS;
    if (isThere.has(name + MD5)) {
      const info = isAsked
        ? await readSstInfo(folder, backup.path.slice(0, -1))
        : undefined;
      backups.push({ ...backup, ...info, complete: 'yes' });
    } else if (folder.isWhole) {
      const end = isAsked ? await hasEnd(folder, backup.path) : undefined;
      const complete = end ? 'yes' : 'no';
      backups.push({
        ...backup,
        complete: end === undefined ? 'unknown' : complete,
        notes: [NO_MD5],
      });
    } else {
      backups.push(backup);
    }
  }
  return backups;
}

/** Backups of Percona XtraBackup as the operator of Percona XtraDB Cluster uploads them. */
export const xtraBackup: BackupKind = {
  ids: ['xtrabackup'],
  engine: 'mysql',
  async recognise(folder) {
    const { parent, name } = placeOf(folder);
    if (
      !NAME.test(name) ||
      !folder.objects.some(object => CHUNK.test(object.name))
    ) {
      return inStore(folder);
    }
    const info = await readSstInfo(folder, parent + name);
    const isEnded = folder.objects.some(object => LAST_FILE.test(object.name));
    const complete = isEnded && info ? 'yes' : 'unknown';
    const isUnfinished = folder.isWhole && !isEnded;
    return [
      {
        ...describe(name, folder.path),
        ...info,
        complete: isUnfinished ? 'no' : complete,
      },
    ];
  },
};
