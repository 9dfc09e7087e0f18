import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { importIn } from '../../../dev/mockData';
import {
  BASE_URL,
  renderWithClient,
  server,
} from '../../__testUtils__/everestImportServer';
import { CheckAgain } from './CheckAgain';

const item = importIn('Blocked', 30);
const { id, cluster, namespace, name } = item;

function answerCheck(status = 200, error?: object) {
  const asked: unknown[] = [];
  server.use(
    http.post(
      `${BASE_URL}/imports/${cluster}/${namespace}/${name}/check-again`,
      async ({ request }) => {
        asked.push(await request.json());
        const checkedAt = '2026-01-15T09:00:00.000Z';
        return error
          ? HttpResponse.json(
              { error, response: { statusCode: status } },
              { status },
            )
          : HttpResponse.json({ id, cluster, namespace, name, checkedAt });
      },
    ),
  );
  return asked;
}

async function press() {
  renderWithClient(<CheckAgain item={item} />);
  const user = userEvent.setup();
  await user.click(
    await screen.findByRole('button', { name: 'Check again now' }),
  );
}

describe('CheckAgain', () => {
  registerMswTestHooks(server);

  it('has Everest look at this very import, and says when it looks anyway', async () => {
    const asked = answerCheck();
    renderWithClient(<CheckAgain item={item} />);
    const status = await screen.findByRole('status');
    expect(status).toHaveTextContent(/at the latest 17 minutes/);
    await userEvent.click(screen.getByRole('button'));
    expect(await screen.findByText(/was told to look again/)).toBeVisible();
    expect(asked).toEqual([{ uid: id }]);
  });

  it('says which right is missing, with the line that grants it', async () => {
    const remedy = 'kubectl create role everest-import-check-again';
    answerCheck(422, {
      name: 'RefusedError',
      message: "It lacks 'patch' on 'dataimportjobs'.",
      causes: [{ field: 'namespace', code: 'x', message: 'x', remedy }],
    });
    await press();
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText('Everest was not told to look again')).toBeVisible();
    expect(alert.getByText(/lacks 'patch'/)).toBeVisible();
    expect(alert.getByText(remedy)).toBeVisible();
  });

  it('says so to whom it is not for', async () => {
    answerCheck(403, { name: 'NotAllowedError', message: 'Not for you.' });
    await press();
    expect(
      await screen.findByText('You may not have Everest look again'),
    ).toBeVisible();
    expect(screen.getByText('Not for you.')).toBeVisible();
  });

  it.each<[string, Partial<Import>]>([
    ['runs', importIn('Importing', 5)],
    ['failed', importIn('Failed', 5)],
    ['is gone', { gone: true }],
    ['is a job by hand', { origin: 'manual' }],
    [
      'waits for its database, which Everest looks at often',
      {
        cause: { code: 'database-paused', title: '', detail: '', remedy: '' },
      },
    ],
    [
      'alarms',
      {
        alarms: [
          { code: 'reconcile-paused', title: '', detail: '', remedy: '' },
        ],
      },
    ],
  ])('is not offered where the import %s', async (_what, change) => {
    renderWithClient(
      <>
        <CheckAgain item={{ ...item, ...change }} />
        <p>beside it</p>
      </>,
    );
    await screen.findByText('beside it');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
