/** What makes the history forget, each time a bite of so many rows. All times are of the database's clock. */
export interface HistoryRetention {
  /**
   * Notes since when nothing can come of a row any more: its database is gone, or was never made, no Secret is left of
   * it, and nobody is at work on it.
   *
   * @returns how many rows were noted
   */
  noteOver(atMost: number): Promise<number>;
  /** Takes the details out of rows that are over for so many milliseconds. @returns out of how many */
  eraseDetails(after: number, atMost: number): Promise<number>;
  /** Deletes rows that are over for so many milliseconds, with what was told of them. @returns how many */
  deleteOver(after: number, atMost: number): Promise<number>;
  /** Deletes looks into buckets that count no more, and what they waited for each other by. */
  deleteLooks(): Promise<void>;
}
