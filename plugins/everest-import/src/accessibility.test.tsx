import type { ReactElement } from 'react';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { http, HttpResponse } from 'msw';
import { cleanUpParts } from '../dev/mockCleanUp';
import {
  clusters,
  importers,
  importIn,
  imports,
  unfinishedCluster,
} from '../dev/mockData';
import { CleanUpButton } from './components/CleanUp';
import { EntityImports } from './components/EntityImports';
import { ImportCard } from './components/ImportCard';
import { ImporterPage } from './components/ImporterPage';
import { ImportersPage } from './components/ImportersPage';
import { ImportLog } from './components/ImportLog';
import { ImportPage } from './components/ImportPage';
import { ImportsPage } from './components/ImportsPage';
import { SetupPage } from './components/SetupPage';
import { TemplateOutputs } from './components/TemplateOutputs';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  answer,
  BASE_URL,
  refuse,
  renderWithClient,
  server,
  shopApi,
} from './__testUtils__/everestImportServer';
import { answerLog, linesOf } from './__testUtils__/logStream';

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

  it("axe finds nothing on the import of a template's run", async () => {
    answer(`/imports/by-id/${imports[5].id}`, imports[5]);
    renderWithClient(
      <TemplateOutputs output={{ everestImportId: imports[5].id }} />,
    );
    await screen.findByTestId('everest-import-phase');
    expect(await findFaults()).toEqual([]);
  });

  it('axe finds nothing on a log', async () => {
    const log = answerLog(`/imports/by-id/${importIn('Failed', 1).id}/logs`);
    renderWithClient(<ImportLog item={importIn('Failed', 5)} />);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Show the log' }),
    );
    await waitFor(() => expect(log.asked).toHaveLength(1));
    log.send(
      { type: 'open' },
      linesOf('one', 'two'),
      { type: 'dropped', lines: 2 },
      { type: 'end', reason: 'container-ended', text: 'It has ended.' },
    );
    log.close();
    await user.type(await screen.findByLabelText('Search in the log'), 'o');
    await screen.findByText('It has ended.');
    expect(await findFaults()).toEqual([]);
  });

  it('axe finds nothing on a log that one may not see', async () => {
    refuse(`/imports/by-id/${importIn('Failed', 1).id}/logs`, 403);
    renderWithClient(<ImportLog item={importIn('Failed', 5)} />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show the log' }),
    );
    await screen.findByRole('alert');
    expect(await findFaults()).toEqual([]);
  });

  it('axe finds nothing on the dialog that cleans up', async () => {
    const item = importIn('Failed', 5);
    server.use(
      http.delete(`${BASE_URL}/imports/east/team-blue/db-failed`, () =>
        HttpResponse.json({ ...item, dryRun: true, ...cleanUpParts }),
      ),
    );
    renderWithClient(<CleanUpButton item={item} onDone={() => {}} />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clean up' }),
    );
    await screen.findByText('This stays');
    expect(await findFaults()).toEqual([]);
  });

  it('axe finds nothing on one importer', async () => {
    answer('/importers/east/acme', importers[1]);
    answer('/importers/:cluster/:name/stats', { runs: 9, successRate: 1 });
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
