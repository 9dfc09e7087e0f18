import {
  DatabaseClusterObject,
  DatabaseEngineObject,
  DataImporterObject,
} from './objects';

/*
 * Where Everest's objects keep what the rest of the backend asks for. Every part of them may be missing: the API
 * server fills in nothing, and other releases of Everest know other fields.
 */

/** Undefined: no import is asked for. */
export const dataImportOf = (database: DatabaseClusterObject | undefined) =>
  database?.spec?.dataSource?.dataImport;

/** Importers keep Everest from a database by it while they work. */
export const PAUSE_ANNOTATION = 'everest.percona.com/reconcile-paused';

/** Whether Everest does nothing for it. */
export const isPausedForEverest = (
  database: DatabaseClusterObject | undefined,
) => database?.metadata.annotations?.[PAUSE_ANNOTATION] === 'true';

/** The Secret with the keys of the place that is imported from. */
export const s3SecretOf = (database: DatabaseClusterObject) =>
  dataImportOf(database)?.source?.s3?.credentialsSecretName;

export const versionOf = (database: DatabaseClusterObject) =>
  database.spec?.engine?.version;

/** In Everest's words, such as `pxc`. */
export const supportedEnginesOf = (importer: DataImporterObject): string[] =>
  importer.spec?.supportedEngines ?? [];

export const imageOf = (importer: DataImporterObject | undefined) =>
  importer?.spec?.jobSpec?.image;

/** Paths such as `.spec.engine.userSecretsName`; an importer's author may write there what is no text. */
export const requiredFieldsOf = (importer: DataImporterObject | undefined) =>
  importer?.spec?.databaseClusterConstraints?.requiredFields;

export const configSchemaOf = (importer: DataImporterObject | undefined) =>
  importer?.spec?.config?.openAPIV3Schema;

/** Whether it asks for rights in the whole cluster. */
export const asksForClusterRights = (importer: DataImporterObject): boolean =>
  (importer.spec?.clusterPermissions ?? []).length > 0;

/** In Everest's words, such as `pxc`. */
export const engineTypeOf = (engine: DatabaseEngineObject) => engine.spec?.type;

export const isInstalled = (engine: DatabaseEngineObject): boolean =>
  engine.status?.status === 'installed';

/** Empty: Everest has not said. */
export const engineStateOf = (engine: DatabaseEngineObject | undefined) =>
  engine?.status?.status ?? '';

/** Keys that the Secret with the users of such a database has. */
export const userKeysOf = (engine: DatabaseEngineObject | undefined) =>
  engine?.spec?.secretKeys?.user ?? [];
