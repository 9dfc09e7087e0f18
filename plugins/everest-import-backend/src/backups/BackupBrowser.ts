import {
  BackupsFindReply,
  BackupsListReply,
  EngineType,
  LookedBackup,
} from '@everest-import/backstage-plugin-everest-import-common';
import { BackupLocation } from './BackupLocation';
import { BackupProbe } from './BackupProbe';

/** Looks into buckets; every answer is bounded in size, time and number of requests. */
export interface BackupBrowser {
  /**
   * One page of a folder, for at most two requests to S3.
   *
   * @throws ProbeError
   */
  list(
    location: BackupLocation,
    options: { prefix: string; cursor?: string; signal: AbortSignal },
  ): Promise<BackupsListReply>;
  /**
   * A bounded walk through folders, for backups that nobody knows the path of.
   *
   * @throws ProbeError
   */
  find(
    location: BackupLocation,
    options: { prefix: string; engine?: EngineType; signal: AbortSignal },
  ): Promise<BackupsFindReply>;
  /**
   * What lies at each of several paths, where what was found is not looked into yet: two small reads of a file, two
   * lists and a few reads of a folder.
   *
   * @throws ProbeError
   */
  lookAtAll(
    location: BackupLocation,
    options: { paths: readonly string[]; signal: AbortSignal },
  ): Promise<LookedBackup[]>;
  /**
   * What lies at a path. Two lists side by side, then at most three small reads.
   *
   * @throws ProbeError
   */
  look(
    location: BackupLocation,
    options: { path: string; signal: AbortSignal },
  ): Promise<BackupProbe>;
}
