import { JsonObject } from '@backstage/types';
import { EngineType } from './engine';

/**
 * A right that an importer asks for, in words.
 *
 * @public
 */
export interface ImporterRight {
  scope: 'namespace' | 'cluster';
  /** For instance `create, get and update secrets`. */
  text: string;
  /** True for any `*` among groups, resources, verbs or paths. */
  wildcard: boolean;
  /** What more it could do with it: `run containers as another service account`; left out for what is no more than it says. */
  escalation?: string;
}

/**
 * What an importer's author says of it by annotation, or what is known of a built-in one.
 *
 * @public
 */
export interface ImporterContract {
  backupKinds?: string[];
  /** An RE2 pattern that a path must match. */
  pathPattern?: string;
  engineVersions?: string;
  spaceFactor?: number;
  sourceCredentials?: 'required' | 'ignored';
  /** The property of its config that gets how many CPUs a node of the database has, where nobody says it. */
  cpusInto?: string;
  docs?: string;
  owner?: string;
}

/**
 * A fault in an importer's own definition.
 *
 * @public
 */
export interface ImporterFinding {
  code: string;
  severity: 'warning' | 'error';
  message: string;
}

/**
 * A DataImporter of one cluster, as far as a list shows it.
 *
 * @public
 */
export interface ImporterSummary {
  cluster: string;
  name: string;
  displayName: string;
  /** In a list its beginning: 400 characters at most. */
  description?: string;
  engines: EngineType[];
  /** Words of `supportedEngines` that name no known engine; in a list ten at most. */
  otherEngines: string[];
  image?: string;
  contract: ImporterContract;
  /** How many settings its config has, not counting those within them. */
  settings: number;
  /** Whether its rights reach beyond the namespace, name everything or bring others. */
  wideRights: boolean;
  /** Why nobody may use it here, as config has it; left out where it may be used. */
  reason?: string;
  /** Changes with the spec: sha256 in hex. */
  digest: string;
}

/**
 * A DataImporter of one cluster.
 *
 * @public
 */
export interface Importer extends ImporterSummary {
  /** `spec.config.openAPIV3Schema`, untrusted. */
  configSchema?: JsonObject;
  /** Dot paths without a leading dot, such as `spec.engine.userSecretsName`. */
  requiredFields: string[];
  command?: string[];
  rights: ImporterRight[];
  findings: ImporterFinding[];
}
