import { ImportCause } from '@everest-import/backstage-plugin-everest-import-common';

/** What an import can be blocked by. */
export type BlockWord = 'job-error' | 'database-error' | 'database-paused';

/** Says why an import stands where it does, once that is known; it changes no phase. */
export interface PhaseCauses {
  /** Of a job that failed. */
  failure(): ImportCause;
  /** Whether a cause of a failure is more telling than what was told before. */
  saysMore(cause: ImportCause, told: ImportCause): boolean;
  block(word: BlockWord): ImportCause;
  /**
   * Of an import that has not ended: only what proves that it does not get on.
   *
   * @param since - of its phase, in milliseconds since 1970
   * @returns `lookAgainAt`: when time alone may prove it
   */
  holdUp(since: number): { cause?: ImportCause; lookAgainAt?: number };
  /** `dataImport` was taken out of the database before it ended. */
  withdrawn(): ImportCause;
  /** The database was deleted before it ended. */
  deleted(): ImportCause;
}
