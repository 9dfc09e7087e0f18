import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clusters, importers } from '../../../dev/mockData';
import {
  answer,
  refuse,
  renderWithClient,
  server,
} from '../../__testUtils__/everestImportServer';
import { ImportersPage } from './ImportersPage';

const reply = {
  items: [...importers, { ...importers[0], cluster: 'west' }],
  clusters,
};

async function choose(label: string, option: string) {
  await userEvent.click(
    screen.getByRole('button', { name: new RegExp(label) }),
  );
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

function names() {
  return screen.queryAllByRole('link').map(link => link.textContent);
}

describe('ImportersPage', () => {
  registerMswTestHooks(server);

  it('lists importers with engines, cluster and settings', async () => {
    answer('/importers', reply);
    renderWithClient(<ImportersPage />);

    await screen.findByRole('grid');
    const [, first, second] = screen.getAllByRole('row');
    expect(first).toHaveTextContent(/Percona PG Operator.*PostgreSQL.*east/);
    expect(second).toHaveTextContent(
      /Acme dump loader.*MySQL, PostgreSQL, MongoDB, redis.*east.*3 settings/,
    );
    expect(screen.getAllByRole('link')[1]).toHaveAttribute(
      'href',
      '/everest-import/importers/east/acme-dump-loader',
    );
  });

  it('marks those that ask for wide rights', async () => {
    answer('/importers', reply);
    renderWithClient(<ImportersPage />);
    await screen.findByRole('grid');
    expect(
      screen.getAllByRole('img', { name: 'Asks for wide rights' }),
    ).toHaveLength(1);
  });

  it.each([
    ['acme', ['Acme dump loader']],
    ['PGBACKREST', ['Percona PG Operator', 'Percona PG Operator']],
    ['everest-percona-pg', ['Percona PG Operator', 'Percona PG Operator']],
    ['team data', ['Acme dump loader']],
  ])('finds %s', async (text, expected) => {
    answer('/importers', reply);
    renderWithClient(<ImportersPage />);
    await userEvent.type(await screen.findByRole('searchbox'), text);
    expect(names()).toEqual(expected);
  });

  it.each([
    ['Engine', 'MySQL', ['Acme dump loader']],
    [
      'Engine',
      'PostgreSQL',
      ['Percona PG Operator', 'Acme dump loader', 'Percona PG Operator'],
    ],
    ['Cluster', 'West', ['Percona PG Operator']],
  ])('filters by %s %s', async (label, option, expected) => {
    answer('/importers', reply);
    renderWithClient(<ImportersPage />);
    await screen.findByRole('grid');
    await choose(label, option);
    expect(names()).toEqual(expected);
  });

  it('says that there are none', async () => {
    answer('/importers', { items: [], clusters: [] });
    renderWithClient(<ImportersPage />);
    expect(await screen.findByText('No importers')).toBeVisible();
  });

  it.each([
    [
      { everest: { installed: false } },
      'Everest is not installed on cluster East',
    ],
    [
      { everest: { installed: true, generation: 'v2' } },
      'Cluster East runs OpenEverest v2',
    ],
    [
      { everest: { installed: true, generation: 'v1', besides: 'v2' } },
      'Cluster East has two generations of Everest',
    ],
    [{ synced: false }, 'Cluster East is still being read'],
    [{ reachable: false }, 'Cluster East is not reachable'],
    [
      {
        missingRights: [
          {
            verb: 'list',
            resource: 'dataimporters',
            kubectl: 'kubectl create x',
          },
        ],
      },
      'The portal lacks rights on cluster East',
    ],
  ])('tells of a cluster with %j', async (part, text) => {
    answer('/importers', {
      items: [],
      clusters: [{ ...clusters[0], ...part }],
    });
    renderWithClient(<ImportersPage />);
    expect(await screen.findByText(text)).toBeVisible();
  });

  it.each([
    [403, 'You may not see this'],
    [500, 'This could not be loaded'],
  ])('says what a %d means', async (status, text) => {
    refuse('/importers', status);
    renderWithClient(<ImportersPage />);
    expect(await screen.findByText(text)).toBeVisible();
  });
});
