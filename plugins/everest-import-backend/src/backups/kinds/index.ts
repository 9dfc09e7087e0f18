import { BackupKind } from '@everest-import/backstage-plugin-everest-import-node';
import { atlasExport } from './atlasExport';
import { dumpFiles } from './dumpFiles';
import { mongodumpFolder } from './mongodumpFolder';
import { mydumper } from './mydumper';
import { pbm } from './pbm';
import { pgBackRest } from './pgBackRest';
import { pgDumpFolder } from './pgDumpFolder';
import { rdsExport } from './rdsExport';
import { xtraBackup } from './xtraBackup';

/**
 * Surest first, because requests to S3 are few: those told by names before those that have to look into files, and
 * what an importer that comes with Everest takes before what needs one of your own.
 */
export const BACKUP_KINDS: readonly BackupKind[] = [
  pgBackRest,
  pbm,
  xtraBackup,
  rdsExport,
  atlasExport,
  mydumper,
  pgDumpFolder,
  mongodumpFolder,
  dumpFiles,
];
