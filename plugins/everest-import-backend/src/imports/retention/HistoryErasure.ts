/** Takes a person out of the history; refs are whole, in lower case. */
export interface HistoryErasure {
  /**
   * Erases a person from a bite of rows, in the order of their ids: as who asked, as owner, and where a text names them.
   * Creates that are under way are left out.
   *
   * @returns how many rows named them; `last`: the id after which to go on, undefined at the end
   */
  erasePerson(
    userRef: string,
    bite: { after?: string; atMost: number },
  ): Promise<{ erased: number; last?: string }>;
  /** Creates under way that name them. */
  countUnderWay(userRef: string): Promise<number>;
  deleteLooksOf(userRef: string): Promise<void>;
}
