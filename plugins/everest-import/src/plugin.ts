import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  type CardExtensionProps,
  createCardExtension,
} from '@backstage/plugin-home-react';
import type { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-react';
import type { JSX } from 'react';
import { EverestImportClient, everestImportApiRef } from './api';
import { homeCard } from './messages/page';
import { createTemplateRouteRef, rootRouteRef } from './routes';

/**
 * The plugin for the old frontend system.
 *
 * @public
 */
export const everestImportPlugin = createPlugin({
  id: 'everest-import',
  routes: { root: rootRouteRef },
  externalRoutes: { createTemplate: createTemplateRouteRef },
  apis: [
    createApiFactory({
      api: everestImportApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new EverestImportClient({ fetchApi }),
    }),
  ],
});

/**
 * Importers and imports, for a route such as `/everest-import`.
 *
 * @public
 */
export const EverestImportPage: () => JSX.Element | null =
  everestImportPlugin.provide(
    createRoutableExtension({
      name: 'EverestImportPage',
      component: () =>
        import('./components/EverestImportPage').then(m => m.EverestImportPage),
      mountPoint: rootRouteRef,
    }),
  );

/**
 * The status card of an entity's imports; nothing where there are none.
 *
 * @public
 */
export const EntityEverestImportCard: () => JSX.Element | null =
  everestImportPlugin.provide(
    createComponentExtension({
      name: 'EntityEverestImportCard',
      component: {
        lazy: () => import('./components/ImportCard').then(m => m.ImportCard),
      },
    }),
  );

/**
 * A card of the home page: the imports that one asked for.
 *
 * @public
 */
export const HomePageEverestMyImports: (
  props: CardExtensionProps<unknown>,
) => JSX.Element = everestImportPlugin.provide(
  createCardExtension({
    name: 'HomePageEverestMyImports',
    ...homeCard,
    components: () => import('./components/MyImports'),
  }),
);

/**
 * The tab of an entity with the details of its imports.
 *
 * @public
 */
export const EntityEverestImportContent: () => JSX.Element | null =
  everestImportPlugin.provide(
    createComponentExtension({
      name: 'EntityEverestImportContent',
      component: {
        lazy: () =>
          import('./components/EntityImports').then(m => m.EntityImports),
      },
    }),
  );

/**
 * What a run of a template gave, with the import that it asked for, where the template's `output` names one by
 * `everestImportId`. For `EXPERIMENTAL_TemplateOutputsComponent` of the scaffolder's page.
 *
 * @public
 */
export const EverestTemplateOutputs: (props: {
  output?: ScaffolderTaskOutput;
}) => JSX.Element | null = everestImportPlugin.provide(
  createComponentExtension({
    name: 'EverestTemplateOutputs',
    component: {
      lazy: () =>
        import('./components/TemplateOutputs').then(m => m.TemplateOutputs),
    },
  }),
);
