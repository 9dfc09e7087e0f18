import {
  BackupsFindReply,
  BackupsListReply,
  EngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import { BackupLocation } from './BackupLocation';
import { BackupProbe } from './BackupProbe';

/** Looks into buckets; every answer is bounded in size, time and number of requests. */
export interface BackupBrowser {
  /**
   * One page of a folder, for at most two requests to S3.
   *
   * @throws SightError
   */
  list(
    location: BackupLocation,
    options: { prefix: string; cursor?: string; signal: AbortSignal },
  ): Promise<BackupsListReply>;
  /**
   * A bounded walk through folders, for backups that nobody knows the path of.
   *
   * @throws SightError
   */
  find(
    location: BackupLocation,
    options: { prefix: string; engine?: EngineType; signal: AbortSignal },
  ): Promise<BackupsFindReply>;
  /**
   * What lies at a path. Two lists side by side, then at most three small reads.
   *
   * @throws SightError
   */
  look(
    location: BackupLocation,
    options: { path: string; signal: AbortSignal },
  ): Promise<BackupProbe>;
}
