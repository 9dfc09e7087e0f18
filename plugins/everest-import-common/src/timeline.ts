import { MissingRight } from './clusterState';

/**
 * How long a stage took in former imports that succeeded, with the same importer and of about the same size.
 *
 * @public
 */
export interface UsualDuration {
  medianMs: number;
  p90Ms: number;
  /** In how many imports; never fewer than 5. */
  runs: number;
}

/**
 * Something that an import went through.
 *
 * @public
 */
export interface TimelineStage {
  /**
   * A kebab-case word: `requested`, `checked`, `secrets-made`, `database-created`, `database-ready-empty`,
   * `job-created`, `pod-waiting`, `pod-pulling`, `importer-started`, `importer-restarted`, `importer-ended`, `restore`,
   * `importing`, `blocked`, `deleting`, `ended`, `ready`; `other` for what this release does not know. A later release
   * may add others.
   */
  stage: string;
  /** When it began. RFC 3339 in UTC. */
  at: string;
  /** Until the next stage; of the last one of an import that runs: until now. Left out at the end. */
  durationMs?: number;
  /** Who says so: `portal`, `database`, `job`, `pod`, `event`, `restore`; a later release may add others. */
  source: string;
  /** As it stands there; may be empty. */
  raw: string;
  usual?: UsualDuration;
}

/**
 * `GET /imports/:cluster/:namespace/:name/timeline`.
 *
 * @public
 */
export interface ImportTimeline {
  /** Of the import. */
  id: string;
  /** When it was read in Kubernetes last; left out where nothing was. RFC 3339 in UTC. */
  asOf?: string;
  /** It goes on. */
  live: boolean;
  /** The newest last. */
  stages: TimelineStage[];
  /** What usually comes, the next first; empty where too few former imports tell. */
  next: { stage: string; usual: UsualDuration }[];
  /** Set while the last stage takes longer than it should. */
  stuck?: {
    stage: string;
    /** Since it began. */
    forMs: number;
    /** After so long it is told. */
    limitMs: number;
    /** What to look at: a sentence. */
    lookAt: string;
  };
  /** What is not known, and the right that is missing; without its `kubectl` line for whom that is not. */
  unread: {
    part: string;
    right: Omit<MissingRight, 'kubectl'> &
      Partial<Pick<MissingRight, 'kubectl'>>;
  }[];
}
