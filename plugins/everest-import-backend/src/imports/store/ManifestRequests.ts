import { Import } from '@everest-import/backstage-plugin-everest-import-common';

/** An import that was asked for as manifests, of which no database has come yet. */
export interface ManifestRequest {
  /** A UUID; the import's id for ever, once there is one. */
  id: string;
  /** Hash of who asked and for which place. */
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
   * Remembers a request, in place of an earlier one of the same key, and no more than so many of one person.
   *
   * @returns what is remembered: the hash of the first one stays, so that manifests that were handed out before hold
   */
  noteManifests(
    request: ManifestRequest,
    atMost: number,
  ): Promise<ManifestRequest>;
  manifestsByKey(requestKey: string): Promise<ManifestRequest | undefined>;
  waitingManifests(): Promise<ManifestRequest[]>;
  forgetManifests(id: string): Promise<void>;
  /** Forgets those that were asked for so many milliseconds ago, or earlier. */
  forgetManifestsAfter(age: number): Promise<void>;
  /** Forgets those that name a person: nothing is shown of them. */
  forgetManifestsOf(userRef: string): Promise<void>;
}
