import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { sources } from '../../../dev/mockBackups';
import {
  answer,
  BASE_URL,
  server,
} from '../../__testUtils__/everestImportServer';
import { renderPicker } from './__testUtils__/renderPicker';

describe('a form that waits for the importer of a chosen backup', () => {
  registerMswTestHooks(server);

  it('says so, takes nothing that is typed, and is given back by Escape', async () => {
    answer('/sources', sources);
    server.use(
      http.get(`${BASE_URL}/importers/east/dumps`, async () => {
        await delay('infinite');
        return HttpResponse.json({});
      }),
    );
    const form = renderPicker({
      backup: {
        source: { backupSource: 'nightly', path: 'shop/backup/db' },
        keys: 'source',
        kind: 'pgbackrest',
        engine: 'postgresql',
      },
      target: { cluster: 'east', engine: { type: 'postgresql' } },
      importer: { name: 'dumps' },
    });
    await screen.findByLabelText('Where the backup lies');
    await form.next();
    await screen.findByRole('dialog', {
      name: /Waiting for what the importer/,
    });
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(
      (await screen.findAllByText(/not known yet whether the importer/))[0],
    ).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await userEvent.type(screen.getByLabelText('Path of the backup'), '-2');
    expect(screen.getByLabelText('Path of the backup')).toHaveValue(
      'shop/backup/db-2',
    );
  });
});
