import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { clusters, importIn } from '../../../dev/mockData';
import {
  answer,
  renderWithClient,
  server,
} from '../../__testUtils__/everestImportServer';
import { withScreen } from '../../__testUtils__/withScreen';
import { reply } from './__testUtils__/importsList';
import { ImportsPage } from './ImportsPage';

describe('ImportsPage', () => {
  registerMswTestHooks(server);

  describe('on a screen of 1200 pixels', () => {
    withScreen(1200);

    it('puts into one column what belongs together', async () => {
      answer('/imports', reply([importIn('Failed', 90)]));
      renderWithClient(<ImportsPage />);
      await screen.findByRole('grid');
      const [head, row] = screen.getAllByRole('row');
      expect(within(head).getAllByRole('columnheader')).toHaveLength(8);
      expect(row).toHaveTextContent(/db-failedPostgreSQL/);
      expect(row).toHaveTextContent(/guests.*guest.*25Gi/);
    });
  });

  describe('on a screen of 400 pixels', () => {
    withScreen(400);

    it('shows cards with every word, and a deleted database as that', async () => {
      answer('/imports', reply([{ ...importIn('Succeeded', 90), gone: true }]));
      renderWithClient(<ImportsPage />);
      const list = await screen.findByRole('list', { name: 'Imports' });
      const [card] = within(list).getAllByRole('listitem');
      expect(card).toHaveTextContent(
        /db-succeeded.*Succeeded, deleted.*PostgreSQL 17\.5.*team-blue, east.*everest-percona-pg-operator.*guests.*guest.*hour.*Duration.*25Gi/,
      );
      expect(
        within(card).getByRole('link', { name: 'db-succeeded' }),
      ).toHaveAttribute(
        'href',
        `/everest-import/imports/by-id/${importIn('Succeeded', 90).id}`,
      );
      expect(screen.queryByRole('grid')).not.toBeInTheDocument();
    });

    it('can be put into another order, and to the next page', async () => {
      const asked = answer('/imports', {
        ...reply([importIn('Failed', 90)]),
        nextCursor: 'two',
      });
      renderWithClient(<ImportsPage />);
      await screen.findByRole('list', { name: 'Imports' });
      await userEvent.click(screen.getByRole('button', { name: /Sort by/ }));
      await userEvent.click(
        await screen.findByRole('option', { name: 'Oldest first' }),
      );
      const last = () => asked[asked.length - 1].searchParams;
      await waitFor(() => expect(last().get('order')).toBe('requestedAt'));
      const next = await screen.findByRole('button', { name: /Next/ });
      await waitFor(() => expect(next).toBeEnabled());
      await userEvent.click(next);
      await waitFor(() => expect(last().get('cursor')).toBe('two'));
    });

    it('gives axe nothing to find, with all filters open', async () => {
      answer('/imports', reply([importIn('Failed', 90)]));
      answer('/importers', { items: [], clusters });
      answer('/targets', { clusters: [] });
      renderWithClient(<ImportsPage />);
      await screen.findByRole('list', { name: 'Imports' });
      await userEvent.click(
        screen.getByRole('button', { name: 'More filters' }),
      );
      expect(screen.getByLabelText('Requested from (UTC)')).toBeVisible();
      const { violations } = await axe.run(
        screen.getByTestId('everest-imports-page'),
        { rules: { 'color-contrast': { enabled: false } } },
      );
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
  });
});
