import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { usePageTitle } from './usePageTitle';

function Page(props: { title?: string }) {
  usePageTitle(props.title);
  return <p>here</p>;
}

describe('usePageTitle', () => {
  beforeEach(() => {
    document.title = 'before';
  });

  it('says which page of which portal it is, while it is there', async () => {
    const { unmount } = renderInTestApp(<Page title="Setup" />, {
      config: { app: { title: 'Acme portal' } },
    });
    await screen.findByText('here');
    expect(document.title).toBe('Setup | Acme portal');
    unmount();
    expect(document.title).toBe('before');
  });

  it('leaves the title to a part of the page that says more', async () => {
    renderInTestApp(<Page />);
    await screen.findByText('here');
    expect(document.title).toBe('before');
  });
});
