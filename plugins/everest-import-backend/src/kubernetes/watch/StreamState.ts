import { ClusterAwayError } from './ClusterAwayError';
import { StreamFailure } from './StreamFailure';

export interface StreamState {
  /** A full list has been read at least once, or the kind was never there. */
  synced: boolean;
  /** The server has no such kind: it said so when nothing was ever read of it, or for long enough. */
  absent?: boolean;
  /** When the last complete list began, or its absence was asked for, milliseconds since 1970. */
  listedAt?: number;
  /** Milliseconds since 1970: since when what is held may be out of date. */
  staleSince?: number;
  /**
   * Since when there are more objects than are kept, milliseconds since 1970: the first ones are, and nothing follows
   * from the absence of others.
   */
  tooManySince?: number;
  failure?: {
    status?: number;
    message: string;
    /** What was asked of the server. */
    verb: 'list' | 'watch';
    /** What is wrong with the portal's configuration for the cluster; may name files and programs. */
    configFault?: string;
  };
}

/** Texts of errors that are not ours may quote what was read. */
export function streamFailure(
  error: Error & { status?: number },
): Omit<NonNullable<StreamState['failure']>, 'verb'> {
  if (error instanceof ClusterAwayError) {
    const { reason = error.message, configFault } = error;
    return { message: reason, configFault };
  }
  return error instanceof StreamFailure
    ? { status: error.status, message: error.message }
    : { message: "The cluster's answer can't be read." };
}
