/**
 * One line that an importer wrote, without values that are secret.
 *
 * @public
 */
export interface ImportLogLine {
  /** When it was written, RFC 3339 in UTC, to the nanosecond where Kubernetes says it so. */
  at?: string;
  text: string;
  /** So many bytes of the line, from its end, were cut off. */
  cutBytes?: number;
}

/**
 * Why a log has no more lines: `container-ended`: nothing more will come. `read`: it was not to be followed.
 * `not-begun`: the container writes nothing yet. `gone`: there is no Pod any more. `refused`: the portal may not read
 * it. `not-allowed`: the reader may not, any more. `token-expired`, `stopping`, `away`: ask again. A later release may
 * add others.
 *
 * @public
 */
export type ImportLogEnd =
  | 'container-ended'
  | 'read'
  | 'not-begun'
  | 'gone'
  | 'refused'
  | 'not-allowed'
  | 'token-expired'
  | 'stopping'
  | 'away';

/**
 * The data of an event of `GET /imports/:cluster/:namespace/:name/logs`, which is a `text/event-stream`. The last one
 * is of the type `end`; a stream without it was cut.
 *
 * @public
 */
export type ImportLogEvent =
  /** The first one: it is being read. */
  | { type: 'open' }
  | { type: 'lines'; lines: ImportLogLine[] }
  /** Lines are missing here: they came faster than they were read. */
  | { type: 'dropped'; lines: number }
  /** No lines come for now, with why; it goes on by itself. */
  | { type: 'waiting'; text: string }
  /** The Pod is gone; what follows was kept of its log, to its end. */
  | { type: 'kept'; text: string }
  | {
      type: 'end';
      reason: ImportLogEnd;
      text: string;
      /** With `refused`: the line that grants what is missing, for who may know. */
      kubectl?: string;
    };

/** The query of a log. @public */
export interface ImportLogQuery {
  /** Whether what comes is told too. */
  follow?: boolean;
  /** 1-10000, 500 by default. */
  tailLines?: number;
}
