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

export const importRouteRef = createSubRouteRef({
  id: 'everest-import/import',
  parent: rootRouteRef,
  path: '/imports/:cluster/:namespace/:name',
});

export const createTemplateRouteRef = createExternalRouteRef({
  id: 'create-template',
  optional: true,
  defaultTarget: 'scaffolder.root',
});
