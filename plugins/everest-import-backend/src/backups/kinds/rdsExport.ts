import {
  Backup,
  BackupNote,
} from '@everest-import/backstage-plugin-everest-import-common';
import { BackupKind } from '@everest-import/backstage-plugin-everest-import-node';
import { utcTimeOf } from './reading/claims';
import { placeOf, readText } from './reading/folders';
import { parseJson } from './reading/parseJson';

const INFO = 'export_info_';
const TABLES = 'export_tables_info_';

const OBSTACLE: BackupNote = {
  code: 'parquet-export',
  message:
    'An export of an RDS or Aurora snapshot holds tables as Parquet files for analysis, without indexes, users and other parts of a database; AWS itself restores no database from it.',
  remedy:
    "Restore the snapshot to a temporary RDS database, dump that with 'pg_dump' or 'mysqldump' into a bucket, and import the dump.",
};

/** AWS writes times like `2026-01-14 02:00:07.123000+00:00`. */
function awsTimeOf(text: unknown): string | undefined {
  return typeof text === 'string'
    ? utcTimeOf(
        text
          .slice(0, 40)
          .replace(' ', 'T')
          .replace(/(?:\.\d+)?(?:\+00:00|Z)$/, 'Z'),
      )
    : undefined;
}

function completeOf(status: unknown): Backup['complete'] {
  if (status === 'COMPLETE') {
    return 'yes';
  }
  return typeof status === 'string' ? 'no' : 'unknown';
}

/** Exports of RDS and Aurora snapshots to S3, which look like backups. */
export const rdsExport: BackupKind = {
  ids: ['rds-export'],
  async recognise(folder) {
    const { name } = placeOf(folder);
    const info = folder.objects.find(
      object => object.name.startsWith(INFO) && object.name.endsWith('.json'),
    );
    const hasTables = folder.objects.some(object =>
      object.name.startsWith(TABLES),
    );
    const isNamedAfterFolder = info?.name === `${INFO}${name}.json`;
    if (!info || !(hasTables || isNamedAfterFolder)) {
      return [];
    }
    const text = await readText(folder, info.path, { maxBytes: 8192 });
    const said = parseJson(text ?? '') ?? {};
    return [
      {
        path: folder.path,
        kind: 'rds-export',
        title: 'RDS snapshot export',
        time: awsTimeOf(said.snapshotTime) ?? awsTimeOf(said.taskEndTime),
        complete: completeOf(said.status),
        obstacle: OBSTACLE,
        notes: [],
      },
    ];
  },
};
