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

/** Rules act on objects in memory; nothing is translated into a query. @public */
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

/** @public */
export const importResourceRef = createPermissionResourceRef<
  Import,
  InMemoryFilter
>().with({ pluginId: 'everest-import', resourceType: RESOURCE_TYPE_IMPORT });
