import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { render, screen } from '@testing-library/react';
import { MemoryRouter, useLocation, useParams } from 'react-router-dom';
import { PageRouter } from './PageRouter';

function Where() {
  return (
    <p>
      {useParams().name ?? 'nothing'} at {useLocation().pathname}
    </p>
  );
}

describe('PageRouter', () => {
  it('gives a page its router in an app that owns the history', async () => {
    renderInTestApp(
      <PageRouter>
        <Where />
      </PageRouter>,
      { mountPath: '/shops/:name', initialRouteEntries: ['/shops/east'] },
    );
    expect(await screen.findByText('east at /shops/east')).toBeVisible();
  });

  it('leaves the router alone that an older app is', () => {
    render(
      <TestApiProvider apis={[]}>
        <MemoryRouter initialEntries={['/here']}>
          <PageRouter>
            <Where />
          </PageRouter>
        </MemoryRouter>
      </TestApiProvider>,
    );
    expect(screen.getByText('nothing at /here')).toBeVisible();
  });
});
