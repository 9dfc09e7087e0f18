import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportRules } from '../config/ImportRules';
import type { ParsedSource } from '../request/ParsedImportRequest';
import { BackupSourceConfig } from '../config/BackupSourceConfig';

/** Where a request says that backups lie; nothing is known of its meaning yet. */
export type RequestedPlace = Omit<ParsedSource, 'path'>;

/** What config says of places. */
export type PlaceRules = Pick<
  ImportRules,
  'allowedEndpoints' | 'allowInsecureTls' | 'backupSources'
>;

/** Where backups lie, after every rule: nothing in it is a user's word any more. */
export interface Place {
  bucket: string;
  region: string;
  /** An origin. */
  endpoint: string;
  verifyTls: boolean;
  forcePathStyle: boolean;
  /** Whether the address behind the endpoint's name may be one of a private network. */
  allowPrivate: boolean;
  /** Why the portal does not look there; undefined: it does. */
  unseen?: string;
  /** The configured source that it is of; undefined: a typed one. */
  source?: BackupSourceConfig;
}

/** A place, or what is wrong with the words for it. */
export interface FoundPlace {
  value?: Place;
  causes: RefusalCause[];
}
