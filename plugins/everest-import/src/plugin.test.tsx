import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  registerMswTestHooks,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clusters, importers, importIn } from '../dev/mockData';
import {
  EntityEverestImportCard,
  EntityEverestImportContent,
  everestImportApiRef,
  EverestImportPage,
  EverestTemplateOutputs,
  everestImportPlugin,
  HomePageEverestMyImports,
  isEverestImportAvailable,
} from '.';
import { rootRouteRef } from './routes';
import {
  answer,
  createClient,
  server,
  shopApi,
} from './__testUtils__/everestImportServer';

const reply = { items: [importIn('Blocked', 5)], totalItems: 1, clusters };

function renderOld(element: ReactElement, path = '/', mount = true) {
  return renderInTestApp(
    <TestApiProvider apis={[[everestImportApiRef, createClient()]]}>
      {element}
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: mount ? { '/everest-import': rootRouteRef } : {},
    },
  );
}

const page = (
  <Routes>
    <Route path="/everest-import/*" element={<EverestImportPage />} />
  </Routes>
);

describe('the plugin in the old frontend system', () => {
  registerMswTestHooks(server);

  it('has its API, its root and an external route', () => {
    expect(everestImportPlugin.getId()).toBe('everest-import');
    expect([...everestImportPlugin.getApis()]).toHaveLength(1);
    expect(everestImportPlugin.routes.root).toBe(rootRouteRef);
    expect(everestImportPlugin.externalRoutes.createTemplate).toBeDefined();
  });

  it('has a card for the home page', async () => {
    answer('/imports', reply);
    await renderOld(<HomePageEverestMyImports />);
    expect(await screen.findByText('My imports')).toBeVisible();
    expect(await screen.findByText('db-blocked')).toBeVisible();
  });

  it('opens on the importers and changes to the imports', async () => {
    answer('/importers', { items: importers, clusters });
    answer('/imports', reply);
    await renderOld(page, '/everest-import');
    expect(await screen.findByText('Acme dump loader')).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Imports' }));
    expect(await screen.findByText('db-blocked')).toBeVisible();
  });

  it('shows the setup of the clusters', async () => {
    answer('/importers', { items: importers, clusters });
    answer('/clusters', { items: clusters });
    await renderOld(page, '/everest-import');
    await userEvent.click(await screen.findByRole('tab', { name: 'Setup' }));
    expect(await screen.findByRole('region', { name: 'West' })).toBeVisible();
  });

  it('has a URL for one import', async () => {
    answer('/imports/east/team-blue/db-blocked', importIn('Blocked', 5));
    await renderOld(page, '/everest-import/imports/east/team-blue/db-blocked');
    expect(await screen.findByTestId('everest-import-cause')).toBeVisible();
  });

  it.each([
    ['with', true, 1],
    ['without', false, 0],
  ])('shows the card in an app %s the page', async (_, mount, links) => {
    answer('/imports', reply);
    await renderOld(
      <EntityProvider entity={shopApi}>
        <EntityEverestImportCard />
      </EntityProvider>,
      '/',
      mount,
    );
    expect(await screen.findByText('Database imports')).toBeVisible();
    expect(screen.queryAllByRole('link', { name: /Details/ })).toHaveLength(
      links,
    );
  });

  it('shows the tab with the details', async () => {
    answer('/imports', reply);
    await renderOld(
      <EntityProvider entity={shopApi}>
        <EntityEverestImportContent />
      </EntityProvider>,
    );
    expect(await screen.findByText('Source path')).toBeVisible();
  });

  it("shows the import of a template's run", async () => {
    const item = importIn('Blocked', 5);
    answer(`/imports/by-id/${item.id}`, item);
    await renderOld(
      <EverestTemplateOutputs output={{ everestImportId: item.id }} />,
    );
    expect(await screen.findByTestId('everest-import-cause')).toBeVisible();
  });

  it('says on the tab that there is none', async () => {
    answer('/imports', { items: [], totalItems: 0, clusters: [] });
    await renderOld(
      <EntityProvider entity={shopApi}>
        <EntityEverestImportContent />
      </EntityProvider>,
    );
    expect(await screen.findByText('No imports for this entity')).toBeVisible();
  });

  it.each([
    ['Component', true],
    ['System', true],
    ['Resource', true],
    ['API', false],
    ['User', false],
    ['Group', true],
  ])('is available on %s: %s', (kind, expected) => {
    expect(isEverestImportAvailable({ ...shopApi, kind })).toBe(expected);
  });

  it('is not available on an importer, which nothing is imported into', () => {
    expect(
      isEverestImportAvailable({
        ...shopApi,
        kind: 'Resource',
        spec: { type: 'data-importer', owner: 'guests' },
      }),
    ).toBe(false);
  });
});
