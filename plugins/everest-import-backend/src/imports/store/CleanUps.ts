/** A database that is to be deleted. */
export interface CleanUpRow {
  cluster: string;
  namespace: string;
  name: string;
  databaseUid: string;
}

/** Clean-ups that were asked for and are not known to have reached Kubernetes. */
export interface CleanUps {
  /**
   * Written before the database is deleted, so that another process finishes it.
   *
   * @returns false where there is no row of the import
   */
  noteCleanUp(databaseUid: string): Promise<boolean>;
  endCleanUp(databaseUid: string): Promise<void>;
  openCleanUps(): Promise<CleanUpRow[]>;
}
