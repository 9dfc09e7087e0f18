import {
  DATA_OVERWRITTEN,
  ImportOutcome,
} from '@everest-import/backstage-plugin-everest-import-common';
import { Raised } from '../alarms/Raised';
import { ImportRow } from '../store/ImportHistory';

/** What people are told of an import, each once: how it ended, that data in use is written over, and what does not get on. */
export type News = ImportOutcome | typeof DATA_OVERWRITTEN | Raised;

/**
 * `notification`: one news for people. `change`: the import reads differently now, for other plugins and open pages; one
 * that was not sent yet stands for all that came since.
 */
export const OUTBOX_KINDS = ['notification', 'change'] as const;

export interface OutboxEntry {
  id: string;
  kind: (typeof OUTBOX_KINDS)[number];
  databaseUid: string;
  /** Of a notification. */
  news?: News;
  /** How often somebody has begun to send it, this time included. */
  attempts: number;
  /** Counts what was written into it. */
  generation: number;
  /** Milliseconds since it was written. */
  age: number;
  /** The import as it is now; undefined: forgotten meanwhile. */
  row?: ImportRow;
  /** The release before has told it. */
  isTold: boolean;
}

export interface OutboxDepth {
  /** Entries that are to be sent. */
  waiting: number;
  /** Milliseconds since the oldest of them was written; 0 when there is none. */
  oldest: number;
  /** Entries that never went through, and are not tried any more. */
  givenUp: number;
}

/**
 * What is to be sent of imports. An entry is written in the transaction that writes the import's row, and is there until
 * it was sent: at least once, whatever becomes of the processes. All times are of the database's clock.
 */
export interface Outbox {
  /**
   * Takes entries that are due, oldest first, for a minute in which nobody else gets them. Of one import and kind only
   * the oldest: the next is not before that one. News of a database wait while a request may turn out to be its own: who
   * asked is told too then.
   */
  claimEntries(atMost: number): Promise<OutboxEntry[]>;
  /** They were sent, as they were when claimed. */
  entriesDone(entries: OutboxEntry[]): Promise<void>;
  /** @param retryIn - milliseconds */
  entryFailed(entry: OutboxEntry, retryIn: number): Promise<void>;
  /** Nobody tries it any more. */
  entryGivenUp(entry: OutboxEntry): Promise<void>;
  outboxDepth(): Promise<OutboxDepth>;
  /**
   * Makes entries of the news that the release before wrote into rows and did not tell: it knows no outbox.
   *
   * @returns how many
   */
  adoptUntold(): Promise<number>;
}
