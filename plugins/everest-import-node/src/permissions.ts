import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  Import,
  RESOURCE_TYPE_IMPORT,
  RESOURCE_TYPE_IMPORTER,
  RESOURCE_TYPE_SOURCE,
  RESOURCE_TYPE_TARGET,
} from '@everest-import/backstage-plugin-everest-import-common';

/** A namespace of a cluster, as permission rules see it. @public */
export interface PermissionTarget {
  cluster: string;
  namespace: string;
  owners: string[];
}

/** A backup source, as permission rules see it: a configured one's name, or a typed endpoint's host. @public */
export interface PermissionSource {
  name: string;
  owners: string[];
}

/** An importer, as permission rules see it. @public */
export interface PermissionImporter {
  cluster: string;
  name: string;
}

/** Rules on all but imports act on objects in memory; nothing is translated into a query. @public */
export type InMemoryFilter = Record<string, never>;

/** @public */
export const targetResourceRef = createPermissionResourceRef<
  PermissionTarget,
  InMemoryFilter
>().with({ pluginId: 'everest-import', resourceType: RESOURCE_TYPE_TARGET });

/** @public */
export const sourceResourceRef = createPermissionResourceRef<
  PermissionSource,
  InMemoryFilter
>().with({ pluginId: 'everest-import', resourceType: RESOURCE_TYPE_SOURCE });

/** @public */
export const importerResourceRef = createPermissionResourceRef<
  PermissionImporter,
  InMemoryFilter
>().with({ pluginId: 'everest-import', resourceType: RESOURCE_TYPE_IMPORTER });

/**
 * What a rule asks of imports, for a query of the database: this word of theirs is one of the values. `owner` is the
 * one that the request named, and nobody where it named none.
 *
 * @public
 */
export interface ImportRuleFilter {
  key: 'cluster' | 'namespace' | 'importer' | 'owner' | 'requestedBy';
  values: string[];
}

/** @public */
export const importResourceRef = createPermissionResourceRef<
  Import,
  ImportRuleFilter
>().with({ pluginId: 'everest-import', resourceType: RESOURCE_TYPE_IMPORT });
