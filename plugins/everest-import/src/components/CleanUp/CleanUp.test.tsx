import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  type CleanUpReply,
  DATA_OVERWRITTEN,
  type Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { useState } from 'react';
import { cleanUpParts } from '../../../dev/mockCleanUp';
import { importIn } from '../../../dev/mockData';
import {
  BASE_URL,
  renderWithClient,
  server,
} from '../../__testUtils__/everestImportServer';
import { CleanUpButton } from './CleanUpButton';

const item = importIn('Failed', 5);
const PATH = '/imports/east/team-blue/db-failed';

/** Answers dry runs with what goes, and the deletion itself as a test wants it. */
function answerCleanUp(
  options: {
    preview?: Partial<CleanUpReply>;
    status?: number;
    error?: { name: string; message: string };
  } = {},
) {
  const { preview, status = 200, error } = options;
  const asked: { dryRun: boolean; body: object }[] = [];
  server.use(
    http.delete(`${BASE_URL}${PATH}`, async ({ request }) => {
      const dryRun = new URL(request.url).searchParams.get('dryRun') === 'true';
      asked.push({ dryRun, body: (await request.json()) as object });
      const { id, cluster, namespace, name } = item;
      const reply = { id, cluster, namespace, name, dryRun, ...cleanUpParts };
      return (dryRun && status !== 403) || !error
        ? HttpResponse.json({ ...reply, ...preview })
        : HttpResponse.json(
            { error, response: { statusCode: status } },
            { status },
          );
    }),
  );
  return asked;
}

async function openDialog(onDone = () => {}) {
  renderWithClient(<CleanUpButton item={item} onDone={onDone} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Clean up' }));
  const dialog = await screen.findByRole('dialog');
  return { user, dialog };
}

describe('CleanUp', () => {
  registerMswTestHooks(server);

  it('says what goes and what stays, and deletes once the name is typed', async () => {
    const asked = answerCleanUp();
    const onDone = jest.fn();
    const { user, dialog } = await openDialog(onDone);
    expect(
      await within(dialog).findByText(/All data in it, whatever arrived/),
    ).toBeVisible();
    expect(
      within(dialog).getByText(
        'data-import-db-failed-632137-data-import-request',
      ),
    ).toBeVisible();
    expect(within(dialog).getByText('This stays')).toBeVisible();
    const button = within(dialog).getByRole('button', {
      name: 'Delete the database',
    });
    expect(button).toBeDisabled();
    const field = within(dialog).getByLabelText('Type db-failed to confirm');
    await user.type(field, 'db-faile');
    expect(button).toBeDisabled();
    await user.type(field, 'd');
    await user.click(button);
    expect(
      await within(dialog).findByText('The database is being deleted'),
    ).toBeVisible();
    expect(asked).toEqual([
      { dryRun: true, body: { uid: item.id } },
      { dryRun: false, body: { uid: item.id, confirm: 'db-failed' } },
    ]);
    expect(onDone).not.toHaveBeenCalled();
    await user.click(
      within(dialog).getAllByRole('button', { name: 'Close' }).at(-1)!,
    );
    await waitFor(() => expect(onDone).toHaveBeenCalled());
  });

  it('says what stands against it, with the way out, and offers no deletion', async () => {
    const remedy = 'kubectl patch databasecluster db-failed -n team-blue';
    answerCleanUp({
      preview: {
        refusals: [
          {
            field: 'name',
            code: 's3-section-missing',
            message: 'The database names no S3 source.',
            remedy,
          },
        ],
      },
    });
    const { dialog } = await openDialog();
    const alert = await within(dialog).findByRole('alert');
    expect(alert).toHaveTextContent('The database names no S3 source.');
    expect(within(alert).getByText(remedy)).toBeVisible();
    expect(
      within(dialog).queryByRole('button', { name: 'Delete the database' }),
    ).toBeNull();
  });

  it('says that one may not', async () => {
    answerCleanUp({
      status: 403,
      error: {
        name: 'NotAllowedError',
        message: "It is for users with 'everest-import.import.delete'.",
      },
    });
    const { dialog } = await openDialog();
    const alert = await within(dialog).findByRole('alert');
    expect(alert).toHaveTextContent('You may not clean this up');
    expect(alert).toHaveTextContent("'everest-import.import.delete'");
  });

  it('says why the database was not deleted, and can try again', async () => {
    const asked = answerCleanUp({
      status: 503,
      error: {
        name: 'ServiceUnavailableError',
        message: "The cluster 'east' does not answer now.",
      },
    });
    const { user, dialog } = await openDialog();
    await user.type(
      await within(dialog).findByLabelText('Type db-failed to confirm'),
      'db-failed{Enter}',
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      "The cluster 'east' does not answer now.",
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Delete the database' }),
    );
    await waitFor(() => expect(asked).toHaveLength(3));
  });

  it.each<{ what: string; next: Import }>([
    { what: 'is being deleted', next: { ...item, phase: 'Deleting' } },
    {
      what: 'is a newer run',
      next: { ...importIn('Importing', 1), name: item.name },
    },
  ])(
    'stays until it is closed where the import $what by then',
    async ({ next }) => {
      const asked = answerCleanUp();
      function Page() {
        const [shown, setShown] = useState(item);
        return (
          <>
            <CleanUpButton item={shown} onDone={() => {}} />
            <input
              aria-label="time passes"
              onChange={() => setShown(next)}
              value=""
            />
          </>
        );
      }
      renderWithClient(<Page />);
      const user = userEvent.setup();
      const passes = await screen.findByLabelText('time passes');
      await user.click(await screen.findByRole('button', { name: 'Clean up' }));
      const dialog = await screen.findByRole('dialog');
      await user.type(
        await within(dialog).findByLabelText('Type db-failed to confirm'),
        'db-failed',
      );
      fireEvent.change(passes, { target: { value: 'x' } });
      await user.click(
        within(dialog).getByRole('button', { name: 'Delete the database' }),
      );
      expect(
        await within(dialog).findByText('The database is being deleted'),
      ).toBeVisible();
      expect(asked.at(-1)!.body).toEqual({
        uid: item.id,
        confirm: 'db-failed',
      });
      await user.click(
        within(dialog).getAllByRole('button', { name: 'Close' }).at(-1)!,
      );
      await waitFor(() =>
        expect(screen.queryByRole('button', { name: 'Clean up' })).toBeNull(),
      );
    },
  );

  it.each<[string, Partial<Import>]>([
    ['succeeded', importIn('Succeeded', 5)],
    ['is gone', { gone: true }],
    ['is being deleted', { phase: 'Deleting' }],
    ['runs', { ...importIn('Importing', 5), outcome: undefined }],
    ['is a job by hand', { origin: 'manual' }],
    [
      'alarms',
      {
        cause: { code: DATA_OVERWRITTEN, title: '', detail: '', remedy: '' },
      },
    ],
  ])('is not offered where the import %s', async (_what, change) => {
    renderWithClient(
      <>
        <CleanUpButton item={{ ...item, ...change }} onDone={() => {}} />
        <p>beside it</p>
      </>,
    );
    await screen.findByText('beside it');
    expect(screen.queryByRole('button', { name: 'Clean up' })).toBeNull();
  });
});
