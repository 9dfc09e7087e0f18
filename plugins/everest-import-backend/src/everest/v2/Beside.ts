import { BackupStorageObject } from '../backupStorages';
import { DataImporterObject } from '../objects';
import { BackupPlace } from './toBackup';

/** What else a cluster holds, for what Instances and Restores only name. */
export interface Beside {
  backup(namespace: string, name: string): BackupPlace | undefined;
  storage(namespace: string, name: string): BackupStorageObject | undefined;
  backupClass(name: string): DataImporterObject | undefined;
  /** Every class was read: one that is not held is not there. */
  classesRead(): boolean;
}
