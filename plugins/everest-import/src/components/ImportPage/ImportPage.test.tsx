import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { importIn } from '../../../dev/mockData';
import {
  answer,
  refuse,
  renderWithClient,
  server,
} from '../../__testUtils__/everestImportServer';
import { ImportPage } from './ImportPage';

const PATH = '/imports/east/team-blue/shop';

function renderPage() {
  return renderWithClient(<ImportPage />, {
    mountPath: '/imports/:cluster/:namespace/:name',
    path: PATH,
  });
}

describe('ImportPage', () => {
  registerMswTestHooks(server);

  it('shows status, backup, database and request', async () => {
    answer(PATH, importIn('Succeeded', 30));
    renderPage();

    expect(await screen.findByTestId('everest-import-phase')).toHaveTextContent(
      'Succeeded',
    );
    expect(screen.getByText(/data itself is not verified/)).toBeVisible();
    expect(screen.getByText('ready')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'everest-percona-pg-operator' }),
    ).toHaveAttribute(
      'href',
      '/everest-import/importers/east/everest-percona-pg-operator',
    );
    expect(screen.getByText('25Gi')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy: Id' })).toBeVisible();
    expect(screen.getByRole('link', { name: /shop-api/ })).toHaveAttribute(
      'href',
      '/catalog/default/component/shop-api',
    );
  });

  it('says of an import that the portal did not make it, and was asked for it', async () => {
    const item = importIn('Succeeded', 30);
    answer(PATH, { ...item, requestedAs: 'manifests' });
    renderPage();
    const label = await screen.findByText('Requested as');
    expect(label.nextElementSibling).toHaveTextContent(
      'manifests, applied by GitOps',
    );
  });

  it('shows how to connect, and no command that shows what is not there yet', async () => {
    const item = importIn('Succeeded', 30);
    const database = { ...item.database, userSecret: 'shop-users' };
    answer(PATH, { ...item, database });
    renderPage();
    expect(await screen.findByText('Connect')).toBeVisible();
    expect(screen.getByText('db.team-blue.svc')).toBeVisible();
    expect(screen.getByText('5432')).toBeVisible();
    expect(screen.getByText('postgres')).toBeVisible();
    expect(
      screen.getByText(/^kubectl get secret shop-users -n team-blue/),
    ).toBeVisible();
  });

  it('shows one run by its id, with the others of its name', async () => {
    const item = { ...importIn('Failed', 90), name: 'shop' };
    const newer = { ...importIn('Succeeded', 5), name: 'shop' };
    answer(`/imports/by-id/${item.id}`, item);
    const asked = answer('/imports', {
      ...{ items: [newer, item], totalItems: 2, clusters: [] },
    });
    renderWithClient(<ImportPage />, {
      mountPath: '/imports/by-id/:id',
      path: `/imports/by-id/${item.id}`,
    });
    expect(
      await screen.findByRole('heading', { level: 2, name: 'shop' }),
    ).toBeVisible();
    const runs = await screen.findByTestId('everest-import-other-runs');
    expect(within(runs).getAllByRole('listitem')).toHaveLength(1);
    expect(within(runs).getByRole('link')).toHaveAttribute(
      'href',
      `/everest-import/imports/by-id/${newer.id}`,
    );
    // The whole name: of a text that many hold, the newest hits alone would be asked for
    expect(asked.map(({ search }) => search)).toContain(
      '?cluster=east&namespace=team-blue&name=shop&limit=50',
    );
  });

  it('says at once that there is no run of an id', async () => {
    refuse('/imports/by-id/none', 404);
    renderWithClient(<ImportPage />, {
      mountPath: '/imports/by-id/:id',
      path: '/imports/by-id/none',
    });
    expect(await screen.findByText(/no import with the id none/)).toBeVisible();
  });

  it('leads to the catalog, and says address and status, only where the database is there', async () => {
    const item = importIn('Failed', 5);
    const database = { ...item.database, host: 'db.svc', status: 'deleting' };
    answer(PATH, { ...item, database, gone: true });
    renderPage();
    expect(await screen.findByText('Failed, deleted')).toBeVisible();
    expect(screen.queryByText('db.svc')).not.toBeInTheDocument();
    expect(screen.queryByText('Catalog entity')).not.toBeInTheDocument();
    expect(screen.queryByText('Database status')).not.toBeInTheDocument();
  });

  it.each(['Importing', 'Failed'] as const)(
    'offers no connection to what is %s',
    async phase => {
      const item = importIn(phase, 30);
      answer(PATH, { ...item, database: { ...item.database, host: 'db.svc' } });
      renderPage();
      expect(await screen.findByText('db.svc')).toBeVisible();
      expect(screen.queryByText('Connect')).not.toBeInTheDocument();
    },
  );

  it('says how it stands in the title and to who listens, and gives the title back', async () => {
    document.title = 'Portal';
    answer(PATH, { ...importIn('Importing', 30), name: 'shop' });
    const { unmount } = renderPage();
    const news = await screen.findByTestId('everest-import-news');
    expect(news).toHaveAttribute('role', 'status');
    expect(news).toHaveTextContent('shop: Importing');
    expect(document.title).toBe('shop: Importing');
    unmount();
    expect(document.title).toBe('Portal');
  });

  it('shows where it stands on its way, and each time in full', async () => {
    const item = importIn('Failed', 30);
    answer(PATH, item);
    renderPage();
    const stages = await screen.findByRole('list', {
      name: 'Where the import stands',
    });
    expect(
      within(stages)
        .getAllByRole('listitem')
        .map(stage => stage.getAttribute('data-state')),
    ).toEqual(['done', 'done', 'stopped', 'open']);
    const year = String(new Date(item.requestedAt).getFullYear());
    const requested = screen.getByText('Requested', { selector: 'dt' });
    expect(requested.nextElementSibling).toHaveTextContent(year);
  });

  it.each(['Failed', 'Blocked'] as const)(
    'shows the cause of %s',
    async phase => {
      answer(PATH, importIn(phase, 30));
      renderPage();
      const cause = await screen.findByTestId('everest-import-cause');
      expect(within(cause).getByText('What to do:')).toBeVisible();
    },
  );

  it('says that the portal’s own database is away, and shows what is known', async () => {
    const historyStaleSince = new Date(Date.now() - 12 * 60_000).toISOString();
    answer(PATH, { ...importIn('Importing', 30), historyStaleSince });
    renderPage();
    expect(
      await screen.findByTestId('everest-import-history-notice'),
    ).toHaveTextContent(/own database is not reachable since .* minutes ago/);
    expect(screen.getByTestId('everest-import-phase')).toHaveTextContent(
      'Importing',
    );
  });

  it('keeps the outcome while the database is being deleted', async () => {
    const item: Import = { ...importIn('Deleting', 30), outcome: 'Succeeded' };
    answer(PATH, item);
    renderPage();
    expect(await screen.findByText('Ended as')).toBeVisible();
    expect(screen.getByText('Succeeded')).toBeVisible();
  });

  it('says that what it shows may be old', async () => {
    const staleSince = new Date(Date.now() - 300_000).toISOString();
    answer(PATH, { ...importIn('Importing', 30), staleSince });
    renderPage();
    expect(
      await screen.findByText(/east is not reachable since .*5 minutes ago/),
    ).toBeVisible();
  });

  it('says why it may be old, where the backend knows', async () => {
    const staleReason =
      "The cluster refuses the portal to read 'dataimportjobs'.";
    answer(PATH, {
      ...importIn('Importing', 30),
      staleSince: new Date(Date.now() - 300_000).toISOString(),
      staleReason,
    });
    renderPage();
    expect(await screen.findByText(staleReason)).toBeVisible();
    expect(
      screen.getByText(/may be out of date since .*5 minutes ago/),
    ).toBeVisible();
    expect(screen.queryByText(/not reachable/)).not.toBeInTheDocument();
  });

  it('says first that the import is being created when it is not there', async () => {
    refuse(PATH, 404);
    renderPage();
    expect(
      await screen.findAllByText('The import is being created'),
    ).not.toHaveLength(0);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it.each([
    [403, 'You may not see this'],
    [500, 'This could not be loaded'],
  ])('says what a %d means', async (status, text) => {
    refuse(PATH, status);
    renderPage();
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('shows an entity ref that is malformed as it is', async () => {
    answer(PATH, { ...importIn('Failed', 3), requestedBy: 'somebody' });
    renderPage();
    expect(await screen.findByText('somebody')).toBeVisible();
  });
});
