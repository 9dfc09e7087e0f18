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
});
