/** Some rows of a table, in the order of their ids. */
export interface Bite {
  /** The id that the bite before ended with. */
  after?: string;
  atMost: number;
}

export interface Bitten {
  /** Imports whose rows named the person, by their ids. */
  named: string[];
  /** After which to go on; undefined at the end. */
  last?: string;
}

/** Takes a person out of the history; refs are whole, in lower case. */
export interface HistoryErasure {
  /**
   * Erases a person from a bite of rows: as who asked, as owner, and where a text names them. Creates that are under way
   * are left out.
   */
  erasePerson(userRef: string, bite: Bite): Promise<Bitten>;
  /** The same from what Kubernetes had about the runs. */
  eraseFromEvidence(userRef: string, bite: Bite): Promise<Bitten>;
  /** Creates under way that name them. */
  countUnderWay(userRef: string): Promise<number>;
  deleteLooksOf(userRef: string): Promise<void>;
}
