import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import type {
  Import,
  ImportCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import { screen, within } from '@testing-library/react';
import { importIn } from '../../../dev/mockData';
import { CauseNotice } from './CauseNotice';

const quota: ImportCause = {
  code: 'quota-exceeded',
  title: 'The quota of the namespace is used up',
  detail: 'FailedCreate: Error creating: exceeded quota: team-blue',
  remedy: 'Raise the quota. The import then goes on by itself.',
  meaning: 'Kubernetes makes no Pod before that.',
  who: 'platform',
  command: 'kubectl describe resourcequota -n team-blue',
  goesOn: true,
  signs: [
    {
      source: 'event',
      text: 'FailedCreate: Error creating: exceeded quota: team-blue',
    },
    { source: 'crystal-ball', text: 'a newer portal knows' },
  ],
};

function render(item: Partial<Import>, support?: JsonObject) {
  return renderInTestApp(
    <CauseNotice item={{ ...importIn('Importing', 30), ...item }} />,
    { config: support ? { everestImport: { support } } : {} },
  );
}

describe('CauseNotice', () => {
  it('says of a running import what holds it up, who can mend it and how', async () => {
    render({ cause: quota });
    const notice = within(await screen.findByTestId('everest-import-cause'));
    expect(notice.getByText(quota.title)).toBeVisible();
    expect(notice.getByText(/makes no Pod before that/)).toBeVisible();
    expect(notice.getByText(/Raise the quota/)).toBeVisible();
    expect(notice.getByText(/The platform team/)).toBeVisible();
    expect(notice.getByText(/Yes, once it is mended/)).toBeVisible();
    expect(notice.getByText(quota.command!)).toBeVisible();
    expect(
      notice.getByRole('button', { name: 'Copy: Command that helps' }),
    ).toBeVisible();
    expect(notice.queryByRole('link')).not.toBeInTheDocument();
  });

  it('shows each line that it rests on, and where it stands', async () => {
    render({ cause: quota });
    const signs = await screen.findByTestId('everest-import-signs');
    const [event, newer] = within(signs).getAllByRole('listitem');
    expect(event).toHaveTextContent(/^Event: FailedCreate: Error creating/);
    expect(newer).toHaveTextContent('crystal-ball: a newer portal knows');
    // What is shown already is not offered once more
    expect(screen.queryByTestId('everest-import-raw')).not.toBeInTheDocument();
  });

  it.each([
    [
      { title: '#databases', url: 'https://chat.example.net/db' },
      'Contact #databases',
      'https://chat.example.net/db',
    ],
    [
      { email: 'db@example.net' },
      'Contact the platform team',
      'mailto:db@example.net',
    ],
  ])('leads to the platform team by %j', async (support, name, href) => {
    render({ cause: quota }, support);
    expect(await screen.findByRole('link', { name })).toHaveAttribute(
      'href',
      href,
    );
  });

  it.each([
    ['a page that is none', quota, { url: 'ftp://files.example.net' }],
    [
      'a cause that others can mend',
      { ...quota, who: 'requester' as const },
      { url: 'https://chat.example.net' },
    ],
  ])('leads nowhere for %s', async (_what, cause, support) => {
    render({ cause }, support);
    expect(await screen.findByTestId('everest-import-cause')).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('says nothing of going on once it has failed', async () => {
    render({
      phase: 'Failed',
      outcome: 'Failed',
      cause: { ...quota, goesOn: false },
    });
    expect(await screen.findByTestId('everest-import-cause')).toBeVisible();
    expect(screen.queryByText(/Goes on by itself/)).not.toBeInTheDocument();
  });

  it('shows what a backend of the release before tells', async () => {
    const { code, title, detail, remedy } = quota;
    render({ phase: 'Blocked', cause: { code, title, detail, remedy } });
    expect(await screen.findByText(/Everest keeps trying/)).toBeVisible();
    expect(screen.getByTestId('everest-import-raw')).toHaveTextContent(detail);
    expect(screen.queryByText(/Who can mend it/)).not.toBeInTheDocument();
  });

  it('is not there for an import that gets on', async () => {
    render({ cause: undefined });
    await new Promise(done => setTimeout(done, 50));
    expect(
      screen.queryByTestId('everest-import-cause'),
    ).not.toBeInTheDocument();
  });
});
