import { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { BucketContents } from './MemoryBucket';

/** How something lies in a bucket, and what is to be said of it. */
export interface Layout {
  /** What a person would call it. */
  name: string;
  contents: BucketContents;
  /** The folder that is looked at. */
  at: string;
  /** Only names that begin with it are listed, as when one path is looked up. */
  namePrefix?: string;
  pageSize?: number;
  /** Requests that may be made; a list and three reads, unless said. */
  requests?: number;
  /** All that is recognised, in order. Codes of notes; `obstacle` as its code. */
  expected: ExpectedBackup[];
}

export interface ExpectedBackup
  extends Partial<Omit<Backup, 'notes' | 'obstacle'>> {
  path: string;
  kind: string;
  complete: Backup['complete'];
  notes?: string[];
  obstacle?: string;
}
