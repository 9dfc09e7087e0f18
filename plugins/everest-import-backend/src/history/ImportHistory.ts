import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { PhaseMemory } from '../everest/phase';

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
  /** The snapshot could not be read, and says what the columns say. */
  unreadable?: boolean;
  gone: boolean;
  /** Job Succeeded and the database ready were once seen together, or the job Failed. */
  outcome?: 'Succeeded' | 'Failed';
  /** Had ended before this installation first saw its cluster: history, never news. */
  firstSight?: boolean;
  /** UID of the DataImportJob that succeeded, where it was seen. */
  succeededJob?: string;
  /** That data in use is about to be written over, or was. */
  overwriting?: PhaseMemory['overwriting'];
}

/** What outlives the objects. */
export interface ImportHistory {
  list(): Promise<ImportRow[]>;
  byDatabaseUid(uid: string): Promise<ImportRow | undefined>;
  /**
   * Remembers the newest words for a database; keeps an outcome once there is one, and makes the row when there is
   * none. Idempotent.
   *
   * @param options - `firstSight`: the cluster was never synced by this installation before, so an ended import is
   *   history and not news. `memory`: what later looks need that the words do not say.
   */
  observe(
    seen: Import,
    options: {
      firstSight: boolean;
      memory?: Pick<PhaseMemory, 'succeededJob' | 'overwriting'>;
    },
  ): Promise<void>;
}
