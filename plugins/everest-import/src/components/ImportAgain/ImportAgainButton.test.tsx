import {
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { screen, waitFor } from '@testing-library/react';
import { importIn } from '../../../dev/mockData';
import { everestImportApiRef } from '../../api';
import { createTemplateRouteRef } from '../../routes';
import {
  answer,
  createClient,
  server,
} from '../../__testUtils__/everestImportServer';
import { ImportAgainButton } from './ImportAgainButton';

const cause = {
  code: 'backup-missing',
  title: 'There is nothing at the path',
  detail: '',
  remedy: '',
};

function render(item: Import) {
  renderInTestApp(
    <>
      <ImportAgainButton item={item} />
      <p>beside it</p>
    </>,
    {
      apis: [[everestImportApiRef, createClient()]],
      mountedRoutes: { '/create': createTemplateRouteRef },
    },
  );
}

async function filledIn() {
  const link = await screen.findByRole('link', { name: 'Import again' });
  const url = new URL(link.getAttribute('href')!, 'http://portal');
  return { url, values: JSON.parse(url.searchParams.get('formData')!) };
}

describe('ImportAgainButton', () => {
  registerMswTestHooks(server);

  it('leads to the template, filled in, under a name that is free', async () => {
    const item = importIn('Failed', 5);
    const asked = answer('/imports', {
      items: [item, { ...item, name: 'db-failed-2' }],
      totalItems: 2,
      clusters: [],
    });
    render(item);
    await waitFor(async () => {
      const { values } = await filledIn();
      expect(values.target.name).toBe('db-failed-3');
    });
    const { url, values } = await filledIn();
    expect(url.pathname).toBe(
      '/create/templates/default/import-database-backup',
    );
    expect(values.backup.source.path).toBe(item.source.path);
    expect(asked[0].search).toContain(
      'namespace=team-blue&q=db-failed&gone=false',
    );
    expect(
      screen.getByText(/Choose again in the form.*settings of the importer/),
    ).toBeVisible();
    expect(screen.queryByTestId('everest-import-must-change')).toBeNull();
  });

  it('says what has to change, and leaves it to be asked for', async () => {
    answer('/imports', { items: [], totalItems: 0, clusters: [] });
    render({ ...importIn('Failed', 5), cause });
    expect(
      await screen.findByTestId('everest-import-must-change'),
    ).toHaveTextContent('What has to change: the path of the backup.');
    const { values } = await filledIn();
    expect(values.backup.source.path).toBe('');
  });

  it('offers the same name once the database is gone', async () => {
    answer('/imports', { items: [], totalItems: 0, clusters: [] });
    render({ ...importIn('Failed', 5), gone: true });
    const { values } = await filledIn();
    expect(values.target.name).toBe('db-failed');
  });

  it('offers no name that another one has by now', async () => {
    const next = importIn('Importing', 1);
    answer('/imports', {
      items: [{ ...next, name: 'db-failed' }],
      totalItems: 1,
      clusters: [],
    });
    render({ ...importIn('Failed', 5), gone: true });
    await waitFor(async () => {
      const { values } = await filledIn();
      expect(values.target.name).toBe('db-failed-2');
    });
  });

  it.each<[string, Partial<Import>]>([
    ['succeeded', importIn('Succeeded', 5)],
    ['runs', { ...importIn('Importing', 5), outcome: undefined }],
    ['is a job by hand', { origin: 'manual' }],
  ])('is not there where the import %s', async (_what, change) => {
    render({ ...importIn('Failed', 5), ...change });
    await screen.findByText('beside it');
    expect(screen.queryByRole('link', { name: 'Import again' })).toBeNull();
  });
});
