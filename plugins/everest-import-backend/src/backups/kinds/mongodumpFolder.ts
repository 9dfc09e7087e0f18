import {
  BackupFolder,
  BackupKind,
} from '@everest-import/backstage-plugin-everest-import-node';
import { versionOf } from './headers/versions';
import { bytesIn, modifiedIn, readText } from './reading/folders';
import { parseJson } from './reading/parseJson';

/** Of the server and the tool, since MongoDB Database Tools 100.12; compressed with the rest by `--gzip`. */
const PRELUDE = 'prelude.json';
const OPLOG = /^oplog\.bson(?:\.gz)?$/;
const DATA = /^(.+)\.bson(\.gz)?$/s;
/** A dump of all databases has it. */
const ADMIN = 'admin';
/** What people name the folders of one dump after another: `2026-01-14`, `20260114T0200Z`, `1768356007`, `monday`. */
const TIME =
  /^(?:(?:19|20)\d{2}[-_.]?[01]\d[-_.]?[0-3]\d(?!\d)|\d{10}$|(?:mon|tues|wednes|thurs|fri|satur|sun)day$|(?:hour|dai|week|month|year)ly\b)/i;
/** `shop-2026-01-14`, and `shop_20260114`, which a database may be named too. */
const WITH_TIME = /(?:^|\D)20\d{2}[-_.]?[01]\d[-_.]?[0-3]\d(?!\d)/;

/** Whether it is the folder of one database: a collection and its metadata beside it. */
function isDatabase(folder: BackupFolder): boolean {
  const names = new Set(folder.objects.map(({ name }) => name));
  return [...names].some(name => {
    const [, collection, gz = ''] = DATA.exec(name) ?? [];
    return collection && names.has(`${collection}.metadata.json${gz}`);
  });
}

async function readVersion(folder: BackupFolder): Promise<string | undefined> {
  const file = folder.objects.find(({ name }) => name === PRELUDE);
  const text = file && (await readText(folder, file.path, { maxBytes: 2048 }));
  const said = parseJson(text ?? '');
  return versionOf(said?.ServerVersion ?? said?.server_version);
}

/** Whether folders beside each other are dumps of one database each, and not databases of one dump. */
function areByTime(folders: BackupFolder['folders']): boolean {
  return (
    folders.some(({ name }) => TIME.test(name)) ||
    folders.every(({ name }) => WITH_TIME.test(name))
  );
}

/** Whether it is the folder above those of all databases, or of some, for one list at most. */
async function isServer(folder: BackupFolder): Promise<boolean> {
  const { folders, objects } = folder;
  if (objects.some(({ name }) => OPLOG.test(name) || name === PRELUDE)) {
    return folders.length > 0;
  }
  // Without rights on it, or of one database, there is no `admin`
  const first =
    folders.find(({ name }) => name === ADMIN) ??
    (objects.length === 0 && !areByTime(folders) ? folders[0] : undefined);
  const inside = first && (await folder.list(first.path));
  return inside !== undefined && isDatabase(inside);
}

/** Folders that mongodump wrote: of one database, or of all. */
export const mongodumpFolder: BackupKind = {
  ids: ['mongodump'],
  engine: 'mongodb',
  async recognise(folder) {
    if (folder.path === '') {
      return [];
    }
    const isOne = isDatabase(folder);
    if (!isOne && !(await isServer(folder))) {
      return [];
    }
    return [
      {
        path: folder.path,
        kind: 'mongodump',
        title: isOne ? 'mongodump, one database' : 'mongodump, folder',
        engine: 'mongodb',
        time: modifiedIn(folder),
        sizeBytes: bytesIn(folder),
        engineVersion: await readVersion(folder),
        complete: 'unknown',
        notes: [],
      },
    ];
  },
};
