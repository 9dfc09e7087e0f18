import { ClusterState } from './clusterState';
import { Import } from './import';
import { ImporterSummary } from './importer';
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

/** `GET /targets`. @public */
export interface TargetsReply {
  clusters: TargetCluster[];
}

/** `GET /imports`. @public */
export interface ImportsReply {
  items: Import[];
  nextCursor?: string;
  totalItems: number;
  clusters: ClusterState[];
  /** Set while the portal's own database can't be reached: imports that only it knows of may be missing. */
  historyStaleSince?: string;
}

/** `POST /history/erase`. @public */
export interface HistoryEraseReply {
  /** In how many imports the person was named. */
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

/** The query of `GET /imports`. @public */
export interface ImportsQuery {
  entity?: string;
  cluster?: string;
  namespace?: string;
  phase?: string;
  importer?: string;
  owner?: string;
  requestedBy?: string;
  /** 1-500, 50 by default. */
  limit?: number;
  cursor?: string;
}
