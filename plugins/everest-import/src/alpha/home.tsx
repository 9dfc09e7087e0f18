import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { homeCard } from '../messages/page';

export const everestImportHomeWidget = HomePageWidgetBlueprint.make({
  name: 'my-imports',
  params: {
    name: 'EverestMyImports',
    ...homeCard,
    components: () => import('../components/MyImports'),
    layout: { width: { minColumns: 3 }, height: { minRows: 3 } },
  },
});
