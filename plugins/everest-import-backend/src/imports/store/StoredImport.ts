import { ImportColumns } from './importColumns';

export type Stored<T> = T extends boolean
  ? boolean | number
  : T extends number
  ? number | string
  : T;

/** None of them is there yet in a row that the release before wrote. */
export type StoredColumns = {
  [Key in keyof ImportColumns]?: Stored<ImportColumns[Key]> | null;
};

/** A row as the database holds it; SQLite has 0 and 1 for booleans, PostgreSQL texts for big integers. */
export interface StoredImport extends StoredColumns {
  id: string;
  cluster: string;
  namespace: string;
  name: string;
  database_uid: string | null;
  ours: boolean | number;
  requested_by: string | null;
  owner: string | null;
  entity: string | null;
  system: string | null;
  requested_at: string;
  state: string | null;
  snapshot: string;
  gone: boolean | number;
  outcome: string | null;
  first_sight: boolean | number;
  succeeded_job: string | null;
  overwriting: string | null;
  request_key: string | null;
  request_hash: string | null;
  digest: string | null;
  secrets: string | null;
  named_secrets: string | null;
  busy_until: number | string | null;
  known_at: number | string | null;
  over_at: number | string | null;
  details_erased: boolean | number;
  version: number;
  memory: string | null;
  cluster_uid: string | null;
  clean_up: string | null;
  /** Computed by a list, in milliseconds. */
  known_for?: number | string;
}
