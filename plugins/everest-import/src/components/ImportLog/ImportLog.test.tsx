import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { importIn } from '../../../dev/mockData';
import {
  refuse,
  renderWithClient,
  server,
} from '../../__testUtils__/everestImportServer';
import { answerLog, linesOf } from '../../__testUtils__/logStream';
import { ImportLog } from './ImportLog';

const RUN = importIn('Importing', 1).id;
const PATH = `/imports/by-id/${RUN}/logs`;

async function openLog(phase: 'Importing' | 'Failed' = 'Importing') {
  renderWithClient(
    <ImportLog
      item={{ ...importIn(phase, 5), id: RUN, name: 'db-importing' }}
    />,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Show the log' }));
  return user;
}

const ENDED = {
  type: 'end',
  reason: 'container-ended',
  text: 'The importer has ended with exit code 1 (Error).',
} as const;

describe('ImportLog', () => {
  registerMswTestHooks(server);

  it('asks for nothing before it is opened', async () => {
    const log = answerLog(PATH);
    renderWithClient(<ImportLog item={importIn('Importing', 5)} />);
    await screen.findByRole('button', { name: 'Show the log' });
    expect(log.asked).toEqual([]);
  });

  it('shows the last lines at once, then what comes, and how it ended', async () => {
    const log = answerLog(PATH);
    await openLog();
    // The element is another one once the view is loaded
    await waitFor(() =>
      expect(screen.getByText('Reading the log')).toBeVisible(),
    );
    await waitFor(() => expect(log.asked).toHaveLength(1));
    expect(log.asked[0].search).toBe('?follow=true&tailLines=5000');

    log.send({ type: 'open' }, linesOf('reading', 'restoring'));
    expect(await screen.findByText('restoring')).toBeVisible();
    log.write(':\n\n');
    log.send(linesOf('done'), ENDED);
    log.close();
    expect(await screen.findByText(ENDED.text)).toBeVisible();
    const region = screen.getByRole('region', { name: 'Log of db-importing' });
    expect(region).toHaveTextContent(/reading.*restoring.*done/);
    expect(screen.queryByRole('switch', { name: 'Follow' })).toBeNull();
    expect(log.asked).toHaveLength(1);
  });

  it('says that nothing is written, and why nothing comes', async () => {
    const log = answerLog(PATH);
    await openLog();
    await waitFor(() => expect(log.asked).toHaveLength(1));
    log.send({ type: 'open' });
    expect(
      await screen.findByText('The importer has written nothing so far.'),
    ).toBeVisible();
    const text = "The importer has not begun: its Pod says 'ImagePullBackOff'.";
    log.send({ type: 'waiting', text });
    expect(await screen.findAllByText(text)).not.toHaveLength(0);
    expect(screen.queryByText(/written nothing/)).toBeNull();
  });

  it('shows what was kept of a log that is gone', async () => {
    const log = answerLog(PATH);
    await openLog('Failed');
    await waitFor(() => expect(log.asked).toHaveLength(1));
    expect(log.asked[0].searchParams.get('follow')).toBe('false');
    log.send(
      { type: 'open' },
      { type: 'kept', text: 'These are the last lines that were kept.' },
      { type: 'lines', lines: [{ text: 'error: no space' }] },
      { type: 'end', reason: 'gone', text: 'The Pod is gone.' },
    );
    log.close();
    expect(await screen.findByText('error: no space')).toBeVisible();
    expect(screen.getByText(/last lines that were kept/)).toBeVisible();
  });

  it('says why one may not see it, without a way to try again', async () => {
    refuse(PATH, 403, "Ask for the permission 'everest-import.log.read'.");
    await openLog();
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You may not see this log');
    expect(alert).toHaveTextContent("'everest-import.log.read'");
    expect(within(alert).queryByRole('button')).toBeNull();
  });

  it('says what failed, and reads again when told to', async () => {
    refuse(PATH, 429, "You read '3' logs at once.");
    const user = await openLog();
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent("You read '3' logs at once.");
    const log = answerLog(PATH);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(log.asked).toHaveLength(1));
    log.send({ type: 'open' }, linesOf('here it is'));
    expect(await screen.findByText('here it is')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('goes on by itself where a token has expired, without a line twice', async () => {
    const log = answerLog(PATH);
    await openLog();
    await waitFor(() => expect(log.asked).toHaveLength(1));
    log.send({ type: 'open' }, linesOf('one'), {
      type: 'end',
      reason: 'token-expired',
      text: 'Your sign-in was for this long.',
    });
    log.close();
    await waitFor(() => expect(log.asked).toHaveLength(2));
    log.send({ type: 'open' }, linesOf('one', 'two'));
    expect(await screen.findByText('two')).toBeVisible();
    expect(screen.getAllByText('one')).toHaveLength(1);
  });

  it('leaves the stream when it is not to be followed, and when it is left', async () => {
    const log = answerLog(PATH);
    const user = await openLog();
    await waitFor(() => expect(log.asked).toHaveLength(1));
    log.send({ type: 'open' }, linesOf('one'));
    await user.click(await screen.findByRole('switch', { name: 'Follow' }));
    await waitFor(() => expect(log.left()).toBe(1));
    expect(screen.getByText('one')).toBeVisible();
    await user.click(screen.getByRole('switch', { name: 'Follow' }));
    await waitFor(() => expect(log.asked).toHaveLength(2));
  });

  it('finds lines, one after the other and round again', async () => {
    const log = answerLog(PATH);
    const user = await openLog();
    await waitFor(() => expect(log.asked).toHaveLength(1));
    log.send(
      { type: 'open' },
      linesOf('ok', 'Error: one', 'ok', 'an error and an error'),
    );
    await user.type(await screen.findByLabelText('Search in the log'), 'error');
    expect(await screen.findByText('Line 1 of 2')).toBeVisible();
    expect(document.querySelectorAll('mark')).toHaveLength(3);
    const current = () =>
      document.querySelector('[data-current]')?.textContent ?? '';
    expect(current()).toContain('Error: one');
    await user.click(screen.getByRole('button', { name: 'Next line found' }));
    expect(await screen.findByText('Line 2 of 2')).toBeVisible();
    expect(current()).toContain('an error and an error');
    await user.keyboard('{Enter}');
    await user.click(
      screen.getByRole('button', { name: 'Previous line found' }),
    );
    await user.clear(screen.getByLabelText('Search in the log'));
    await user.type(screen.getByLabelText('Search in the log'), 'nowhere');
    expect(await screen.findByText('Nothing found')).toBeVisible();
  });

  it('finds one sign in a line that is full of it', async () => {
    const log = answerLog(PATH);
    const user = await openLog();
    await waitFor(() => expect(log.asked).toHaveLength(1));
    log.send({ type: 'open' }, linesOf('='.repeat(16_384)));
    await user.type(await screen.findByLabelText('Search in the log'), '=');
    expect(await screen.findByText('Line 1 of 1')).toBeVisible();
    expect(document.querySelectorAll('mark')).toHaveLength(200);
  });

  it('shows markup and what commands a terminal as nothing but text', async () => {
    const log = answerLog(PATH);
    await openLog();
    await waitFor(() => expect(log.asked).toHaveLength(1));
    log.send(
      { type: 'open' },
      linesOf(
        '<img src=x onerror=alert(1)>',
        '\u001b[31mred\u001b[0m',
        'https://example.net/',
      ),
    );
    expect(
      await screen.findByText('<img src=x onerror=alert(1)>'),
    ).toBeVisible();
    expect(screen.getByText('red')).toBeVisible();
    const region = screen.getByRole('region', { name: /Log of/ });
    expect(region.querySelector('img, a')).toBeNull();
  });

  it('says what is cut off and missing', async () => {
    const log = answerLog(PATH);
    await openLog();
    await waitFor(() => expect(log.asked).toHaveLength(1));
    log.send(
      { type: 'open' },
      { type: 'dropped', lines: 12 },
      { type: 'lines', lines: [{ text: 'long', cutBytes: 100 }] },
    );
    expect(await screen.findByText(/12 lines are missing here/)).toBeVisible();
    expect(screen.getByText('100 bytes cut off')).toBeVisible();
  });

  it('is saved as text', async () => {
    const saved: Blob[] = [];
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = blob => {
      saved.push(blob as Blob);
      return 'blob:x';
    };
    URL.revokeObjectURL = () => {};
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation();
    const log = answerLog(PATH);
    const user = await openLog();
    await waitFor(() => expect(log.asked).toHaveLength(1));
    log.send({ type: 'open' }, linesOf('one', 'two'));
    await user.click(await screen.findByRole('button', { name: 'Download' }));
    expect(saved).toHaveLength(1);
    expect(saved[0].type).toBe('text/plain');
    expect(saved[0].size).toBe(
      '2026-01-15T12:00:00.000000000Z one\n'.length * 2,
    );
    expect(click).toHaveBeenCalledTimes(1);
    click.mockRestore();
    Object.assign(URL, { createObjectURL, revokeObjectURL });
  });

  it('draws a line that comes after ten thousand without drawing these again', async () => {
    const log = answerLog(PATH);
    await openLog();
    await waitFor(() => expect(log.asked).toHaveLength(1));
    const timeOf = async (...texts: string[]) => {
      const began = performance.now();
      log.send(linesOf(...texts));
      const last = texts.at(-1)!;
      // A search by the testing library would take longer than what is measured
      await waitFor(() => expect(document.body.textContent).toContain(last), {
        interval: 5,
        timeout: 30_000,
      });
      return performance.now() - began;
    };
    log.send({ type: 'open' });
    const many = Array.from({ length: 9_990 }, (_, index) => `line ${index}.`);
    const all = await timeOf(...many);
    const times = [];
    for (const text of ['the next', 'and one', 'and another']) {
      times.push(await timeOf(text));
    }
    expect(Math.min(...times)).toBeLessThan(all / 4);
  }, 90_000);
});
