import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

// Refs made by core-plugin-api work unchanged in both frontend systems.
export const rootRouteRef = createRouteRef({ id: 'everest-import' });

export const importersRouteRef = createSubRouteRef({
  id: 'everest-import/importers',
  parent: rootRouteRef,
  path: '/importers',
});

export const importerRouteRef = createSubRouteRef({
  id: 'everest-import/importer',
  parent: rootRouteRef,
  path: '/importers/:cluster/:name',
});

export const importsRouteRef = createSubRouteRef({
  id: 'everest-import/imports',
  parent: rootRouteRef,
  path: '/imports',
});

/** One run, whatever else has its name. */
export const importRunRouteRef = createSubRouteRef({
  id: 'everest-import/import-run',
  parent: rootRouteRef,
  path: '/imports/by-id/:id',
});

export const createTemplateRouteRef = createExternalRouteRef({
  id: 'create-template',
  optional: true,
  defaultTarget: 'scaffolder.root',
});
