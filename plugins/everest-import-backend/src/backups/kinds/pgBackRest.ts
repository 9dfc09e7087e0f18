import {
  Backup,
  BackupNote,
} from '@everest-import/backstage-plugin-everest-import-common';
import {
  BackupFolder,
  BackupKind,
} from '@everest-import/backstage-plugin-everest-import-node';
import { said, saidAs } from '../../words/said';
import { BackupInfo, parseBackupInfo } from './pgBackRestInfo';
import { latin1, placeOf } from './reading/folders';
import { quoted } from './reading/claims';

const STANZA = /(?:^|\/)backup\/([^/]+)\/$/;
const LABEL = /^\d{8}-\d{6}F(?:_\d{8}-\d{6}[DI])?$/;
const MOST_INFO = 256 * 1024;
const MANIFEST = 'backup.manifest';
/** What the importer that comes with Everest looks for. */
const STANZA_OF_EVEREST = 'db';

type Info = BackupInfo | 'encrypted' | 'missing';

const ENCRYPTED: BackupNote = {
  code: 'encrypted',
  values: { state: 'repository' },
  message:
    'The repository is encrypted, so what this backup holds and whether it was finished can not be seen from here.',
  remedy:
    "Take an importer that can be given the repository's passphrase; the one that comes with Everest can't.",
};

const INFO_FILES = ['backup.info', 'backup.info.copy'];

/** Either copy: one may be just being written. Its end, because the newest backups are listed last. */
async function readInfo(
  folder: BackupFolder,
  stanza: string,
  names: readonly string[] = INFO_FILES,
): Promise<Info> {
  for (const name of names) {
    const bytes = await folder.read(stanza + name, {
      maxBytes: MOST_INFO,
      from: 'end',
    });
    const info = bytes && parseBackupInfo(latin1(bytes));
    if (info) {
      return info;
    }
  }
  return 'missing';
}

function stanzaNote(stanza: string): BackupNote[] {
  return stanza === STANZA_OF_EVEREST
    ? []
    : [
        {
          code: 'other-stanza',
          ...said`The stanza is ${{
            stanza: quoted(stanza),
          }}, and the importer that comes with Everest only reads '${{
            read: STANZA_OF_EVEREST,
          }}'.`,
          remedy:
            "Take an importer that lets you name the stanza, or make a backup into a repository with the stanza 'db'.",
        },
      ];
}

function partsNote(label: string): BackupNote[] {
  const [full, rest] = label.split('_');
  const words = label.endsWith('I')
    ? saidAs('incremental')`An incremental`
    : saidAs('differential')`A differential`;
  return rest
    ? [
        {
          code: 'needs-prior',
          values: { ...words.values, full },
          message: `${words.message} backup: what has not changed since lies in the full backup '${full}' beside it, and maybe in others.`,
        },
      ]
    : [];
}

function describe(
  label: string,
  place: { stanza: string; path: string },
  info: Info,
  isThere: (label: string) => boolean | undefined,
): Backup {
  const backup: Backup = {
    path: place.path,
    kind: 'pgbackrest',
    title: 'pgBackRest',
    engine: 'postgresql',
    complete: 'unknown',
    notes: [...stanzaNote(place.stanza), ...partsNote(label)],
  };
  if (info === 'encrypted') {
    return { ...backup, notes: [ENCRYPTED, ...backup.notes] };
  }
  if (info === 'missing') {
    return backup;
  }
  const entry = info.backups.get(label);
  if (!entry) {
    // Entered into the file once a backup is finished.
    return { ...backup, complete: info.isWhole ? 'no' : 'unknown' };
  }
  const { needs, hasBadPages, ...words } = entry;
  const lost = needs.filter(prior => isThere(prior) === false);
  const notes = [...backup.notes];
  if (hasBadPages) {
    notes.push({
      code: 'page-errors',
      message:
        'Pages with wrong checksums were found while it was made: some of its data is damaged.',
    });
  }
  if (lost.length > 0) {
    notes.push({
      code: 'prior-missing',
      ...said`It needs the backup ${{
        prior: quoted(lost[0]),
      }}, which is not there any more.`,
      remedy: 'Take a full backup, or one whose full backup is still there.',
    });
  }
  return {
    ...backup,
    ...words,
    complete: lost.length > 0 ? 'no' : 'yes',
    notes,
  };
}

/** A folder of backups: `<repository>/backup/<stanza>/`. */
async function inStanza(folder: BackupFolder, stanza: string) {
  const labels = folder.folders.filter(({ name }) => LABEL.test(name));
  if (labels.length === 0) {
    return [];
  }
  const names = new Set(labels.map(({ name }) => name));
  const isThere = (label: string) =>
    names.has(label) || (folder.isWhole ? false : undefined);
  const there = INFO_FILES.filter(file =>
    folder.objects.some(({ name }) => name === file),
  );
  const files = folder.isWhole ? there : INFO_FILES;
  const info = await readInfo(folder, folder.path, files);
  return labels.map(({ name, path }) =>
    describe(name, { stanza, path }, info, isThere),
  );
}

/** One backup's own folder. */
async function inBackup(folder: BackupFolder, stanza: string, parent: string) {
  const names = folder.objects.map(({ name }) => name);
  const manifest = names.find(name => name.startsWith(MANIFEST));
  if (!manifest) {
    return [];
  }
  const { name, path } = { ...placeOf(folder), path: folder.path };
  const info = await readInfo(folder, parent);
  const backup = describe(name, { stanza, path }, info, () => undefined);
  // Written at the end; until then there is only its copy.
  const isUnfinished = folder.isWhole && !names.includes(MANIFEST);
  return [isUnfinished ? { ...backup, complete: 'no' as const } : backup];
}

/** Repositories of pgBackRest, told by `backup/<stanza>/<label>/`. */
export const pgBackRest: BackupKind = {
  ids: ['pgbackrest'],
  engine: 'postgresql',
  async recognise(folder) {
    const stanza = STANZA.exec(folder.path)?.[1];
    if (stanza) {
      return inStanza(folder, stanza);
    }
    const { parent, name } = placeOf(folder);
    const above = STANZA.exec(parent)?.[1];
    return above && LABEL.test(name) ? inBackup(folder, above, parent) : [];
  },
};
