import { Documents } from './documents';

/** Documents of one collection, in the order of the dump; the database of an oplog is ''. */
export interface DumpedData extends Documents {
  database: string;
  /** Where they lie: of a time series, its `system.buckets.*`. */
  collection: string;
}
