import { ClusterState } from './clusterState';
import { Import } from './import';
import { ImporterSummary } from './importer';
import { ImportOutcome } from './phase';
import { TargetCluster } from './target';

/** `GET /clusters`. @public */
export interface ClustersReply {
  items: ClusterState[];
}

/** `GET /importers`. @public */
export interface ImportersReply {
  /** By display name; the whole of one: `GET /importers/:cluster/:name`. */
  items: ImporterSummary[];
  nextCursor?: string;
  totalItems: number;
  clusters: ClusterState[];
}

/**
 * `GET /importers/:cluster/:name/stats`: how imports with it ended, of those that the caller may read.
 *
 * @public
 */
export interface ImporterStats {
  /** That have ended. */
  runs: number;
  /** From 0 to 1; left out under 5 runs. */
  successRate?: number;
  /** From begin to end; left out where fewer than 5 that succeeded say it. */
  medianSeconds?: number;
}

/** `GET /targets`. @public */
export interface TargetsReply {
  clusters: TargetCluster[];
}

/** `GET /imports`. @public */
export interface ImportsReply {
  items: Import[];
  nextCursor?: string;
  /** Of the page before, while this is not the first. */
  previousCursor?: string;
  totalItems: number;
  clusters: ClusterState[];
  /** Set while the portal's own database can't be reached: imports that only it knows of may be missing. */
  historyStaleSince?: string;
}

/** `POST /history/erase`. @public */
export interface HistoryEraseReply {
  /** In how many imports, and requests for manifests, the person was named. */
  erased: number;
  /** Creates that name the person and are under way: ask again in some minutes. */
  underWay: number;
}

/** The query of `GET /importers`. @public */
export interface ImportersQuery {
  cluster?: string;
  engine?: string;
  /** 1-500, 500 by default. */
  limit?: number;
  cursor?: string;
}

/** What `GET /imports` sorts by; `-` before it: the other way round. @public */
export type ImportsOrder =
  | 'requestedAt'
  | '-requestedAt'
  | 'finishedAt'
  | '-finishedAt'
  | 'name'
  | '-name'
  | 'phase'
  | '-phase';

/** The query of `GET /imports`. @public */
export interface ImportsQuery {
  entity?: string;
  cluster?: string;
  namespace?: string;
  /** The whole name of the database. */
  name?: string;
  /** One phase, or several separated by commas. */
  phase?: string;
  outcome?: ImportOutcome;
  /** Whether the database has been deleted; left out: both. */
  gone?: boolean;
  engine?: string;
  importer?: string;
  /** A ref, or several separated by commas; `mine` for the caller, `my-teams` for the caller's groups. */
  owner?: string;
  /** A ref, or `me`. */
  requestedBy?: string;
  /** Asked for then or later: a date or a time, RFC 3339. */
  from?: string;
  /** Asked for before then. */
  to?: string;
  /** A part of cluster, namespace, database, importer, bucket or path, whatever its case. */
  q?: string;
  /** `-requestedAt` by default. Unfinished imports count as the last to finish. */
  order?: ImportsOrder;
  /** 1-500, 50 by default. */
  limit?: number;
  /** The cursor to a page on either side, with the same query and order. */
  cursor?: string;
}
