import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ImportTimeline as Timeline } from '@everest-import/backstage-plugin-everest-import-common';
import { importIn } from '../../../dev/mockData';
import {
  answer,
  refuse,
  renderWithClient,
  server,
} from '../../__testUtils__/everestImportServer';
import { ImportTimeline } from './ImportTimeline';

const ITEM = importIn('Importing', 30);
const PATH = `/imports/by-id/${ITEM.id}/timeline`;

const TIMELINE: Timeline = {
  id: ITEM.id,
  live: true,
  stages: [
    {
      ...{ stage: 'database-created', at: '2026-01-15T09:00:00.000Z' },
      ...{ source: 'database', raw: 'Provisioning (creating)' },
      durationMs: 240_000,
      usual: { medianMs: 200_000, p90Ms: 300_000, runs: 12 },
    },
    {
      ...{ stage: 'levitating', at: '2026-01-15T09:04:00.000Z' },
      ...{ source: 'pod', raw: '', durationMs: 60_000 },
    },
  ],
  next: [
    { stage: 'ready', usual: { medianMs: 60_000, p90Ms: 90_000, runs: 12 } },
  ],
  unread: [],
};

describe('the timeline of an import', () => {
  registerMswTestHooks(server);

  async function open() {
    renderWithClient(<ImportTimeline item={ITEM} />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show the timeline' }),
    );
  }

  it('is read when it is asked for, and shows each stage with what it rests on', async () => {
    const asked = answer(PATH, TIMELINE);
    await open();
    const [first, second] = within(
      await screen.findByTestId('everest-import-timeline'),
    ).getAllByRole('listitem');
    expect(asked.length).toBeGreaterThan(0);
    expect(first).toHaveTextContent(
      /Database created.*took 4 min.*usually 3 min 20 sec, 9 of 10 within 5 min.*Says database/,
    );
    expect(
      within(first).getByText('Provisioning (creating)'),
    ).toBeInTheDocument();
    expect(second).toHaveTextContent(/levitating.*for 1 min so far/);
    expect(
      screen.getByText(/Database ready: takes 1 min, 9 of 10 within/),
    ).toHaveTextContent('(12 imports)');
  });

  it('says where it is stuck, and what is not known for lack of which right', async () => {
    answer(PATH, {
      ...TIMELINE,
      stuck: {
        ...{ stage: 'pod-pulling', forMs: 1_200_000, limitMs: 900_000 },
        lookAt: "Look at the Pod's events.",
      },
      unread: [
        {
          part: 'events',
          right: {
            verb: 'list',
            resource: 'events',
            kubectl: 'kubectl create x',
          },
        },
      ],
    });
    await open();
    expect(
      await screen.findByText(
        /Pod pulls its image: for 20 min, where 15 min should do. Look at the Pod's events/,
      ),
    ).toBeVisible();
    expect(
      screen.getByText(/lacks the right to list events: events may be missing/),
    ).toHaveTextContent('kubectl create x');
  });

  it('says that nothing is known', async () => {
    answer(PATH, { ...TIMELINE, live: false, stages: [], next: [] });
    await open();
    expect(
      await screen.findByText('Nothing is known of its way.'),
    ).toBeVisible();
  });

  it.each([
    [403, 'You may not see this'],
    [500, 'This could not be loaded'],
  ])('says what a %d means', async (status, text) => {
    refuse(PATH, status);
    await open();
    expect(await screen.findByText(text)).toBeVisible();
  });
});
