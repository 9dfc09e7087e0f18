import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { ClusterState } from '@everest-import/backstage-plugin-everest-import-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clusters } from '../../../dev/mockData';
import {
  answer,
  refuse,
  renderWithClient,
  server,
} from '../../__testUtils__/everestImportServer';
import { POLL_MS } from '../../hooks/usePolled';
import { SetupPage } from './SetupPage';

const [east, west] = clusters;
const KUBECTL =
  'kubectl create role everest-import-create-secrets -n team-blue';
const lacking: ClusterState = {
  ...east,
  missingRights: [
    {
      verb: 'create',
      resource: 'secrets',
      namespace: 'team-blue',
      kubectl: KUBECTL,
    },
    {
      verb: 'watch',
      resource: 'namespaces',
      kubectl: 'kubectl create clusterrole everest-import-watch-namespaces',
    },
  ],
};

async function shown(cluster: ClusterState) {
  answer('/clusters', { items: [cluster] });
  renderWithClient(<SetupPage />);
  return screen.findByRole('region', { name: cluster.title });
}

describe('SetupPage', () => {
  registerMswTestHooks(server);

  it('shows a cluster where all is well', async () => {
    const region = await shown(east);
    expect(region).toHaveTextContent(
      /Connection.*Ready.*Name.*east.*Everest.*1\.15\.0.*None is missing/,
    );
    expect(region).not.toHaveTextContent(/Clock|Reason|Out of date/);
  });

  it('shows why and since when a cluster is away, and claims nothing of its rights', async () => {
    const region = await shown(west);
    expect(region).toHaveTextContent(
      /Not reachable.*12 minutes ago.*connect timed out.*Not known while/,
    );
  });

  it('never says of a cluster that it has not read that Everest is not there', async () => {
    const region = await shown({
      ...west,
      synced: false,
      everest: { installed: false },
    });
    expect(region).toHaveTextContent(
      /Not reachable.*Never read since this portal started.*Everest.*not known while/,
    );
    expect(region).not.toHaveTextContent(/not installed/);
  });

  it('tells optional rights from those that are needed, with what is not shown', async () => {
    const kubectl = 'kubectl create role everest-import-list-watch-events';
    const region = await shown({
      ...east,
      optionalRights: [
        {
          ...{ verb: 'list,watch', resource: 'events', kubectl },
          without: 'What Kubernetes says is not shown.',
        },
      ],
    });
    expect(region).toHaveTextContent(
      /Ready.*None is missing.*These are optional.*list,watch events in the whole cluster.*What Kubernetes says is not shown/,
    );
    expect(region).toHaveTextContent(kubectl);
    expect(
      within(region).getByRole('button', {
        name: 'Copy: the line that grants list,watch events',
      }),
    ).toBeVisible();
  });

  it('claims nothing of rights that one may not see', async () => {
    const { missingRights: _hidden, ...cluster } = east;
    const region = await shown(cluster);
    expect(region).toHaveTextContent(
      /Ready.*You may not see what is missing.*everest-import\.setup\.read/,
    );
    expect(region).not.toHaveTextContent('None is missing');
  });

  it.each<[string, Partial<ClusterState>, RegExp]>([
    ['being read', { synced: false }, /Still being read/],
    [
      'without Everest',
      { everest: { installed: false } },
      /Everest is not installed.*Everest.*not installed/,
    ],
    [
      'of an unknown version',
      { everest: { installed: true, generation: 'v1' } },
      /Ready.*installed, version unknown/,
    ],
    [
      'with OpenEverest v2',
      { everest: { installed: true, generation: 'v2' } },
      /Ready.*OpenEverest v2, which is shown and not written/,
    ],
    [
      'with two generations',
      { everest: { installed: true, generation: 'v1', besides: 'v2' } },
      /installed, version unknown.*OpenEverest v2 is there too.*does not support/,
    ],
    [
      'ahead',
      { clockSkewSeconds: 190 },
      /Clock.*3 minutes ahead of this portal.*same time server/,
    ],
    [
      'with more than is kept',
      { tooMany: [{ kind: 'importers', limit: 500 }] },
      /Too many.*first 500 importers.*clusters\[\]\.limits\.importers/,
    ],
    ['behind', { clockSkewSeconds: -7_300 }, /2 hours behind this portal/],
    ['a little behind', { clockSkewSeconds: -12 }, /12 seconds behind/],
  ])('tells of a cluster %s', async (_what, part, text) => {
    expect(await shown({ ...east, ...part })).toHaveTextContent(text);
  });

  it('names each missing right with a line to copy', async () => {
    const user = userEvent.setup();
    const region = await shown(lacking);
    expect(region).toHaveTextContent('Rights are missing');
    const [first, second] = within(region).getAllByRole('listitem');
    expect(first).toHaveTextContent(
      'create secrets in the namespace team-blue',
    );
    expect(first).toHaveTextContent(KUBECTL);
    expect(second).toHaveTextContent('watch namespaces in the whole cluster');
    await user.click(
      within(first).getByRole('button', {
        name: 'Copy: the line that grants create secrets',
      }),
    );
    expect(within(first).getByRole('button', { name: 'Copied' })).toBeVisible();
  });

  it('looks again until what is missing is granted', async () => {
    let granted = false;
    const asked = answer('/clusters', () => ({
      items: [granted ? east : lacking],
    }));
    renderWithClient(<SetupPage />);
    await screen.findByText('Rights are missing');
    granted = true;
    expect(
      await screen.findByText('Ready', {}, { timeout: POLL_MS + 2_000 }),
    ).toBeVisible();
    await waitFor(() => expect(asked).toHaveLength(2));
  }, 15_000);

  it('says that there are no clusters', async () => {
    answer('/clusters', { items: [] });
    renderWithClient(<SetupPage />);
    expect(await screen.findByText('No clusters for you')).toBeVisible();
  });

  it('says that it loads', async () => {
    answer('/clusters', { items: clusters });
    renderWithClient(<SetupPage />);
    expect(await screen.findByTestId('everest-import-busy')).toBeVisible();
    expect(await screen.findByTestId('everest-setup-page')).toBeVisible();
  });

  it.each([
    [403, 'You may not see this'],
    [500, 'This could not be loaded'],
  ])('says what a %d means', async (status, text) => {
    refuse('/clusters', status);
    renderWithClient(<SetupPage />);
    expect(await screen.findByText(text)).toBeVisible();
  });
});
