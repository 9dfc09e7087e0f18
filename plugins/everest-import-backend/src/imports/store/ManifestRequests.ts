import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import type { NewRequest } from './RequestHistory';

/** An import that was asked for as manifests, of which no database has come yet. */
export interface ManifestRequest {
  /** A UUID; the import's id for ever, once there is one. */
  id: string;
  /** Hash of who asked, and of all that a database is known by. */
  requestKey: string;
  /** In the label of the objects; nobody can know it before they are handed out. */
  requestHash: string;
  clusterUid?: string;
  requestedBy: string;
  owner?: string;
  entity?: string;
  system?: string;
  /** What the import says of itself once its database is there. */
  snapshot: Import;
}

/** What is remembered of manifests that were handed out. */
export interface ManifestRequests {
  /**
   * Remembers a request, and no more than so many of one person.
   *
   * @returns false where one of its key is remembered already: nothing was written
   */
  noteManifests(request: ManifestRequest, atMost: number): Promise<boolean>;
  /**
   * Puts a request in place of an earlier one of the same key and hash, which keeps its id.
   *
   * @returns false where that is remembered no more: its hash is used up, and nothing was written
   */
  renewManifests(request: ManifestRequest): Promise<boolean>;
  manifestsByKey(requestKey: string): Promise<ManifestRequest | undefined>;
  /** Those of a cluster whose hash is one of these. */
  manifestsOf(cluster: string, hashes: string[]): Promise<ManifestRequest[]>;
  /**
   * Makes an import of a request for manifests, and forgets that; forgets it only, where its database is that of an import
   * of the portal already. Does nothing where the request is remembered no more.
   *
   * @param request - with the id of the request for manifests
   */
  tieManifests(request: NewRequest, created: Import): Promise<void>;
  /** Forgets those that were asked for so many milliseconds ago, or earlier. */
  forgetManifestsAfter(age: number): Promise<void>;
  /** Forgets those that name a person: nothing is shown of them. @returns the ids of those that it forgot */
  forgetManifestsOf(userRef: string): Promise<string[]>;
}
