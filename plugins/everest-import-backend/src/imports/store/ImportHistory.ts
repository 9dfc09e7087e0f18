import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { PhaseMemory } from '../../everest/PhaseMemory';

/** One row: a request of this portal, or a database that was seen with an import. */
export interface ImportRow {
  /** A UUID; the import's id while there is no database. */
  id: string;
  cluster: string;
  namespace: string;
  name: string;
  /** Set once the database is known. */
  databaseUid?: string;
  /** Milliseconds since then, by the clock that all replicas share; only in a list. */
  knownFor?: number;
  /** True when this portal wrote the request; only then the next four fields count. */
  ours: boolean;
  requestedBy?: string;
  owner?: string;
  entity?: string;
  system?: string;
  /** RFC 3339. */
  requestedAt: string;
  /** The write-ahead state of a request; undefined for rows that were only seen. */
  state?: 'requested' | 'created' | 'undone' | 'unknown';
  /** What a list shows of a requested import before the database exists, and what remains once it is gone. */
  snapshot: Import;
  /** Columns that could not be read; without the snapshot, the words are those of the other columns. */
  unreadable?: string[];
  gone: boolean;
  /** Job Succeeded and the database ready were once seen together, or the job Failed. */
  outcome?: 'Succeeded' | 'Failed';
  /** Had ended before this installation first saw its cluster: history, never news. */
  firstSight?: boolean;
  /** UID of the DataImportJob that succeeded, where it was seen. */
  succeededJob?: string;
  /** That data in use is about to be written over, or was. */
  overwriting?: PhaseMemory['overwriting'];
  /** Counts writes. */
  version: number;
  /** What later evidence needs and the words do not say; undefined in rows that only a request made. */
  memory?: KeptMemory;
  /** UID of `kube-system` of the cluster that showed the database, where it was known. */
  clusterUid?: string;
}

/** What of a phase's memory is kept as it is: the rest follows from the words and has columns of its own. */
export type KeptMemory = Pick<
  PhaseMemory,
  | 'suspect'
  | 'ranWithoutImport'
  | 'cause'
  | 'versions'
  | 'steps'
  | 'pausedSince'
  | 'raised'
>;

/** What of a row tells whether its database is still there. */
export interface StandingRow {
  databaseUid: string;
  namespace: string;
  name: string;
  clusterUid?: string;
  /** Milliseconds, by the clock that all replicas share. */
  knownFor: number;
}

/** How an import was seen. */
export interface Sight {
  /** Nobody had read the place in full before, so an end is history and not news. */
  firstSight: boolean;
  /** Its job has ended, though the import may not have by all that is known. */
  hasEnded?: boolean;
  memory?: PhaseMemory;
  clusterUid?: string;
  /** The row's version that the words were worked out from; `none`: there was no row. Left out: whatever is there. */
  version?: number | 'none';
}

/** What outlives the objects. */
export interface ImportHistory {
  list(): Promise<ImportRow[]>;
  byDatabaseUid(uid: string): Promise<ImportRow | undefined>;
  /** By a database's UID, or by a row's own id. */
  byId(id: string): Promise<ImportRow | undefined>;
  /** Rows of a cluster whose database was seen and is not known to be gone. */
  present(cluster: string): Promise<ImportRow[]>;
  /** The same, as far as it takes to find out which are gone. */
  standing(cluster: string): Promise<StandingRow[]>;
  /**
   * Remembers the newest words for a database; keeps an outcome once there is one, and makes the row when there is
   * none. Idempotent.
   *
   * @returns the row as it is then; undefined when another replica wrote first, and nothing was written.
   */
  observe(seen: Import, sight: Sight): Promise<ImportRow | undefined>;
}
