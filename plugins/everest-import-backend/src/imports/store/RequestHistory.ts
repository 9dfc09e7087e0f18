import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Outbox } from '../outbox/Outbox';
import { ImportHistory, ImportRow } from './ImportHistory';
import { Step } from '../../everest/PhaseMemory';
import { CleanUps } from './CleanUps';
import { LookCounts } from './LookCounts';
import { ManifestRequests } from './ManifestRequests';
import { ImportQueries } from '../queries/ImportQuery';
import { EvidenceHistory } from '../evidence/EvidenceHistory';
import { HistoryErasure } from '../retention/HistoryErasure';
import { HistoryRetention } from '../retention/HistoryRetention';

/** A Secret that was made, or is about to be: the UID is known once the API server has answered. */
export interface MadeSecret {
  name: string;
  uid?: string;
}

/** Who holds it is at work on a row; in milliseconds of the database's clock, until when. */
export type Lease = number;

/** A row of our own, with what only the writing half needs. */
export interface RequestRow extends ImportRow {
  requestKey?: string;
  requestHash: string;
  digest: string;
  secrets: MadeSecret[];
  /** Milliseconds of the database's clock; a replica is at work on the row until then. */
  busyUntil?: number;
}

export interface NewRequest {
  id: string;
  requestKey: string;
  requestHash: string;
  digest: string;
  requestedBy: string;
  owner?: string;
  entity?: string;
  system?: string;
  secrets: MadeSecret[];
  /** Names of those that are there already, which no other request of the namespace may have. */
  namedSecrets?: string[];
  /** Milliseconds from now: whoever inserts it is at work on it for so long. */
  busyFor: number;
  /** What lists show until the database is there. */
  snapshot: Import;
  /** UID of the cluster's `kube-system`, where it is known: in no other one the request is looked for. */
  clusterUid?: string;
  /** Imports that may have no end in the namespace, this one included; undefined: any number. */
  atMost?: number;
  /**
   * Names of importers with rights in the whole cluster, where this request's is one of them: no other namespace may
   * have a database of the same name through one of these.
   */
  clusterRights?: string[];
}

/** The write-ahead half of the history. */
export interface RequestHistory {
  /**
   * @returns undefined when the key is taken: another replica was faster.
   * @throws NameSharedError when another namespace has, or is about to have, such a database.
   * @throws SecretSharedError when another request of the namespace has one of its named Secrets.
   * @throws NamespaceFullError when `atMost` others have no end yet, however many replicas insert at once.
   */
  insertRequest(request: NewRequest): Promise<Lease | undefined>;
  /**
   * Goes on with a row, for so many milliseconds from now, and writes down its Secrets. Whoever makes something for a
   * row asks right before: a process may have stood still for longer than it was given, and does not know.
   *
   * @returns the next lease; undefined when somebody else has taken the row over, and nothing was written.
   */
  renewRequest(
    id: string,
    lease: Lease,
    change: { busyFor: number; secrets: MadeSecret[] },
  ): Promise<Lease | undefined>;
  /** Imports in a namespace that have not ended and are not gone. */
  countUnended(place: { cluster: string; namespace: string }): Promise<number>;
  /** Those of some Secrets that requests for other databases of the namespace have. */
  reservedSecrets(
    wanted: { cluster: string; namespace: string; name: string },
    names: string[],
  ): Promise<string[]>;
  requestByKey(requestKey: string): Promise<RequestRow | undefined>;
  /** Takes over a row that nobody is at work on, for so many milliseconds. */
  claimRequest(id: string, busyFor: number): Promise<boolean>;
  updateRequest(
    id: string,
    change: {
      state?: ImportRow['state'];
      secrets?: MadeSecret[];
      /** Nobody is at work on it any more. */
      busyUntil?: null;
    },
  ): Promise<void>;
  /**
   * Ties the row to its database, once; joins it with what a watch may have noted of the database before.
   *
   * @param steps - what the portal did before
   */
  markCreated(id: string, created: Import, steps?: Step[]): Promise<void>;
  /** Lets the request id be used for a new database; the row stays as history. */
  freeRequestKey(id: string): Promise<void>;
  /** Rows that nobody is at work on and that have no known end. */
  unfinishedRequests(): Promise<RequestRow[]>;
  /**
   * Rows with a database whose Secrets are still there, as far as is known.
   *
   * @param isWanted - asked before a row is read in full: what is there for long is many rows
   */
  requestsWithSecrets(
    isWanted?: (row: Pick<RequestRow, 'cluster' | 'databaseUid'>) => boolean,
  ): Promise<RequestRow[]>;
}

/** What was ever read in full by this installation. */
export interface SeenNamespaces {
  /**
   * Namespaces of a cluster that were; `*` is all of them. What an earlier release knew only by the cluster's name
   * counts for the identity that bears the name now.
   */
  seenNamespaces(cluster: ClusterIdentity): Promise<Set<string>>;
  markNamespacesSeen(
    cluster: ClusterIdentity,
    namespaces: string[],
  ): Promise<void>;
}

/** @param identity - UID of `kube-system`, or the name once more where nothing else can be known */
export interface ClusterIdentity {
  name: string;
  identity: string;
}

export type FullImportHistory = ImportHistory &
  ImportQueries &
  RequestHistory &
  Outbox &
  SeenNamespaces &
  LookCounts &
  CleanUps &
  ManifestRequests &
  HistoryRetention &
  HistoryErasure &
  EvidenceHistory;
