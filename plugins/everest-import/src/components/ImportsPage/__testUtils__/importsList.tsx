import { screen } from '@testing-library/react';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { clusters, importIn } from '../../../../dev/mockData';
import { renderWithClient } from '../../../__testUtils__/everestImportServer';
import { ImportsPage } from '../ImportsPage';

/** What the backend answers to a list of these. */
export const reply = (items: Import[]) => ({
  items,
  totalItems: items.length,
  clusters,
});

/** One that differs from those of the mock data in all that can be filtered by. */
export const mysql: Import = {
  ...importIn('Importing', 3),
  id: 'mysql-1',
  cluster: 'west',
  namespace: 'team-green',
  name: 'ledger',
  engine: { type: 'mysql', version: '8.0.42' },
  importer: 'acme-dump-loader',
  owner: 'group:default/guests',
  requestedBy: 'user:default/ann',
  entity: 'component:default/ledger-api',
};

/** The query of a request, as it stands in the URL. */
export const asks = (url: URL) => url.search.replace(/^\?/, '');

/** The databases in the table, as it orders them. */
export const names = () =>
  screen.queryAllByRole('rowheader').map(cell => cell.textContent);

export const openAt = (query: string) =>
  renderWithClient(<ImportsPage />, { path: `/imports?${query}` });
