import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  type Import,
  IMPORT_PHASES,
} from '@everest-import/backstage-plugin-everest-import-common';
import { clusters, importIn } from '../../../dev/mockData';
import {
  answer,
  refuse,
  renderOnEntity,
  server,
} from '../../__testUtils__/everestImportServer';
import { EntityImports } from './EntityImports';

const reply = (...items: Import[]) => ({
  items,
  totalItems: items.length,
  clusters: clusters.slice(0, 1),
});

const FAILED = importIn('Failed', 30);
const RUNNING = importIn('Importing', 5);

async function open(name: string) {
  const line = await screen.findByRole('button', {
    name: new RegExp(`^${name} `),
  });
  if (line.getAttribute('aria-expanded') === 'false') {
    await userEvent.click(line);
  }
}

describe('the tab of an entity', () => {
  registerMswTestHooks(server);

  it('shows each import in a line, and open what leads to its page', async () => {
    answer('/imports', reply(RUNNING, FAILED));
    renderOnEntity(<EntityImports />);
    for (const { id, name } of [FAILED, RUNNING]) {
      await open(name);
      expect(
        screen.getByRole('link', { name: `Details of ${name}` }),
      ).toHaveAttribute('href', `/everest-import/imports/by-id/${id}`);
    }
  });

  it('reads a timeline when it is asked for, and only that of one import', async () => {
    answer('/imports', reply(RUNNING, FAILED));
    const timelines = [RUNNING, FAILED].map(({ id }) =>
      answer(`/imports/by-id/${id}/timeline`, {
        ...{ id, live: false, next: [], unread: [] },
        stages: [
          {
            ...{ stage: 'job-created', at: '2026-01-15T09:04:00.000Z' },
            ...{ source: 'job', raw: 'Job shop-1 was made', durationMs: 1_000 },
          },
        ],
      }),
    );
    renderOnEntity(<EntityImports />);
    await open(FAILED.name);
    await open(RUNNING.name);
    const [part] = screen.getAllByRole('listitem');
    expect(timelines.flat()).toEqual([]);
    await userEvent.click(
      within(part).getByRole('button', { name: 'Show the timeline' }),
    );
    expect(
      await within(part).findByText('Job shop-1 was made'),
    ).toBeInTheDocument();
    expect(timelines.map(asked => asked.length > 0)).toEqual([false, true]);
  });

  it.each(IMPORT_PHASES.filter(phase => phase !== 'Unknown'))(
    'offers timeline and log of an import in phase %s',
    async phase => {
      answer('/imports', reply(importIn(phase, 5)));
      renderOnEntity(<EntityImports />);
      expect(
        await screen.findByRole('button', { name: 'Show the timeline' }),
      ).toBeVisible();
      expect(
        screen.getByRole('button', { name: 'Show the log' }),
      ).toBeVisible();
    },
  );

  it('shows what alarms, with its remedy', async () => {
    const cause = {
      code: 'data-overwritten',
      title: 'Everest imports again over data that is in use',
      detail: '',
      remedy: 'Look into the data.',
    };
    answer(
      '/imports',
      reply({ ...importIn('Succeeded', 5), cause, alarms: [cause] }),
    );
    renderOnEntity(<EntityImports />);
    expect(await screen.findByText(cause.title)).toBeVisible();
    expect(screen.getByText(cause.remedy)).toBeVisible();
  });

  it('leads to a first import where there is none', async () => {
    answer('/imports', reply());
    renderOnEntity(<EntityImports />);
    expect(await screen.findByText('No imports for this entity')).toBeVisible();
  });

  it('says when the backend fails and recovers by a click', async () => {
    const asked = refuse('/imports', 503, 'The database is away');
    renderOnEntity(<EntityImports />);
    expect(await screen.findByText('This could not be loaded')).toBeVisible();
    await waitFor(() => expect(asked.length).toBeGreaterThan(0));

    answer('/imports', reply(RUNNING));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: new RegExp(RUNNING.name) }),
    ).toBeVisible();
  });
});
