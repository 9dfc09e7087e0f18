import { RefusalCause } from './cause';

/** The body of `DELETE /imports/:cluster/:namespace/:name`. @public */
export interface CleanUpRequest {
  /** The name of the database, as whoever asks has read and typed it. A dry run does without. */
  confirm?: string;
  /** The id of the import that is meant: refused where the name is another database's by now. A dry run does without. */
  uid?: string;
}

/**
 * Something that goes with a database, or that stays.
 *
 * @public
 */
export interface CleanUpPart {
  /**
   * `database`, `data`, `import-job`, `payload-secret`, `s3-secret`, `user-secret`, `backup`, `history`; a later release
   * may add others.
   */
  what: string;
  /** Of an object in Kubernetes. */
  name?: string;
  /** A sentence. */
  text: string;
}

/** The reply to a clean-up, and to its dry run. @public */
export interface CleanUpReply {
  id: string;
  cluster: string;
  namespace: string;
  name: string;
  dryRun: boolean;
  goes: CleanUpPart[];
  stays: CleanUpPart[];
  /** Of a dry run: why it would be refused; empty where it would not. */
  refusals?: RefusalCause[];
}
