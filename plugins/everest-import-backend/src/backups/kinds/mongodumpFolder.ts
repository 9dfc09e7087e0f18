import {
  BackupFolder,
  BackupKind,
} from '@everest-import/backstage-plugin-everest-import-node';
import { versionOf } from './reading/claims';
import { bytesIn, modifiedIn, readText } from './reading/folders';
import { parseJson } from './reading/parseJson';

/** Of the server and the tool, since MongoDB Database Tools 100.12; compressed with the rest by `--gzip`. */
const PRELUDE = 'prelude.json';
const OPLOG = /^oplog\.bson(?:\.gz)?$/;
const DATA = /^(.+)\.bson(\.gz)?$/s;
/** Every whole dump has it. */
const ADMIN = 'admin';

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

/** Whether it is the folder above those of all databases, for one list at most. */
async function isServer(folder: BackupFolder): Promise<boolean> {
  if (folder.objects.some(({ name }) => OPLOG.test(name))) {
    return folder.folders.length > 0;
  }
  const admin = folder.folders.find(({ name }) => name === ADMIN);
  const inside = admin && (await folder.list(admin.path));
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
