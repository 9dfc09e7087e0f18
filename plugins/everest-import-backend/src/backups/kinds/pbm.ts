import {
  Backup,
  BackupNote,
} from '@everest-import/backstage-plugin-everest-import-common';
import {
  BackupFolder,
  BackupKind,
} from '@everest-import/backstage-plugin-everest-import-node';
import { PbmMetadata, parsePbmMetadata } from './pbmMetadata';
import { utcTimeOf } from './reading/claims';
import { placeOf, readText } from './reading/folders';

/** What PBM names a backup after, in UTC. */
const NAME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const METADATA = '.pbm.json';
const INIT = '.pbm.init';
const MOST_METADATA = 256 * 1024;
const MOST_READS = 3;
/** Before version 2.0, data lay beside the metadata file, such as `<name>_rs0.dump.gz`. */
const OLD_DATA =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)_.+\.dump(?:\.\w{1,8})?$/s;

const TITLES = {
  'pbm-logical': 'PBM, logical',
  'pbm-physical': 'PBM, physical',
} as const;

const NOT_UNDERSTOOD: BackupNote = {
  code: 'metadata-strange',
  message:
    'Its metadata file can not be understood, so whether it is logical or physical, and whether it was finished, is not known.',
};

function unread(name: string, path: string): Backup {
  return {
    path,
    kind: 'pbm',
    title: 'PBM',
    engine: 'mongodb',
    time: utcTimeOf(name),
    complete: 'unknown',
    notes: [],
  };
}

function describe(name: string, path: string, said: PbmMetadata): Backup {
  const { type, notes, ...words } = said;
  const kind = type === 'logical' ? 'pbm-logical' : 'pbm-physical';
  return {
    ...unread(name, path),
    ...words,
    kind,
    title: TITLES[kind],
    notes,
  };
}

/** PBM writes `<name>.pbm.json` beside the folder `<name>/`, once it is finished or given up. */
async function readMetadata(
  folder: BackupFolder,
  path: string,
): Promise<PbmMetadata | undefined> {
  const text = await readText(folder, path, { maxBytes: MOST_METADATA });
  const whole = text && parsePbmMetadata(text);
  return whole || undefined;
}

/** The folder that PBM was told to store in. */
async function inStore(folder: BackupFolder): Promise<Backup[]> {
  const files = new Map(
    folder.objects
      .filter(({ name }) => name.endsWith(METADATA))
      .map(file => [file.name.slice(0, -METADATA.length), file]),
  );
  const isStore =
    files.size > 0 || folder.objects.some(({ name }) => name === INIT);
  const old = new Set(
    folder.objects.flatMap(({ name }) => OLD_DATA.exec(name)?.[1] ?? []),
  );
  const named = [
    ...folder.folders.filter(({ name }) => NAME.test(name)),
    ...[...old].map(name => ({ name, path: folder.path + name })),
  ]
    .filter(() => isStore)
    .sort((a, b) => Number(b.name > a.name) - Number(b.name < a.name));
  const backups: Backup[] = [];
  let reads = 0;
  for (const { name, path } of named) {
    const file = files.get(name);
    const backup = unread(name, path);
    if (!file) {
      const complete = folder.isWhole ? 'no' : 'unknown';
      backups.push({ ...backup, complete });
      continue;
    }
    const isTried = reads < MOST_READS;
    reads += 1;
    const text = isTried
      ? await readText(folder, file.path, { maxBytes: MOST_METADATA })
      : undefined;
    if (text === undefined) {
      backups.push({ ...backup, unread: true });
      continue;
    }
    const said = parsePbmMetadata(text);
    backups.push(
      said
        ? describe(name, path, said)
        : { ...backup, notes: [NOT_UNDERSTOOD] },
    );
  }
  return backups;
}

/** Backups of Percona Backup for MongoDB. */
export const pbm: BackupKind = {
  ids: ['pbm-logical', 'pbm-physical', 'pbm'],
  engine: 'mongodb',
  async recognise(folder) {
    const { parent, name } = placeOf(folder);
    if (NAME.test(name) && folder.folders.length > 0) {
      const said = await readMetadata(folder, parent + name + METADATA);
      if (said) {
        return [describe(name, folder.path, said)];
      }
    }
    return inStore(folder);
  },
};
