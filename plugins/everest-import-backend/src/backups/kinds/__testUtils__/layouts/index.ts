import { Layout } from '../Layout';
import { DUMP_FOLDER_LAYOUTS } from './dumpFolders';
import { DUMP_LAYOUTS } from './dumps';
import { EXPORT_LAYOUTS } from './exports';
import { MONGODUMP_LAYOUTS } from './mongodump';
import { PBM_LAYOUTS } from './pbm';
import { PGBACKREST_LAYOUTS } from './pgBackRest';
import { XTRABACKUP_LAYOUTS } from './xtraBackup';

/** Buckets written after the formats' documentation and sources; `test/layouts` has those that real tools fill. */
export const LAYOUTS: Layout[] = [
  ...PGBACKREST_LAYOUTS,
  ...PBM_LAYOUTS,
  ...XTRABACKUP_LAYOUTS,
  ...DUMP_LAYOUTS,
  ...DUMP_FOLDER_LAYOUTS,
  ...MONGODUMP_LAYOUTS,
  ...EXPORT_LAYOUTS,
];
