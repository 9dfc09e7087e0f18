/** What is known of a stage besides its time. */
interface StageFacts {
  /** After so long it is stuck, whatever former imports took; left out: only those tell. */
  limitMs?: number;
  lookAt: string;
}

const MINUTE = 60_000;

const LOG = "Look at the importer's log for what it does.";
const EVEREST =
  "Everest's operator says nothing and does not go on: ask the platform team whether it runs, in the namespace 'everest-system'.";

/** One line a stage. Stages that end as soon as they begin have none. */
const FACTS: Record<string, StageFacts> = {
  requested: {
    limitMs: 5 * MINUTE,
    lookAt: 'The portal has not made the database: ask those who run it.',
  },
  checked: {
    limitMs: 5 * MINUTE,
    lookAt: 'The portal has not made the database: ask those who run it.',
  },
  'secrets-made': {
    limitMs: 5 * MINUTE,
    lookAt: 'The portal has not made the database: ask those who run it.',
  },
  'database-created': {
    limitMs: 30 * MINUTE,
    lookAt:
      "Look at the engine's Pods and volumes: no room on a node, an image, a volume that does not bind. Where none are there, the engine's operator says nothing: ask the platform team for its log.",
  },
  'database-ready-empty': { limitMs: 5 * MINUTE, lookAt: EVEREST },
  importing: { limitMs: 5 * MINUTE, lookAt: EVEREST },
  'job-created': {
    limitMs: 5 * MINUTE,
    lookAt:
      'The Job has made no Pod: look at its events, a quota or a policy of the namespace refuses it.',
  },
  'pod-waiting': {
    limitMs: 5 * MINUTE,
    lookAt:
      'The Pod does not start: look at its conditions and events, no room on a node, or a Secret that is missing.',
  },
  'pod-pulling': {
    limitMs: 15 * MINUTE,
    lookAt:
      "The image does not come: look at the Pod's events for its name, rights and the registry's limits.",
  },
  // PostgreSQL's waits up to fifteen minutes for what was there before, without a word
  'importer-started': { lookAt: LOG },
  'importer-restarted': { lookAt: LOG },
  restore: {
    lookAt:
      "Look at what the engine's operator says of the restore, and at the engine's Pods.",
  },
  'importer-ended': {
    limitMs: 15 * MINUTE,
    lookAt:
      'The importer is done, and the database is not ready: look at it in Everest, and at the engine’s Pods.',
  },
  blocked: { lookAt: 'Look at the cause of the import.' },
  deleting: {
    limitMs: 30 * MINUTE,
    lookAt:
      'Something holds the database: ask the platform team for its finalizers.',
  },
};

/** Those of which it is known what to look at. */
export const KNOWN_STAGES = Object.keys(FACTS);

export function stageFacts(stage: string): StageFacts | undefined {
  return Object.hasOwn(FACTS, stage) ? FACTS[stage] : undefined;
}
