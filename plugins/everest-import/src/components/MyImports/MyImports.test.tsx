import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { clusters, importIn } from '../../../dev/mockData';
import {
  answer,
  refuse,
  renderWithClient,
  server,
} from '../../__testUtils__/everestImportServer';
import { Content } from '.';

describe('my imports on the home page', () => {
  registerMswTestHooks(server);

  it('are the newest that I asked for, with a way to the rest', async () => {
    const items = [importIn('Importing', 3), importIn('Failed', 90)];
    const asked = answer('/imports', { items, totalItems: 12, clusters });
    renderWithClient(<Content />);
    const list = await screen.findByRole('list', { name: 'My imports' });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent(/db-importing.*Importing.*3 minutes ago/);
    expect(within(second).getByRole('link')).toHaveAttribute(
      'href',
      `/everest-import/imports/by-id/${items[1].id}`,
    );
    expect(screen.getByRole('link', { name: 'Show all 12' })).toHaveAttribute(
      'href',
      '/everest-import/imports?requestedBy=me',
    );
    expect(asked[0].search).toBe('?requestedBy=me&limit=5');
    const { violations } = await axe.run(
      screen.getByTestId('everest-import-my-imports'),
      { rules: { 'color-contrast': { enabled: false } } },
    );
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('say that there are none yet', async () => {
    answer('/imports', { items: [], totalItems: 0, clusters });
    renderWithClient(<Content />);
    expect(await screen.findByText('No imports of yours yet')).toBeVisible();
  });

  it.each([
    [403, 'You may not see this'],
    [500, 'This could not be loaded'],
  ])('say what a %d means', async (status, text) => {
    refuse('/imports', status);
    renderWithClient(<Content />);
    expect(await screen.findByText(text)).toBeVisible();
  });
});
