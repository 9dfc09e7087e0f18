import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { preflightLines } from '../../../dev/mockBackups';
import { server } from '../../__testUtils__/everestImportServer';
import { streamLines } from '../../__testUtils__/posts';
import { filledForm, renderPreflight } from './__testUtils__/renderPreflight';

const end = { type: 'end', failures: 0, warnings: 0 };
const [pass] = preflightLines;

/** A form whose checks still run, with a field beside them, and Review pressed. */
async function renderWaiting() {
  const stream = streamLines('/preflight');
  const form = renderPreflight(filledForm, undefined, {
    note: { type: 'string', title: 'Note' },
  });
  await stream.asked;
  await form.next();
  const dialog = await screen.findByRole('dialog', {
    name: 'Waiting for the checks',
  });
  return { ...form, stream, dialog };
}

describe('a form that waits for the checks', () => {
  registerMswTestHooks(server);

  it('says so, how far they are, and takes nothing that is typed', async () => {
    const { stream, dialog, ...form } = await renderWaiting();
    expect(dialog).toHaveAttribute('aria-modal', 'true');
    expect(dialog).toHaveAccessibleDescription(/takes nothing until then/);
    // Behind the dialog there is nothing for anybody: all of it is hidden, and Tab stays inside
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.keyboard('lost');
    await userEvent.tab();
    await userEvent.tab();
    await waitFor(() =>
      expect(
        document.activeElement?.closest('[role="presentation"]'),
      ).toContainElement(dialog),
    );
    stream.send(pass);
    expect(
      await within(dialog).findByText('Checking: 1 check done'),
    ).toBeVisible();
    const { violations } = await axe.run(dialog, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    stream.send(end);
    stream.close();
    await form.create();
    await waitFor(() => expect(form.seen.values).toBeDefined());
    expect(form.seen.values).not.toHaveProperty('note');
  });

  it('gives the page back with what was found', async () => {
    const { stream } = await renderWaiting();
    preflightLines.forEach(stream.send);
    stream.close();
    await waitFor(() =>
      expect(
        screen.getAllByText(/1 failed check has to be mended/).length,
      ).toBeGreaterThan(0),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('group', { name: /Checks/ })).toHaveFocus();
  });

  it.each([
    ['its button', () => userEvent.click(screen.getByText('Back to the form'))],
    ['Escape', () => userEvent.keyboard('{Escape}')],
  ])('is given back by %s, and keeps what is typed then', async (_, cancel) => {
    const { stream, ...form } = await renderWaiting();
    await cancel();
    expect((await screen.findAllByText(/checks still run/))[0]).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('group', { name: /Checks/ })).toHaveFocus();
    await userEvent.type(screen.getByLabelText('Note'), 'kept');
    // The checks were not ended with the wait
    stream.send(pass);
    stream.send(end);
    stream.close();
    await screen.findByText(/Nothing speaks against/);
    await form.next();
    await form.create();
    await waitFor(() => expect(form.seen.values?.note).toBe('kept'));
  });

  it('is not shown as waiting where the checks are done', async () => {
    const stream = streamLines('/preflight');
    [pass, end].forEach(stream.send);
    stream.close();
    const form = renderPreflight();
    await screen.findByText(/Nothing speaks against/);
    await form.next();
    expect(screen.queryByRole('dialog')).toBeNull();
    await form.create();
  });
});
