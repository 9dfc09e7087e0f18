import { WatchedCluster } from '../../kubernetes/watch/WatchedCluster';

/** What the ledger needs of a watched cluster. */
export type LedgerCluster = Pick<
  WatchedCluster,
  | 'name'
  | 'connection'
  | 'everestVersion'
  | 'identity'
  | 'identityRefused'
  | 'identitySince'
  | 'unsaidSince'
  | 'answers'
  | 'ownersUnread'
  | 'watchedNamespaces'
  | 'reading'
  | 'find'
  | 'database'
  | 'databases'
  | 'jobs'
  | 'jobsOf'
  | 'inNamespace'
> &
  Partial<Pick<WatchedCluster, 'databaseKinds'>>;
