import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { clusters, importIn, imports } from '../../../dev/mockData';
import {
  answer,
  refuse,
  renderWithClient,
  server,
} from '../../__testUtils__/everestImportServer';
import { ImportsPage } from './ImportsPage';

const reply = (items: Import[]) => ({
  items,
  totalItems: items.length,
  clusters,
});

const mysql: Import = {
  ...importIn('Importing', 3),
  id: 'mysql-1',
  cluster: 'west',
  namespace: 'team-green',
  name: 'ledger',
  engine: { type: 'mysql' },
  importer: 'acme-dump-loader',
};

async function choose(label: string, option: string) {
  await userEvent.click(
    screen.getByRole('button', { name: new RegExp(label) }),
  );
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

function names() {
  return screen.queryAllByRole('rowheader').map(cell => cell.textContent);
}

describe('ImportsPage', () => {
  registerMswTestHooks(server);

  it('lists phase, database, place, age and importer, newest first', async () => {
    answer('/imports', reply([importIn('Failed', 90), mysql]));
    renderWithClient(<ImportsPage />);

    await screen.findByRole('grid');
    const [, first, second] = screen.getAllByRole('row');
    expect(first).toHaveTextContent(
      /Importing.*ledger.*MySQL.*team-green.*west.*3 minutes ago.*acme-dump-loader/,
    );
    expect(second).toHaveTextContent(/Failed.*db-failed/);
    expect(within(first).getByRole('link')).toHaveAttribute(
      'href',
      '/everest-import/imports/west/team-green/ledger',
    );
    expect(screen.getByText('2 imports')).toBeVisible();
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

  it.each([
    ['Phase', 'Failed', ['db-failedPostgreSQL']],
    ['Engine', 'MySQL', ['ledgerMySQL']],
    ['Cluster', 'West', ['ledgerMySQL']],
  ])('filters by %s', async (label, option, expected) => {
    answer('/imports', reply([importIn('Failed', 90), mysql]));
    renderWithClient(<ImportsPage />);
    await screen.findByRole('grid');
    await choose(label, option);
    expect(names()).toEqual(expected);
  });

  it.each([
    ['dump-loader', ['ledgerMySQL']],
    ['TEAM-BLUE', ['db-failedPostgreSQL']],
    ['mysql ledger', ['ledgerMySQL']],
    ['20260114', ['ledgerMySQL', 'db-failedPostgreSQL']],
  ])('finds %s', async (text, expected) => {
    answer('/imports', reply([importIn('Failed', 90), mysql]));
    renderWithClient(<ImportsPage />);
    await userEvent.type(await screen.findByRole('searchbox'), text);
    expect(names()).toEqual(expected);
  });

  it('says that nothing matches and clears the filters by a click', async () => {
    answer('/imports', reply([mysql]));
    renderWithClient(<ImportsPage />);
    await userEvent.type(await screen.findByRole('searchbox'), 'nowhere');
    expect(
      await screen.findByText('Nothing matches the filters.'),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(names()).toEqual(['ledgerMySQL']);
  });

  it('pages through many', async () => {
    const many = Array.from({ length: 25 }, (_, index) => ({
      ...mysql,
      id: `many-${index}`,
      name: `many-${index}`,
    }));
    answer('/imports', { ...reply(many), totalItems: 900 });
    renderWithClient(<ImportsPage />);
    await screen.findByRole('grid');
    expect(names()).toHaveLength(20);
    expect(
      screen.getByText('The newest 25 of 900 imports are shown.'),
    ).toBeVisible();
  });

  it('marks jobs made by hand', async () => {
    answer('/imports', reply([{ ...mysql, origin: 'manual' }]));
    renderWithClient(<ImportsPage />);
    expect(
      await screen.findByText('Started by hand with kubectl'),
    ).toBeVisible();
  });

  it('says that there is none yet', async () => {
    answer('/imports', reply([]));
    renderWithClient(<ImportsPage />);
    expect(await screen.findByText('No imports yet')).toBeVisible();
  });

  it('says since when a cluster is away', async () => {
    answer('/imports', reply(imports));
    renderWithClient(<ImportsPage />);
    const warning = await screen.findByTestId(
      'everest-import-cluster-warning-west',
    );
    expect(warning).toHaveTextContent(
      /Cluster West is not reachable since .*12 minutes ago/,
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
