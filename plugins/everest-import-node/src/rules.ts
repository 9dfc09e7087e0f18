import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import {
  importerResourceRef,
  importResourceRef,
  sourceResourceRef,
  targetResourceRef,
} from './permissions';

const clusterParams = z.object({
  clusters: z.array(z.string()).describe('Names of clusters'),
});
const namespaceParams = z.object({
  namespaces: z.array(z.string()).describe('Names of namespaces'),
});
const importerParams = z.object({
  importers: z.array(z.string()).describe('Names of importers'),
});
const sourceParams = z.object({
  sources: z
    .array(z.string())
    .describe('Names of backup sources, or hosts of typed endpoints'),
});
const ownerParams = z.object({
  owners: z.array(z.string()).describe('Refs of groups and users'),
});

/** These rules act on objects in memory, so that there is no query to make. */
const toQuery = () => ({});

/** Rules for permissions on targets. @public */
export const targetRules = {
  inCluster: createPermissionRule({
    name: 'IN_CLUSTER',
    description: 'Allow targets in the given clusters',
    resourceRef: targetResourceRef,
    paramsSchema: clusterParams,
    apply: (target, { clusters }) => clusters.includes(target.cluster),
    toQuery,
  }),
  inNamespace: createPermissionRule({
    name: 'IN_NAMESPACE',
    description: 'Allow targets in the given namespaces',
    resourceRef: targetResourceRef,
    paramsSchema: namespaceParams,
    apply: (target, { namespaces }) => namespaces.includes(target.namespace),
    toQuery,
  }),
  isOwner: createPermissionRule({
    name: 'IS_OWNER',
    description: 'Allow targets that app-config gives to one of the owners',
    resourceRef: targetResourceRef,
    paramsSchema: ownerParams,
    apply: (target, { owners }) =>
      target.owners.some(owner => owners.includes(owner)),
    toQuery,
  }),
};

/** Rules for permissions on backup sources. @public */
export const sourceRules = {
  isSource: createPermissionRule({
    name: 'IS_SOURCE',
    description: 'Allow the given backup sources',
    resourceRef: sourceResourceRef,
    paramsSchema: sourceParams,
    apply: (source, { sources }) => sources.includes(source.name),
    toQuery,
  }),
  isOwner: createPermissionRule({
    name: 'IS_OWNER',
    description: 'Allow backup sources of one of the owners',
    resourceRef: sourceResourceRef,
    paramsSchema: ownerParams,
    apply: (source, { owners }) =>
      source.owners.some(owner => owners.includes(owner)),
    toQuery,
  }),
};

/** Rules for permissions on importers. @public */
export const importerRules = {
  inCluster: createPermissionRule({
    name: 'IN_CLUSTER',
    description: 'Allow importers of the given clusters',
    resourceRef: importerResourceRef,
    paramsSchema: clusterParams,
    apply: (importer, { clusters }) => clusters.includes(importer.cluster),
    toQuery,
  }),
  isImporter: createPermissionRule({
    name: 'IS_IMPORTER',
    description: 'Allow the given importers',
    resourceRef: importerResourceRef,
    paramsSchema: importerParams,
    apply: (importer, { importers }) => importers.includes(importer.name),
    toQuery,
  }),
};

/** Rules for permissions on imports; each of them can be asked of a database too. @public */
export const importRules = {
  inCluster: createPermissionRule({
    name: 'IN_CLUSTER',
    description: 'Allow imports in the given clusters',
    resourceRef: importResourceRef,
    paramsSchema: clusterParams,
    apply: (item, { clusters }) => clusters.includes(item.cluster),
    toQuery: ({ clusters }) => ({ key: 'cluster', values: clusters }),
  }),
  inNamespace: createPermissionRule({
    name: 'IN_NAMESPACE',
    description: 'Allow imports in the given namespaces',
    resourceRef: importResourceRef,
    paramsSchema: namespaceParams,
    apply: (item, { namespaces }) => namespaces.includes(item.namespace),
    toQuery: ({ namespaces }) => ({ key: 'namespace', values: namespaces }),
  }),
  isImporter: createPermissionRule({
    name: 'IS_IMPORTER',
    description: 'Allow imports by the given importers',
    resourceRef: importResourceRef,
    paramsSchema: importerParams,
    apply: (item, { importers }) => importers.includes(item.importer),
    toQuery: ({ importers }) => ({ key: 'importer', values: importers }),
  }),
  isOwner: createPermissionRule({
    name: 'IS_OWNER',
    description:
      'Allow imports that one of the owners asked for, or was named as owner of',
    resourceRef: importResourceRef,
    paramsSchema: ownerParams,
    apply: (item, { owners }) =>
      [item.ownerIsDefault ? undefined : item.owner, item.requestedBy].some(
        ref => ref !== undefined && owners.includes(ref),
      ),
    toQuery: ({ owners }) => ({
      anyOf: [
        { key: 'owner', values: owners },
        { key: 'requestedBy', values: owners },
      ],
    }),
  }),
};
