import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  type Import,
  type ImportPhase,
  IMPORT_PHASES,
} from '@everest-import/backstage-plugin-everest-import-common';
import { clusters, importIn } from '../../../dev/mockData';
import {
  answer,
  refuse,
  renderOnEntity,
  server,
} from '../../__testUtils__/everestImportServer';
import { ImportCard } from './ImportCard';

const reply = (...items: Import[]) => ({
  items,
  totalItems: items.length,
  clusters: clusters.slice(0, 1),
});

describe('ImportCard', () => {
  registerMswTestHooks(server);

  it.each(IMPORT_PHASES.filter(phase => phase !== 'Unknown'))(
    'shows an import in phase %s with word, importer and path',
    async phase => {
      const asked = answer('/imports', reply(importIn(phase, 30)));
      renderOnEntity(<ImportCard />);

      const badge = await screen.findByTestId('everest-import-phase');
      expect(badge).toHaveTextContent(phase);
      expect(badge.querySelector('svg')).toBeInTheDocument();
      expect(screen.getByText('everest-percona-pg-operator')).toBeVisible();
      expect(screen.getByText(/20260114-020001F/)).toBeVisible();
      expect(screen.getByText('15 minutes ago')).toHaveAttribute(
        'title',
        expect.stringMatching(/\d{4}/),
      );
      expect(asked[0].searchParams.get('entity')).toBe(
        'component:default/shop-api',
      );
    },
  );

  it('shows the word of a newer Everest as it is', async () => {
    answer('/imports', reply(importIn('Unknown', 30)));
    renderOnEntity(<ImportCard />);
    expect(await screen.findByText('Unknown: Rewinding')).toBeVisible();
  });

  it('shows a phase of a newer backend as it is', async () => {
    const phase = 'Verifying' as ImportPhase;
    answer('/imports', reply({ ...importIn('Importing', 30), phase }));
    renderOnEntity(<ImportCard />);
    expect(await screen.findByText('Unknown: Verifying')).toBeVisible();
  });

  it('says that a database is gone', async () => {
    answer('/imports', reply({ ...importIn('Succeeded', 30), gone: true }));
    renderOnEntity(<ImportCard />);
    expect(await screen.findByText('Succeeded, deleted')).toBeVisible();
  });

  it.each([
    ['Failed', 'The importer failed', /Check that the path/, /backoff limit/],
    ['Blocked', /Secret with the S3 keys/, /Create the Secret/, /carts-s3/],
  ] as const)(
    'tells cause, meaning and remedy of %s before the raw message',
    async (phase, title, remedy, raw) => {
      answer('/imports', reply(importIn(phase, 30)));
      renderOnEntity(<ImportCard />);

      const cause = await screen.findByTestId('everest-import-cause');
      expect(within(cause).getByText(title)).toBeVisible();
      expect(within(cause).getByText('What it means:')).toBeVisible();
      expect(within(cause).getByText(remedy)).toBeVisible();
      const message = within(cause).getByText(raw);
      expect(message).not.toBeVisible();
      await userEvent.click(within(cause).getByText('Raw message'));
      expect(message).toBeVisible();
    },
  );

  it.each(['Importing', 'Succeeded', 'Failed'] as const)(
    'alarms when live data is overwritten, also where the import is %s',
    async phase => {
      const cause = {
        code: 'data-overwritten',
        title: 'Everest is about to import again over data that is in use',
        detail: '',
        remedy: 'Do not make the Secret.',
      };
      answer('/imports', reply({ ...importIn(phase, 3), cause }));
      renderOnEntity(<ImportCard />);
      const notice = await screen.findByTestId('everest-import-alarm');
      expect(within(notice).getByText(cause.title)).toBeVisible();
      expect(
        within(notice).getByText(/over data that is in use, or does so/),
      ).toBeVisible();
      expect(within(notice).getByText(cause.remedy)).toBeVisible();
      const badge = screen.getByTestId('everest-import-phase');
      expect(badge).toHaveTextContent(`${phase}, data in danger`);
      expect(badge).toHaveAttribute('data-tone', 'bad');
    },
  );

  it('alarms about a database that was left paused, beside why its import failed', async () => {
    const alarms = [
      {
        code: 'reconcile-paused',
        title: 'The database was left paused for Everest',
        detail: '',
        remedy: 'Take the annotation off the database.',
        who: 'platform' as const,
        command: 'kubectl annotate ...',
      },
    ];
    answer('/imports', reply({ ...importIn('Failed', 3), alarms }));
    renderOnEntity(<ImportCard />);
    const banner = await screen.findByTestId('everest-import-alarm');
    expect(within(banner).getByText(alarms[0].title)).toBeVisible();
    expect(within(banner).getByText(alarms[0].command)).toBeVisible();
    expect(within(banner).getByText(/The platform team/)).toBeVisible();
    const cause = screen.getByTestId('everest-import-cause');
    expect(within(cause).getByText('The importer failed')).toBeVisible();
  });

  it('says an alarm once, where it is the cause too', async () => {
    const cause = {
      code: 'reconcile-paused',
      title: 'The database was left paused for Everest',
      detail: '',
      remedy: 'Take the annotation off the database.',
    };
    const alarms = [cause];
    answer('/imports', reply({ ...importIn('Importing', 3), cause, alarms }));
    renderOnEntity(<ImportCard />);
    expect(await screen.findAllByText(cause.title)).toHaveLength(1);
    expect(screen.getByTestId('everest-import-alarm')).toBeVisible();
  });

  it('warns of a known fault of Everest', async () => {
    const warnings = ['Look into the database before you rely on it.'];
    answer('/imports', reply({ ...importIn('Succeeded', 3), warnings }));
    renderOnEntity(<ImportCard />);
    expect(
      await screen.findByTestId('everest-import-warning'),
    ).toHaveTextContent(warnings[0]);
  });

  it('has a remedy even where no cause is known', async () => {
    answer('/imports', reply({ ...importIn('Failed', 9), cause: undefined }));
    renderOnEntity(<ImportCard />);
    expect(await screen.findByText('The cause is not known')).toBeVisible();
    expect(screen.getByText(/ask the team that runs/)).toBeVisible();
  });

  it('lists what needs somebody first, open, and each of the others in a line that opens in place', async () => {
    const items = [importIn('Importing', 5), importIn('Failed', 90)];
    answer('/imports', reply(...items));
    renderOnEntity(<ImportCard />);

    const lines = await screen.findAllByRole('button', { expanded: false });
    expect(lines.map(line => line.textContent)).toEqual([
      expect.stringMatching(/^db-importing.*Importing/),
    ]);
    expect(
      screen.getByRole('button', { name: /^db-failed/, expanded: true }),
    ).toBeVisible();
    const links = () =>
      screen
        .getAllByRole('link', { name: /Details of/ })
        .map(link => link.getAttribute('href'));
    expect(links()).toEqual([
      `/everest-import/imports/by-id/${importIn('Failed', 1).id}`,
    ]);
    await userEvent.click(lines[0]);
    expect(links()).toEqual([
      `/everest-import/imports/by-id/${importIn('Failed', 1).id}`,
      `/everest-import/imports/by-id/${importIn('Importing', 1).id}`,
    ]);
  });

  it('leaves open what somebody reads when another import fails', async () => {
    const running = importIn('Importing', 5);
    const other = { ...importIn('Preparing', 9), name: 'other' };
    let items = [running, other];
    answer('/imports', () => reply(...items));
    renderOnEntity(<ImportCard />);
    const line = () => screen.findByRole('button', { name: /^db-importing/ });
    expect(await line()).toHaveAttribute('aria-expanded', 'true');
    items = [
      running,
      { ...importIn('Failed', 2), id: other.id, name: 'other' },
    ];
    await waitFor(
      () =>
        expect(
          screen.getAllByTestId('everest-import-phase')[0],
        ).toHaveTextContent('Failed'),
      { timeout: 15_000 },
    );
    expect(await line()).toHaveAttribute('aria-expanded', 'true');
  });

  it('stays small with 300 imports', async () => {
    const items = Array.from({ length: 300 }, (_, index) => ({
      ...importIn(index % 2 ? 'Failed' : 'Succeeded', index),
      id: `run-${index}`,
      name: `db-${index}`,
    }));
    answer('/imports', reply(...items));
    const { container } = renderOnEntity(<ImportCard />);
    const more = await screen.findByRole('button', {
      name: 'Show 20 more, 300 in all',
    });
    const card = screen.getByTestId('everest-import-card');
    expect(card.querySelectorAll('*').length).toBeLessThan(500);
    for (let shown = 5; shown < 65; shown += 20) {
      await userEvent.click(more);
    }
    expect(card.querySelectorAll('[data-import]')).toHaveLength(65);
    expect(container.querySelectorAll('*').length).toBeLessThan(2_000);
  });

  it('offers another import, with owner, service and system filled in', async () => {
    answer('/imports', reply(importIn('Succeeded', 5)));
    renderOnEntity(<ImportCard />);
    const link = await screen.findByRole('link', { name: 'Import a backup' });
    const { searchParams } = new URL(link.getAttribute('href')!, 'http://x');
    expect(JSON.parse(searchParams.get('formData')!)).toEqual({
      owner: 'group:default/guests',
      entity: 'component:default/shop-api',
      system: 'system:default/shop',
    });
  });

  it('says that what it shows is old when the cluster is away', async () => {
    const away = { ...clusters[1], name: 'east', title: 'East' };
    const item = importIn('Importing', 5);
    answer('/imports', { ...reply(item), clusters: [away, clusters[1]] });
    renderOnEntity(<ImportCard />);
    expect(
      await screen.findByText(/East is not reachable since .*12 minutes ago/),
    ).toBeVisible();
    expect(screen.queryByText(/West is not/)).not.toBeInTheDocument();
  });

  it('is not there without imports', async () => {
    const asked = answer('/imports', reply());
    const { container } = renderOnEntity(<ImportCard />);
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(container).not.toHaveTextContent('Database imports');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it.each([401, 403, 404])('is not there after a %d', async status => {
    const asked = refuse('/imports', status);
    renderOnEntity(<ImportCard />);
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(screen.queryByText('Database imports')).not.toBeInTheDocument();
  });

  it('says when the backend fails and recovers by a click', async () => {
    refuse('/imports', 503, 'The database is away');
    renderOnEntity(<ImportCard />);
    expect(await screen.findByText('This could not be loaded')).toBeVisible();

    answer('/imports', reply(importIn('Importing', 5)));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Importing')).toBeVisible();
  });
});
