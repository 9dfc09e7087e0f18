import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { importIn, imports } from '../../../dev/mockData';
import {
  answer,
  BASE_URL,
  refuse,
  renderWithClient,
  server,
} from '../../__testUtils__/everestImportServer';
import { asks, mysql, names, openAt, reply } from './__testUtils__/importsList';
import { ImportsPage } from './ImportsPage';

describe('ImportsPage', () => {
  registerMswTestHooks(server);

  it('lists what there is to know of each import, as the backend orders them', async () => {
    const asked = answer('/imports', reply([mysql, importIn('Failed', 90)]));
    renderWithClient(<ImportsPage />);

    await screen.findByRole('grid');
    const [head, first, second] = screen.getAllByRole('row');
    expect(head).toHaveTextContent(
      /Database.*Phase.*Engine.*Namespace.*Importer.*Owner.*Requested by.*Service.*Age.*Duration.*Size/,
    );
    expect(first).toHaveTextContent(
      /ledger.*Importing.*MySQL.*8\.0\.42.*team-green.*west.*acme-dump-loader.*guests.*ann.*ledger-api.*3 minutes ago.*2 min.*25Gi/,
    );
    expect(second).toHaveTextContent(/db-failed.*Failed/);
    expect(within(first).getByRole('link', { name: 'ledger' })).toHaveAttribute(
      'href',
      `/everest-import/imports/by-id/${mysql.id}`,
    );
    expect(asked.map(asks)).toEqual(['order=-requestedAt&limit=20']);
  });

  it('counts all that match, not those of the page', async () => {
    answer('/imports', { ...reply([mysql]), totalItems: 900 });
    renderWithClient(<ImportsPage />);
    expect(
      await screen.findByText('900 imports', { selector: '[role]' }),
    ).toBeVisible();
  });

  it('says that the portal’s own database is away, also with nothing to list', async () => {
    const historyStaleSince = new Date().toISOString();
    answer('/imports', { ...reply([]), historyStaleSince });
    renderWithClient(<ImportsPage />);
    expect(
      await screen.findByTestId('everest-import-history-notice'),
    ).toBeVisible();
  });

  it('shows no plain success where data is in danger', async () => {
    const cause = {
      code: 'data-overwritten',
      title: 'Everest imported again over data that is in use',
      detail: '',
      remedy: '',
    };
    answer('/imports', reply([{ ...importIn('Succeeded', 90), cause }]));
    renderWithClient(<ImportsPage />);
    const badge = await screen.findByText('Succeeded, data in danger');
    expect(badge).toHaveAttribute('data-tone', 'bad');
  });

  it('marks databases that are deleted, and jobs made by hand', async () => {
    answer(
      '/imports',
      reply([{ ...importIn('Succeeded', 90), gone: true, origin: 'manual' }]),
    );
    renderWithClient(<ImportsPage />);
    expect(await screen.findByText('Succeeded, deleted')).toBeVisible();
    expect(names()).toEqual(['db-succeededdeleted']);
    expect(screen.getByText('Started by hand with kubectl')).toBeVisible();
  });

  it('downloads all that the filter lets through, and says where that is cut', async () => {
    const saved: Blob[] = [];
    // jsdom has neither
    URL.createObjectURL = file => {
      saved.push(file as Blob);
      return 'blob:x';
    };
    URL.revokeObjectURL = () => {};
    const asked: URL[] = [];
    answer('/imports', { ...reply([mysql]), totalItems: 10_001 });
    server.use(
      http.get(`${BASE_URL}/imports`, ({ request }) => {
        if (request.headers.get('accept') !== 'text/csv') {
          return undefined;
        }
        asked.push(new URL(request.url));
        return HttpResponse.text('name\r\nledger\r\n');
      }),
    );
    openAt('q=led&order=name&cursor=two');
    expect(await screen.findByText(/the first 10,000 of them/)).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Download as CSV' }),
    );
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(await saved[0].text()).toBe('name\r\nledger\r\n');
    expect(asked.map(asks)).toEqual(['q=led&order=name']);
  });

  it('says that a file could not be made', async () => {
    answer('/imports', reply([mysql]));
    renderWithClient(<ImportsPage />);
    const button = await screen.findByRole('button', {
      name: 'Download as CSV',
    });
    refuse('/imports', 503);
    await userEvent.click(button);
    expect(await screen.findByText('The file could not be made')).toBeVisible();
  });

  it('says that there is none yet, and how one comes to be', async () => {
    answer('/imports', reply([]));
    renderWithClient(<ImportsPage />);
    expect(await screen.findByText('No imports yet')).toBeVisible();
    const steps = screen.getAllByRole('listitem');
    expect(steps.map(step => step.querySelector('h3')!.textContent)).toEqual([
      'Choose the backup',
      'Say where it goes',
      'Look at the checks, and ask for it',
    ]);
  });

  it('says since when a cluster is away', async () => {
    answer('/imports', reply(imports));
    renderWithClient(<ImportsPage />);
    const warning = await screen.findByTestId(
      'everest-import-cluster-warning-west',
    );
    expect(warning).toHaveTextContent(
      /Cluster West is not reachable since .*minutes ago/,
    );
  });

  it('says that one may not see imports', async () => {
    refuse('/imports', 403);
    renderWithClient(<ImportsPage />);
    expect(await screen.findByText('You may not see this')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });

  it('says that loading failed, with the reason one click away', async () => {
    refuse('/imports', 500, 'disk full');
    renderWithClient(<ImportsPage />);
    expect(await screen.findByText('This could not be loaded')).toBeVisible();
    expect(screen.getByText(/disk full/)).not.toBeVisible();
  });
});
