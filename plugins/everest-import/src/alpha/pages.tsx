import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';
import { loadClient } from './api';
import { routed } from './routed';
import { titleOf } from './titles';

export const everestImportPage = PageBlueprint.make({
  params: {
    path: '/everest-import',
    title: titleOf('nav'),
    routeRef: rootRouteRef,
  },
});

export const importersPage = SubPageBlueprint.make({
  name: 'importers',
  params: {
    path: 'importers',
    title: titleOf('importers'),
    loader: () =>
      routed(
        import('../components/EverestImportPage').then(m => (
          <m.ImportersArea />
        )),
      ),
  },
});

export const importsPage = SubPageBlueprint.make({
  name: 'imports',
  params: {
    path: 'imports',
    title: titleOf('imports'),
    loader: () =>
      routed(
        import('../components/EverestImportPage').then(m => <m.ImportsArea />),
      ),
  },
});

export const setupPage = SubPageBlueprint.make({
  name: 'setup',
  params: {
    path: 'setup',
    title: titleOf('setup'),
    loader: async () => {
      const page = import('../components/SetupPage');
      const [{ SetupPage }] = await Promise.all([page, loadClient()]);
      return <SetupPage />;
    },
  },
});
