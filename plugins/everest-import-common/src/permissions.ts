import { createPermission } from '@backstage/plugin-permission-common';

/** @public */
export const RESOURCE_TYPE_TARGET = 'everest-import-target';
/** @public */
export const RESOURCE_TYPE_SOURCE = 'everest-import-source';
/** @public */
export const RESOURCE_TYPE_IMPORTER = 'everest-import-importer';
/** @public */
export const RESOURCE_TYPE_IMPORT = 'everest-import-import';

/** Grants the use of a cluster's namespace as target. @public */
export const targetUsePermission = createPermission({
  name: 'everest-import.target.use',
  attributes: {},
  resourceType: RESOURCE_TYPE_TARGET,
});

/** Grants the use of a backup source. @public */
export const sourceUsePermission = createPermission({
  name: 'everest-import.source.use',
  attributes: {},
  resourceType: RESOURCE_TYPE_SOURCE,
});

/** Grants the use of an importer. @public */
export const importerUsePermission = createPermission({
  name: 'everest-import.importer.use',
  attributes: {},
  resourceType: RESOURCE_TYPE_IMPORTER,
});

/** Grants sight of an importer. @public */
export const importerReadPermission = createPermission({
  name: 'everest-import.importer.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_IMPORTER,
});

/** Grants the start of an import; covers preflight and dry run. @public */
export const importCreatePermission = createPermission({
  name: 'everest-import.import.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_TARGET,
});

/**
 * Grants to name an owner, an entity or a system that is not one's own; only to those whom `everestImport.assigners`
 * lists.
 *
 * @public
 */
export const importAssignPermission = createPermission({
  name: 'everest-import.import.assign',
  attributes: {},
  resourceType: RESOURCE_TYPE_TARGET,
});

/** Grants sight of an import. @public */
export const importReadPermission = createPermission({
  name: 'everest-import.import.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_IMPORT,
});

/** Grants the deletion of an import's database. @public */
export const importDeletePermission = createPermission({
  name: 'everest-import.import.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_IMPORT,
});

/** Grants to have Everest look again, at once, at an import that is blocked. @public */
export const importCheckAgainPermission = createPermission({
  name: 'everest-import.import.check-again',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_IMPORT,
});

/** Grants sight of an import's logs. @public */
export const logReadPermission = createPermission({
  name: 'everest-import.log.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_IMPORT,
});

/** Grants to go on in spite of an advice, with a reason. @public */
export const preflightAcknowledgePermission = createPermission({
  name: 'everest-import.preflight.acknowledge',
  attributes: {},
  resourceType: RESOURCE_TYPE_TARGET,
});

/**
 * Grants sight of what the portal lacks in Kubernetes: each missing right with its namespace, and what is wrong with the
 * configuration of a cluster. For those who run the portal.
 *
 * @public
 */
export const setupReadPermission = createPermission({
  name: 'everest-import.setup.read',
  attributes: { action: 'read' },
});

/**
 * Grants to take people out of what is remembered of imports; only to those whom `everestImport.history.erasers` lists.
 *
 * @public
 */
export const historyErasePermission = createPermission({
  name: 'everest-import.history.erase',
  attributes: { action: 'delete' },
});

/** Every permission of the plugin. @public */
export const everestImportPermissions = [
  targetUsePermission,
  sourceUsePermission,
  importerUsePermission,
  importerReadPermission,
  importCreatePermission,
  importAssignPermission,
  importReadPermission,
  importDeletePermission,
  importCheckAgainPermission,
  logReadPermission,
  preflightAcknowledgePermission,
  setupReadPermission,
  historyErasePermission,
];
