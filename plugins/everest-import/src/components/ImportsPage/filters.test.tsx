import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useNavigate } from 'react-router-dom';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { clusters, importIn } from '../../../dev/mockData';
import {
  answer,
  BASE_URL,
  renderWithClient,
  server,
} from '../../__testUtils__/everestImportServer';
import { asks, mysql, names, openAt, reply } from './__testUtils__/importsList';
import { ImportsPage } from './ImportsPage';

async function choose(label: string, ...options: string[]) {
  await userEvent.click(
    screen.getByRole('button', { name: new RegExp(label) }),
  );
  for (const name of options) {
    await userEvent.click(await screen.findByRole('option', { name }));
  }
  await userEvent.keyboard('{Escape}');
}

const lastAsked = (asked: URL[]) => asks(asked[asked.length - 1]);
function BackButton() {
  const navigate = useNavigate();
  return <button onClick={() => navigate(-1)}>Back</button>;
}

describe('what narrows the imports', () => {
  registerMswTestHooks(server);

  it.each([
    ['Phase', ['Failed', 'Blocked'], 'phase=Failed%2CBlocked'],
    ['Engine', ['MySQL'], 'engine=mysql'],
    ['Owner', ['Mine'], 'owner=mine'],
    ['Owner', ['My teams'], 'owner=my-teams'],
  ])('lets the backend filter by %s: %s', async (label, options, expected) => {
    const asked = answer('/imports', reply([mysql]));
    renderWithClient(<ImportsPage />);
    await screen.findByRole('grid');
    await choose(label, ...options);
    await waitFor(() => expect(lastAsked(asked)).toContain(expected));
  });

  it.each([
    ['Cluster', 'West', 'cluster=west'],
    ['Namespace', 'team-pink', 'namespace=team-pink'],
    ['Importer', 'rare-loader', 'importer=rare-loader'],
    ['Requested by', 'Me', 'requestedBy=me'],
    ['Requested by', 'user:default/ann', 'requestedBy=user%3Adefault%2Fann'],
  ])(
    'has %s behind a button, with more to choose from than is shown',
    async (label, option, expected) => {
      const asked = answer('/imports', reply([mysql]));
      answer('/importers', { items: [{ name: 'rare-loader' }], clusters });
      answer('/targets', {
        clusters: [{ name: 'east', namespaces: [{ name: 'team-pink' }] }],
      });
      renderWithClient(<ImportsPage />);
      await screen.findByRole('grid');
      await userEvent.click(
        screen.getByRole('button', { name: 'More filters' }),
      );
      await choose(label, option);
      await waitFor(() => expect(lastAsked(asked)).toContain(expected));
    },
  );

  it('takes days, the last one too', async () => {
    answer('/importers', { items: [], clusters });
    answer('/targets', { clusters: [] });
    const asked = answer('/imports', reply([mysql]));
    openAt('from=2026-01-30');
    fireEvent.change(await screen.findByLabelText('Requested to (UTC)'), {
      target: { value: '2026-01-31' },
    });
    await waitFor(() =>
      expect(lastAsked(asked)).toContain(
        'from=2026-01-30&order=-requestedAt&to=2026-02-01',
      ),
    );
  });

  it('asks for what was typed, and not for each letter', async () => {
    const asked = answer('/imports', reply([mysql]));
    renderWithClient(<ImportsPage />);
    const field = await screen.findByRole('searchbox');
    for (const value of ['l', 'le', 'led', 'ledger']) {
      fireEvent.change(field, { target: { value } });
    }
    await waitFor(() => expect(lastAsked(asked)).toContain('q=ledger'));
    const texts = asked.map(url => url.searchParams.get('q'));
    expect([...new Set(texts)]).toEqual([null, 'ledger']);
  });

  it('lets the backend order by a click at a head', async () => {
    const asked = answer('/imports', reply([mysql]));
    renderWithClient(<ImportsPage />);
    const head = await screen.findByRole('columnheader', { name: /Age/ });
    expect(head).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(head);
    await waitFor(() =>
      expect(lastAsked(asked)).toBe('order=requestedAt&limit=20'),
    );
    await userEvent.click(screen.getByRole('columnheader', { name: /Phase/ }));
    await waitFor(() => expect(lastAsked(asked)).toBe('order=phase&limit=20'));
  });

  it('steps to the next page and back, and stays on it while it polls', async () => {
    const second = importIn('Importing', 5);
    const asked = answer('/imports', url =>
      url.searchParams.get('cursor') === 'two'
        ? { ...reply([second]), previousCursor: 'one' }
        : { ...reply([mysql]), nextCursor: 'two' },
    );
    renderWithClient(<ImportsPage />);
    const next = await screen.findByRole('button', { name: /Next/ });
    expect(screen.getByRole('button', { name: /Previous/ })).toBeDisabled();
    await userEvent.click(next);
    await waitFor(() => expect(names()).toEqual(['db-importing']));
    await waitFor(() => expect(asked.length).toBeGreaterThan(2), {
      timeout: 6_000,
    });
    expect(lastAsked(asked)).toContain('cursor=two');
    await userEvent.click(screen.getByRole('button', { name: /Previous/ }));
    await waitFor(() => expect(names()).toEqual(['ledger']));
    expect(lastAsked(asked)).toContain('cursor=one');
  });

  it('opens a shared link with the same view, and tells what in it is not known', async () => {
    answer('/importers', { items: [], clusters });
    answer('/targets', { clusters: [] });
    const asked = answer('/imports', reply([mysql]));
    openAt(
      'q=led&phase=Importing,Fallen&cluster=west&order=name&engine=oracle&cursor=two',
    );
    expect(
      await screen.findByText(/ignored: phase=Fallen, engine=oracle/),
    ).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue('led');
    expect(screen.getByRole('button', { name: /West Cluster/ })).toBeVisible();
    expect(asked.map(asks)).toEqual([
      'q=led&cluster=west&order=name&cursor=two&phase=Importing&limit=20',
    ]);
  });

  it('shows the first page where the one of the link is no longer there', async () => {
    answer('/imports', reply([mysql]));
    server.use(
      http.get(`${BASE_URL}/imports`, ({ request }) =>
        new URL(request.url).searchParams.has('cursor')
          ? HttpResponse.json(
              {
                error: { name: 'InputError', message: 'Cursor' },
                response: { statusCode: 400 },
              },
              { status: 400 },
            )
          : undefined,
      ),
    );
    openAt('cursor=old');
    await waitFor(() => expect(names()).toEqual(['ledger']));
    expect(screen.getByText(/no longer there/)).toBeVisible();
  });

  it('says that nothing matches and clears the filters by a click', async () => {
    answer('/imports', url => reply(url.searchParams.has('q') ? [] : [mysql]));
    openAt('q=nowhere');
    expect(
      await screen.findByText('Nothing matches the filters.'),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(names()).toEqual(['ledger']));
  });

  it('goes back by the browser, one filter or search a step', async () => {
    const asked = answer('/imports', reply([mysql]));
    renderWithClient(
      <>
        <ImportsPage />
        <BackButton />
      </>,
    );
    await screen.findByRole('grid');
    await choose('Engine', 'MySQL');
    await waitFor(() => expect(lastAsked(asked)).toContain('engine=mysql'));
    await userEvent.type(screen.getByRole('searchbox'), 'led');
    await waitFor(() => expect(lastAsked(asked)).toContain('q=led'));
    await userEvent.type(screen.getByRole('searchbox'), 'ger');
    await waitFor(() => expect(lastAsked(asked)).toContain('q=ledger'));
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    await waitFor(() => expect(lastAsked(asked)).not.toContain('q='));
    expect(lastAsked(asked)).toContain('engine=mysql');
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });
});
