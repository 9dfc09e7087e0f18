import type { ReactElement } from 'react';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import axe from 'axe-core';
import {
  clusters,
  importers,
  imports,
  unfinishedCluster,
} from '../dev/mockData';
import { EntityImports } from './components/EntityImports';
import { ImportCard } from './components/ImportCard';
import { ImporterPage } from './components/ImporterPage';
import { ImportersPage } from './components/ImportersPage';
import { ImportPage } from './components/ImportPage';
import { ImportsPage } from './components/ImportsPage';
import { SetupPage } from './components/SetupPage';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  answer,
  refuse,
  renderWithClient,
  server,
  shopApi,
} from './__testUtils__/everestImportServer';

const onShopApi = (element: ReactElement) => (
  <EntityProvider entity={shopApi}>{element}</EntityProvider>
);

async function findFaults() {
  // jsdom has no layout: colours are looked at in the browser tests.
  const { violations } = await axe.run(document.body, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: false },
    },
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`,
  );
}

describe('accessibility', () => {
  registerMswTestHooks(server);

  it.each([
    ['the card', onShopApi(<ImportCard />), 'everest-import-card'],
    ['the tab', onShopApi(<EntityImports />), 'everest-import-entity-content'],
    ['the imports', <ImportsPage />, 'everest-imports-page'],
    ['the importers', <ImportersPage />, 'everest-importers-page'],
    ['the setup', <SetupPage />, 'everest-setup-page'],
  ])('axe finds nothing on %s', async (_, element, testId) => {
    answer('/imports', {
      items: imports,
      totalItems: imports.length,
      clusters,
    });
    answer('/importers', { items: importers, clusters });
    answer('/clusters', { items: [...clusters, unfinishedCluster] });
    renderWithClient(element);
    await screen.findByTestId(testId);
    expect(await findFaults()).toEqual([]);
  });

  it('axe finds nothing on one import', async () => {
    answer('/imports/east/team-blue/shop', imports[5]);
    renderWithClient(<ImportPage />, {
      mountPath: '/imports/:cluster/:namespace/:name',
      path: '/imports/east/team-blue/shop',
    });
    await screen.findByTestId('everest-import-phase');
    expect(await findFaults()).toEqual([]);
  });

  it('axe finds nothing on one importer', async () => {
    answer('/importers/east/acme', importers[1]);
    renderWithClient(<ImporterPage />, {
      mountPath: '/importers/:cluster/:name',
      path: '/importers/east/acme',
    });
    await screen.findByRole('table');
    expect(await findFaults()).toEqual([]);
  });

  it('axe finds nothing on a failure', async () => {
    refuse('/imports', 500);
    renderWithClient(<ImportsPage />);
    await screen.findByRole('alert');
    expect(await findFaults()).toEqual([]);
  });
});
