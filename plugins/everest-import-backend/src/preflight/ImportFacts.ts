import { JsonObject } from '@backstage/types';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { InstalledSchema } from '../everest/installedSchema';
import { ResolvedSpec } from '../everest/manifest';
import {
  DatabaseClusterObject,
  DatabaseEngineObject,
  DataImporterObject,
  DataImportJobObject,
  NamespaceObject,
  StorageClassObject,
} from '../everest/objects';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';
import type { FoundPlace } from '../sources/Place';
import { ImportRules } from '../config/ImportRules';
import { Profile } from '../config/profiles';
import type { PodDemands } from './readPodDemands';
import type { SecretFacts } from './SecretFacts';
import type { FoundReference } from './references';

/** Everything a check may look at, fetched once, so that checks are pure. */
export interface ImportFacts {
  /** With the profile's words where it has none of its own, and its source as it was found. */
  request: ParsedImportRequest;
  /** Undefined where the request names none, or one that is not there. */
  profile?: Profile;
  resolved: ResolvedSpec;
  /** Where the backup lies, or what is wrong with the words for it. */
  place: FoundPlace;
  rules: ImportRules;
  namespace?: NamespaceObject;
  /** What the installed Everest takes as a database's spec; undefined where the portal may not read it. */
  installedSchema?: InstalledSchema;
  /** Undefined where no engine object of this type is there. */
  engine?: DatabaseEngineObject;
  importer?: DataImporterObject;
  /** The spec that `importerDigest` stands for; undefined where it was not seen since the start. */
  shownImporter?: DataImporterObject['spec'];
  storageClasses: StorageClassObject[];
  /** Databases of the target namespace. */
  databases: DatabaseClusterObject[];
  /** Runs of importers in the target namespace. */
  jobs: DataImportJobObject[];
  /** Databases of the same name in other namespaces. */
  namesakes: DatabaseClusterObject[];
  /** Names of importers that ask for rights in the whole cluster. */
  clusterRights: string[];
  /** The database that has the wished name now. */
  nameTakenBy?: DatabaseClusterObject;
  /** Imports in the target namespace that have not ended; undefined where they are not counted. */
  importsRunning?: number;
  /** What the request names, as far as it is known to be there or not. */
  references: FoundReference[];
  /** What is known of the Secrets that it names. */
  secrets: SecretFacts;
  /** Whoever asks gets manifests, and brings the keys and passwords to the cluster another way: none are missing. */
  keysComeLater?: boolean;
  /** What the namespace demands of a Pod; undefined where the portal may not read it. */
  podDemands?: PodDemands;
  /** Config after the importer's schema, and what is wrong with it. */
  config: { value?: JsonObject; causes: RefusalCause[] };
  /** Entity refs that the requester owns things through. */
  ownershipRefs: string[];
  /** Whether the requester may name an owner, an entity or a system that is not theirs. */
  mayAssign: boolean;
  ownersOf: NamedOwners;
}

/** The owners of what the request names in the catalog; undefined where there is nothing that the requester sees. */
export interface NamedOwners {
  entity?: string[];
  system?: string[];
}

/** Looks at an importer alone: what it says holds for every request. */
export type ImporterCheck = (
  facts: Pick<ImportFacts, 'importer' | 'rules'>,
) => RefusalCause[];

/** Looks at facts and says what is wrong; an empty list when nothing is. */
export type ImportCheck = (facts: ImportFacts) => RefusalCause[];
