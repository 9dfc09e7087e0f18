import { LackedRight } from '../../kubernetes/rights/neededRights';

/** A part of the evidence; each is read with rights of its own. */
export type EvidencePart =
  | 'job'
  | 'pods'
  | 'events'
  | 'volume-claims'
  | 'restores'
  | 'log';

/** Times are RFC 3339 in UTC as Kubernetes wrote them, texts are cut and without values that are secret. */
export interface ConditionSeen {
  type: string;
  status: string;
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
}

/** State of one container: at most one of the three is set. */
export interface ContainerSeen {
  name: string;
  image?: string;
  restarts: number;
  waiting?: { reason?: string; message?: string };
  running?: { startedAt?: string };
  terminated?: {
    reason?: string;
    message?: string;
    exitCode?: number;
    signal?: number;
    startedAt?: string;
    finishedAt?: string;
  };
  /** How its run before this one ended, where it was started again. */
  before?: ContainerSeen['terminated'];
}

export interface PodSeen {
  name: string;
  uid: string;
  createdAt?: string;
  /** Of the importer's own Job, or of the database's engine. */
  of: 'importer' | 'engine';
  node?: string;
  /** It was there once, and is not any more: what it waited for says nothing of now. */
  gone?: boolean;
  phase?: string;
  /** Such as `Evicted` or `NodeLost`. */
  reason?: string;
  message?: string;
  conditions: ConditionSeen[];
  /** Init containers first. */
  containers: ContainerSeen[];
}

export interface EventSeen {
  /** Whom it is about. */
  kind: string;
  name: string;
  /** Names come again; what an earlier release kept has none. */
  uid?: string;
  type?: string;
  reason?: string;
  message: string;
  count: number;
  firstAt?: string;
  lastAt?: string;
}

export interface VolumeClaimSeen {
  name: string;
  uid?: string;
  phase?: string;
  storageClass?: string;
  size?: string;
}

/** An engine operator's own object that an importer makes or waits for. */
export interface RestoreSeen {
  /** Such as `PerconaXtraDBClusterRestore`. */
  kind: string;
  name: string;
  /** As its operator says it; unknown words stay as they are. */
  state?: string;
  message?: string;
  conditions: ConditionSeen[];
  createdAt?: string;
  finishedAt?: string;
  /** Each state that was seen, with when it was seen first; the newest last. */
  states?: { state: string; at: string }[];
}

/** What Kubernetes has about the run of one import, besides its database and its DataImportJob. */
export interface RunEvidence {
  /** When it was read, in milliseconds since 1970. */
  asOf: number;
  /** The batch Job. */
  job?: {
    name: string;
    createdAt?: string;
    active?: number;
    conditions: ConditionSeen[];
  };
  pods: PodSeen[];
  /** The newest last. */
  events: EventSeen[];
  volumeClaims: VolumeClaimSeen[];
  restores: RestoreSeen[];
  /** The last lines of the importer's log. */
  log: string[];
  /** What could not be read, with the right that is missing. */
  unread: { part: EvidencePart; right: LackedRight }[];
}
