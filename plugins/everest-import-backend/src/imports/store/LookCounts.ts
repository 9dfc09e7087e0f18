/** Looks of a user that count at once. */
export const MOST_LOOKS = 10;
/** Milliseconds that a look counts, from its begin. */
export const LOOK_COUNTS_FOR = 5 * 60_000;

/** Counts looks into buckets, of all replicas together. */
export interface LookCounts {
  /** Counts one more look of a user, or says, in milliseconds of the database's clock, until when there are enough. */
  takeLook(user: string): Promise<{ id: string } | { barredUntil: number }>;
  /** It counts no more. */
  giveBackLook(id: string): Promise<void>;
}
