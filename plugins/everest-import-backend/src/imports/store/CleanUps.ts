/** A database that is to be deleted. */
export interface CleanUpRow {
  cluster: string;
  namespace: string;
  name: string;
  databaseUid: string;
  /** Milliseconds since it was asked for; undefined where the release before has noted it. */
  askedFor?: number;
}

/** Clean-ups that were asked for and are not known to have reached Kubernetes. */
export interface CleanUps {
  /**
   * Written before the database is deleted, so that another process finishes it.
   *
   * @returns false where there is no row of the import
   */
  noteCleanUp(databaseUid: string): Promise<boolean>;
  /**
   * @param end - whether the database was deleted: that an import ends by it is nothing to alarm anybody with. Nothing
   * else is known of one that was kept.
   */
  endCleanUp(databaseUid: string, end: 'deleted' | 'kept'): Promise<void>;
  openCleanUps(): Promise<CleanUpRow[]>;
}
