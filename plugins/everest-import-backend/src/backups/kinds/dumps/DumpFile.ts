import {
  Backup,
  BackupObject,
} from '@everest-import/backstage-plugin-everest-import-common';
import { Beginning } from '../headers/beginningOf';
import { Header, Stranger } from '../headers/Header';

/** One object that may be a dump, with what was read of it. */
export interface DumpFile extends Beginning {
  object: BackupObject;
  /** What its first bytes say; undefined where that is nothing that is known. */
  header?: Header | Stranger;
  /**
   * Its last 4 KiB, for one request where they were not read already; undefined where the file is compressed, or no
   * request is left.
   */
  end(): Promise<Uint8Array | undefined>;
}

/** Knows dumps of one program that are a single file. */
export interface DumpFormat {
  /** What {@link Backup.kind} says. */
  ids: readonly string[];
  recognise(file: DumpFile): Promise<Backup | undefined>;
}
