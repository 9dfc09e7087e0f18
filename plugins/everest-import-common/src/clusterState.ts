/**
 * A right in Kubernetes that the portal lacks.
 *
 * @public
 */
export interface MissingRight {
  verb: string;
  /** As kubectl takes it: `databaseclusters.everest.percona.com`. */
  resource: string;
  /** Left out for the whole cluster. */
  namespace?: string;
  /** The line that grants it. */
  kubectl: string;
}

/**
 * A right that the portal does without, and then shows less.
 *
 * @public
 */
export interface OptionalMissingRight extends MissingRight {
  /** What is not shown without it: a sentence. */
  without: string;
}

/**
 * What is known of one configured cluster.
 *
 * @public
 */
export interface ClusterState {
  name: string;
  title: string;
  /** Whether the last contact went well. */
  reachable: boolean;
  /** Whether a full list of each of Everest's kinds has been read at least once. */
  synced: boolean;
  /** RFC 3339 in UTC: since when what is shown may be out of date. */
  staleSince?: string;
  /**
   * Why the cluster is not reachable, or what of it can't be read, without addresses or keys; what is wrong with its configuration only for whom
   * `everest-import.setup.read` allows.
   */
  reason?: string;
  everest: {
    /** False where Everest's kinds are not there. */
    installed: boolean;
    version?: string;
    /**
     * The API generation that is read: `v1` is `everest.percona.com/v1alpha1`; `v2` is OpenEverest's `core.openeverest.io`, into
     * which nothing can be imported from here yet.
     */
    generation?: 'v1' | 'v2';
    /** The generation that is there besides, and not read: Everest supports no two in one cluster. */
    besides?: 'v2';
  };
  /** Each missing right as the kubectl line that grants it; left out for whom `everest-import.setup.read` does not allow. */
  missingRights?: MissingRight[];
  /** Rights that nothing needs, and without which less is shown; only with `missingRights`. Left out where none lacks. */
  optionalRights?: OptionalMissingRight[];
  /**
   * Kinds of which there are more objects than the portal keeps: the first ones are shown, and imports of other databases
   * or jobs are out of date. Left out where there are none.
   */
  tooMany?: { kind: string; limit: number }[];
  /** How far the cluster's clock is ahead of the portal's (behind: negative), where it is by more than a few seconds. */
  clockSkewSeconds?: number;
}
