import { NotFoundError, ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, fireEvent, screen } from '@testing-library/react';
import { Link } from 'react-router-dom';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { importIn } from '../../../dev/mockData';
import { PageRouter } from '../../alpha/PageRouter';
import { everestImportApiRef } from '../../api';
import { POLL_MS } from '../../hooks/usePolled';
import { createClient } from '../../__testUtils__/everestImportServer';
import { ImportPage } from './ImportPage';

/** The client, its one call answered in process so that fake timers rule it. */
function clientWith(getImport: () => Promise<Import>) {
  const client = createClient();
  client.getImport = getImport;
  return client;
}

async function notFound(): Promise<Import> {
  const { name } = new NotFoundError('No');
  const body = {
    error: { name, message: 'No' },
    response: { statusCode: 404 },
  };
  throw await ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status: 404,
      headers: { 'content-type': 'application/json' },
    }),
  );
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

function renderPage(getImport: () => Promise<Import>) {
  renderInTestApp(
    <PageRouter>
      <Link to="/imports/east/team-blue/other">another</Link>
      <ImportPage />
    </PageRouter>,
    {
      apis: [[everestImportApiRef, clientWith(getImport)]],
      mountPath: '/imports/:cluster/:namespace/:name',
      initialRouteEntries: ['/imports/east/team-blue/shop'],
    },
  );
}

describe('ImportPage right after a template run', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('shows the import as soon as it is there', async () => {
    let there = false;
    renderPage(async () => (there ? importIn('Provisioning', 0) : notFound()));
    await pass(100);
    expect(screen.getAllByText('The import is being created')).not.toHaveLength(
      0,
    );
    there = true;
    await pass(POLL_MS + 100);
    expect(screen.getByText('Provisioning')).toBeInTheDocument();
  });

  it('waits as long for the next name, after one that is not there', async () => {
    const getImport = jest.fn(notFound);
    renderPage(getImport);
    await pass(POLL_MS * 5);
    expect(screen.getByText('No such import')).toBeInTheDocument();
    fireEvent.click(screen.getByText('another'));
    await pass(100);
    expect(screen.queryByText('No such import')).toBeNull();
    expect(screen.getAllByText('The import is being created')).not.toHaveLength(
      0,
    );
  });

  it('says in the end that there is none, and asks no more', async () => {
    const getImport = jest.fn(notFound);
    renderPage(getImport);
    await pass(POLL_MS * 5);
    expect(screen.getByText('No such import')).toBeInTheDocument();
    expect(
      screen.getByText(/namespace team-blue of cluster east/),
    ).toBeVisible();
    const { length } = getImport.mock.calls;
    await pass(POLL_MS * 5);
    expect(getImport.mock.calls).toHaveLength(length);
  });
});
