import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { PreflightLine } from '@everest-import/backstage-plugin-everest-import-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { preflightLines } from '../../../dev/mockBackups';
import { server } from '../../__testUtils__/everestImportServer';
import { streamLines } from '../../__testUtils__/posts';
import { filledForm, renderPreflight } from './__testUtils__/renderPreflight';

const end: PreflightLine = { type: 'end', failures: 0, warnings: 0 };

function report() {
  const stream = streamLines('/preflight');
  stream.send(preflightLines[0]);
  stream.send(end);
  stream.close();
  return stream;
}

describe('checks of a form that has changed since', () => {
  registerMswTestHooks(server);

  it('hold the form back until they are made again', async () => {
    report();
    const form = renderPreflight(filledForm, undefined, {
      owner: { type: 'string', title: 'Owned by' },
    });
    await screen.findByText(/Nothing speaks against/);
    await userEvent.type(screen.getByLabelText('Owned by'), 's');
    expect(
      await screen.findByText('The form has changed since these checks.'),
    ).toBeVisible();
    await form.next();
    expect(
      await screen.findAllByText(/has changed since the checks: check again/),
    ).not.toHaveLength(0);

    const again = report();
    await userEvent.click(screen.getByText('Check again'));
    expect(await (await again.asked).json()).toMatchObject({
      owner: 'group:default/guestss',
    });
    await waitFor(() =>
      expect(
        screen.queryByText('The form has changed since these checks.'),
      ).not.toBeInTheDocument(),
    );
    await form.next();
    await form.create();
    await waitFor(() => expect(form.seen.values).toBeDefined());
  });

  it('are waited for where they were begun anew after Next', async () => {
    const first = streamLines('/preflight');
    const form = renderPreflight();
    await first.asked;
    await form.next();
    const second = streamLines('/preflight');
    await userEvent.click(screen.getByText('Check again'));
    await second.asked;
    expect(screen.getByRole('button', { name: /review/i })).toBeDisabled();
    second.send({
      type: 'check',
      check: { id: 'x', kind: 'hard', outcome: 'failure', title: 'Not so.' },
    });
    second.send(end);
    second.close();
    await waitFor(() =>
      expect(screen.getAllByText('Not so.').length).toBeGreaterThan(1),
    );
    expect(screen.queryByRole('button', { name: /^create$/i })).toBeNull();
  });
});
