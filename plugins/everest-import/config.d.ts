export interface Config {
  everestImport?: {
    /** Whom people turn to for what only the platform team can mend; shown beside such causes. */
    support?: {
      /**
       * What they are called. Default: `the platform team`.
       * @visibility frontend
       */
      title?: string;
      /**
       * A page of theirs, http or https: a channel, a form, a runbook.
       * @visibility frontend
       */
      url?: string;
      /**
       * A mail address of theirs.
       * @visibility frontend
       */
      email?: string;
    };
  };
}
