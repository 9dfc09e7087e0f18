import {
  Backup,
  BackupNote,
} from '@everest-import/backstage-plugin-everest-import-common';
import { BackupKind } from '@everest-import/backstage-plugin-everest-import-node';
import { utcTimeOf } from './reading/claims';

/** `exported_snapshots/<organisation>/<project>/<cluster>/<when the snapshot was begun>/` */
const SNAPSHOT =
  /^(?:.*\/)?exported_snapshots\/[^/]+\/[^/]+\/[^/]+\/(\d{4}-\d{2}-\d{2}T\d{2})(\d{2})\/$/s;
/** When it was exported, in seconds. */
const EXPORT = /^\d{10}$/;
/** Uploaded when an export is finished. */
const COMPLETE = '.complete';

const OBSTACLE: BackupNote = {
  code: 'json-export',
  message:
    'An export of an Atlas snapshot holds documents as JSON files, which is not a backup that MongoDB can restore.',
  remedy:
    "Run 'mongodump' against the Atlas cluster, or against one that the snapshot was restored to, store its archive in a bucket, and import that.",
};

function describe(
  path: string,
  begun: readonly string[],
  complete: Backup['complete'],
): Backup {
  const [, hour, minute] = begun;
  return {
    path,
    kind: 'atlas-export',
    title: 'Atlas snapshot export',
    engine: 'mongodb',
    time: utcTimeOf(`${hour}:${minute}:00Z`),
    complete,
    obstacle: OBSTACLE,
    notes: [],
  };
}

/** Exports of MongoDB Atlas snapshots to S3, which look like backups. */
export const atlasExport: BackupKind = {
  ids: ['atlas-export'],
  engine: 'mongodb',
  async recognise(folder) {
    const begun = SNAPSHOT.exec(folder.path);
    if (begun) {
      return folder.folders
        .filter(({ name }) => EXPORT.test(name))
        .map(({ path }) => describe(path, begun, 'unknown'));
    }
    const [, parent = '', name = ''] =
      /^(.*\/)([^/]+)\/$/s.exec(folder.path) ?? [];
    const above = SNAPSHOT.exec(parent);
    if (!above || !EXPORT.test(name)) {
      return [];
    }
    const isComplete = folder.objects.some(object => object.name === COMPLETE);
    const unseen = folder.isWhole ? 'no' : 'unknown';
    return [describe(folder.path, above, isComplete ? 'yes' : unseen)];
  },
};
