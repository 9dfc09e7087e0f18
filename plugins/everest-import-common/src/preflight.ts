import { Backup } from './backup';

/** `failure` of a hard check refuses a create. @public */
export type PreflightOutcome = 'pass' | 'warning' | 'failure' | 'skipped';

/**
 * One thing that was looked at before anything is created.
 *
 * @public
 */
export interface PreflightCheck {
  /** A stable kebab-case word, such as `importer-supports-engine`. */
  id: string;
  /** `hard`: the API server or the operator would refuse or hang; `advice`: our opinion, or our view of the network. */
  kind: 'hard' | 'advice';
  outcome: PreflightOutcome;
  /** The request field to blame, such as `source.path`. */
  field?: string;
  /** One line: what was found. */
  title: string;
  /** What it means. */
  detail?: string;
  /** What to do, and who can do it. */
  remedy?: string;
  /** With a failure: the word of `error.causes` that a create gives for it. */
  code?: string;
  /** What stands in title, detail and remedy, by its name; `state` is which of the texts of its code, or of its id, they are. */
  values?: Record<string, string | number>;
  /** Whether going on in spite of it can be acknowledged, by permission and with a reason. */
  acknowledgeable?: boolean;
}

/** `POST /preflight`; streamed check by check as `application/x-ndjson` where that is asked for. @public */
export interface PreflightReply {
  checks: PreflightCheck[];
  /** What lies at the path, where it was recognised. */
  backup?: Backup;
}

/** One line of the stream; `end` is the last. @public */
export type PreflightLine =
  | { type: 'check'; check: PreflightCheck }
  | { type: 'backup'; backup: Backup }
  | { type: 'end'; failures: number; warnings: number };
