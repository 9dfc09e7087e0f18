/**
 * How far an importer is, as it says itself in its log.
 *
 * @public
 */
export interface ImportProgress {
  bytesRead: number;
  /** 0 where the importer does not know it. */
  bytesTotal: number;
  /** Over the last half minute or so. */
  bytesPerSecond: number;
  /** When it was read; RFC 3339 in UTC. */
  at: string;
}

/**
 * What an importer says that it brought into the database.
 *
 * @public
 */
export interface ImportResult {
  tables: number;
  rows: number;
  bytesRead: number;
  /** What was left out or changed on the way, in sentences. */
  notes: string[];
  /** How the importer made sure of it, where it says so. */
  verified?: 'counts' | 'checksums' | 'none';
  /** The tables whose checksums it compared, and which are equal. */
  compared?: number;
}

/**
 * For how many more seconds an importer has to read at the pace it had lately; undefined where that can't be said: no
 * total, nothing read lately, or all read (a database goes on for a while after that).
 *
 * @public
 */
export function secondsLeft(progress: ImportProgress): number | undefined {
  const { bytesRead, bytesTotal, bytesPerSecond } = progress;
  const left = bytesTotal - bytesRead;
  return left > 0 && bytesPerSecond > 0
    ? Math.ceil(left / bytesPerSecond)
    : undefined;
}
