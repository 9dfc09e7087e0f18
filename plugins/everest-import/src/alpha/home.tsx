import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

export const everestImportHomeWidget = HomePageWidgetBlueprint.make({
  name: 'my-imports',
  params: {
    name: 'EverestMyImports',
    title: 'My imports',
    description: 'Imports of databases that you asked for, and how they go',
    components: () => import('../components/MyImports'),
    layout: { width: { minColumns: 3 }, height: { minRows: 3 } },
  },
});
