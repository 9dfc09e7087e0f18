import {
  createExtensionTester,
  registerMswTestHooks,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { clusters, importers, importIn } from '../../dev/mockData';
import { everestImportApiRef } from '../api';
import {
  answer,
  createClient,
  server,
} from '../__testUtils__/everestImportServer';
import plugin from './plugin';
import { everestImportEntityCard } from './entity';
import { everestImportHomeWidget } from './home';

const reply = { items: [importIn('Importing', 5)], totalItems: 1, clusters };

function entityOf(kind: string, type = 'service') {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'shop', namespace: 'default' },
    spec: { type, owner: 'guests' },
  };
}

function renderEntity(kind: string, type?: string) {
  renderTestApp({
    apis: [[everestImportApiRef, createClient()]],
    extensions: [
      createTestEntityPage({ entity: entityOf(kind, type) }),
      everestImportEntityCard,
    ],
  });
}

function renderPlugin(path: string) {
  renderTestApp({
    apis: [[everestImportApiRef, createClient()]],
    features: [plugin],
    initialRouteEntries: [path],
  });
}

describe('the plugin in the new frontend system', () => {
  registerMswTestHooks(server);

  it.each(['Component', 'System', 'Resource'])(
    'shows its card on a %s with imports',
    async kind => {
      const asked = answer('/imports', reply);
      renderEntity(kind);
      expect(await screen.findByText('Database imports')).toBeVisible();
      expect(asked[0].searchParams.get('entity')).toBe(
        `${kind.toLocaleLowerCase('en-US')}:default/shop`,
      );
    },
  );

  it('shows on a group the imports that it owns', async () => {
    const asked = answer('/imports', reply);
    renderEntity('Group', 'team');
    expect(await screen.findByText('Database imports')).toBeVisible();
    expect(asked[0].searchParams.get('owner')).toBe('group:default/shop');
    expect(asked[0].searchParams.has('entity')).toBe(false);
  });

  it.each([
    { kind: 'User', type: undefined },
    { kind: 'Resource', type: 'data-importer' },
  ])('does not ask on a $kind of type $type', async ({ kind, type }) => {
    const asked = answer('/imports', reply);
    renderEntity(kind, type);
    await expect(
      screen.findByText('Database imports', {}, { timeout: 500 }),
    ).rejects.toThrow();
    expect(asked).toHaveLength(0);
  });

  it('opens on the importers and has both tabs', async () => {
    answer('/importers', { items: importers, clusters });
    renderPlugin('/everest-import');
    expect(await screen.findByText('Acme dump loader')).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Importers' })).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Imports' })).toBeVisible();
  });

  it('has a URL for an importer', async () => {
    answer('/importers/east/acme-dump-loader', importers[1]);
    answer('/importers/east/acme-dump-loader/stats', { runs: 0 });
    renderPlugin('/everest-import/importers/east/acme-dump-loader');
    expect(await screen.findByRole('table')).toBeVisible();
  });

  it('has a URL for the imports and for one import', async () => {
    answer('/imports', reply);
    renderPlugin('/everest-import/imports');
    expect(
      await screen.findByRole('link', { name: 'db-importing' }),
    ).toHaveAttribute(
      'href',
      `/everest-import/imports/by-id/${importIn('Importing', 5).id}`,
    );
  });

  it.each([
    { tab: 'importers', shown: 'Acme dump loader' },
    { tab: 'imports', shown: 'db-importing' },
  ])('brings the router of its tab $tab', async ({ tab, shown }) => {
    // Only then does an app say that it had to help out with its own.
    jest.replaceProperty(process.env, 'NODE_ENV', 'development');
    const warn = jest.spyOn(console, 'warn').mockImplementation();
    answer('/importers', { items: importers, clusters });
    answer('/imports', reply);
    renderPlugin(`/everest-import/${tab}`);
    expect(await screen.findByText(shown)).toBeVisible();
    const said = warn.mock.calls.flat().join('\n');
    jest.restoreAllMocks();
    expect(said).not.toContain('everest-import');
  });

  it('has a URL for the setup', async () => {
    answer('/clusters', { items: clusters });
    renderPlugin('/everest-import/setup');
    expect(await screen.findByRole('region', { name: 'West' })).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Setup' })).toBeVisible();
  });

  it('has a URL for one import', async () => {
    answer('/imports/east/team-blue/db-importing', importIn('Importing', 5));
    renderPlugin('/everest-import/imports/east/team-blue/db-importing');
    expect(await screen.findByText('Importing')).toBeVisible();
  });

  it('has a URL for one run, whatever else has its name', async () => {
    const item = importIn('Failed', 5);
    answer(`/imports/by-id/${item.id}`, item);
    renderPlugin(`/everest-import/imports/by-id/${item.id}`);
    expect(await screen.findByText('Failed')).toBeVisible();
  });

  it('has a card for the home page', async () => {
    const asked = answer('/imports', reply);
    const { component, title } = createExtensionTester(
      everestImportHomeWidget,
    ).get(homePageWidgetDataRef);
    renderInTestApp(component, {
      apis: [[everestImportApiRef, createClient()]],
    });
    expect(title).toBe('My imports');
    expect(await screen.findByText('db-importing')).toBeVisible();
    expect(asked[0].searchParams.get('requestedBy')).toBe('me');
  });

  it.each([
    'api:everest-import',
    'page:everest-import',
    'sub-page:everest-import/importers',
    'sub-page:everest-import/imports',
    'sub-page:everest-import/setup',
    'entity-card:everest-import/imports',
    'entity-content:everest-import/imports',
    'home-page-widget:everest-import/my-imports',
    'scaffolder-template-outputs:everest-import',
  ] as const)('has the extension %s, as an app config names it', id => {
    expect(plugin.getExtension(id)).toBeDefined();
  });
});
