import { StandingRow } from '../store/ImportHistory';

/** What is known of the place of a row's database, for finding out whether it is gone. */
export interface PlaceRead {
  /** Everything there was read, and is kept. */
  complete: boolean;
  /** When that list began, in milliseconds since 1970. */
  listedAt?: number;
  /** UID of `kube-system`, where it may be read. */
  clusterUid?: string;
}

/** A database that was made a moment ago has its time to come through a watch before anybody asks for it by name. */
const ASK_AFTER_MS = 60_000;

function isOther(row: StandingRow, { clusterUid }: PlaceRead): boolean {
  return (
    row.clusterUid !== undefined &&
    clusterUid !== undefined &&
    row.clusterUid !== clusterUid
  );
}

/** True when a complete list that began after the row was known has not got its database. */
export function isUnlisted(
  row: StandingRow,
  place: PlaceRead,
  /** Milliseconds since 1970, of when `knownFor` was read. */
  now: number,
): boolean {
  const { complete, listedAt } = place;
  return (
    complete &&
    listedAt !== undefined &&
    listedAt > now - row.knownFor &&
    !isOther(row, place)
  );
}

/** True when it is time to ask the API server for the row's database by its name. */
export function isToBeAskedFor(row: StandingRow, place: PlaceRead): boolean {
  return row.knownFor > ASK_AFTER_MS && !isOther(row, place);
}
