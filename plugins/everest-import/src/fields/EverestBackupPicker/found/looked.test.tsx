import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { sources } from '../../../../dev/mockBackups';
import { answer, server } from '../../../__testUtils__/everestImportServer';
import {
  answerPost,
  refusePost,
  streamLines,
} from '../../../__testUtils__/posts';
import { chooseSource, renderPicker } from '../__testUtils__/renderPicker';

const unread = (day: number): Backup => ({
  path: `dumps/${String(day).padStart(2, '0')}.sql`,
  kind: 'dump',
  title: 'Dump',
  time: `2026-11-${String(day).padStart(2, '0')}T02:00:00Z`,
  sizeBytes: 1024,
  complete: 'unknown',
  unread: true,
  notes: [],
});

const read = (path: string): Backup => ({
  ...unread(Number(path.slice(6, 8))),
  unread: undefined,
  kind: 'mysqldump',
  title: 'mysqldump',
  engine: 'mysql',
  complete: 'yes',
});

const days = (count: number) =>
  Array.from({ length: count }, (_, at) => unread(count - at));

async function findBackups(backups: Backup[], more: object = {}) {
  answer('/sources', sources);
  answerPost('/backups/find', {
    backups,
    searchedFolders: 3,
    partial: false,
    ...more,
  });
  const form = renderPicker({ target: { engine: { type: 'postgresql' } } });
  await chooseSource('Nightly backups');
  await userEvent.click(screen.getByText('Find backups'));
  await screen.findAllByTestId('everest-import-backup');
  return form;
}

const options = () => screen.getAllByTestId('everest-import-backup');
const lookedAt = () =>
  answerPost('/backups/look', ({ paths }) => ({
    items: (paths as string[]).map(path => ({ path, backups: [read(path)] })),
  }));

describe('backups that were not looked into', () => {
  registerMswTestHooks(server);

  it('hold the form that one of them was chosen in until it is known what it is', async () => {
    const look = streamLines('/backups/look');
    const form = await findBackups(days(1));
    await userEvent.click(within(options()[0]).getByRole('radio'));
    await form.next();
    expect(await screen.findByText(/goes on as soon as/)).toBeVisible();
    const known = { kind: 'pg-dump', engine: 'postgresql' } as const;
    look.send({
      items: [{ backups: [{ ...read('dumps/01.sql'), ...known }] }],
    });
    look.close();
    await form.create();
    await waitFor(() => expect(form.seen.values?.backup).toMatchObject(known));
  });

  it('are shown at once as such, and can be chosen', async () => {
    answerPost('/backups/look', { items: [] }, 503);
    const form = await findBackups(days(2));
    const [first] = options();
    expect(first).toHaveTextContent(/^Dump.*1 KiB · not looked into yet/);
    expect(first).not.toHaveTextContent('complete');
    await userEvent.click(within(first).getByRole('radio'));
    expect(within(first).getByRole('radio')).toBeChecked();
    expect(screen.getByLabelText('Path of the backup')).toHaveValue(
      'dumps/02.sql',
    );
    await form.next();
    await form.create();
    // Nothing says of what kind it is
    await waitFor(() =>
      expect(form.seen.values?.backup).not.toHaveProperty('kind'),
    );
  });

  it('are looked into as the page shows them, once each, and stay where they are', async () => {
    const asked = lookedAt();
    await findBackups(days(45));
    await waitFor(() => expect(options()[0]).toHaveTextContent('complete'));
    expect(asked.map(({ body }) => body)).toEqual([
      {
        source: { backupSource: 'nightly', bucket: 'shop-backups' },
        paths: days(45)
          .slice(0, 20)
          .map(({ path }) => path),
      },
    ]);
    expect(options()[0]).toHaveTextContent('dumps/45.sql');
    expect(options()[0]).toHaveTextContent(/backup of MySQL/);
    expect(within(options()[0]).getByRole('radio')).toBeDisabled();
    await userEvent.click(screen.getByText('Show more'));
    await waitFor(() => expect(options()[39]).toHaveTextContent('complete'));
    expect(asked).toHaveLength(2);
    expect(asked[1].body.paths).toHaveLength(20);
  });

  it('that are gone, are none, or may not be read are said to be so', async () => {
    answerPost('/backups/look', {
      items: [
        { path: 'dumps/02.sql', backups: [] },
        {
          path: 'dumps/01.sql',
          backups: [],
          cause: { code: 's3-read-denied', message: 'These keys may not.' },
        },
      ],
    });
    await findBackups(days(2));
    expect(await screen.findByText(/no backup that is known/)).toBeVisible();
    expect(screen.getByText(/These keys may not/)).toBeVisible();
    expect(options()[0]).not.toHaveTextContent('not looked into yet');
  });

  it('that were looked into in vain are of no kind: a guess refuses no importer', async () => {
    answerPost('/backups/look', {
      items: [{ path: 'dumps/01.sql', backups: [] }],
    });
    const form = await findBackups(days(1));
    await userEvent.click(within(options()[0]).getByRole('radio'));
    expect(await screen.findByText(/no backup that is known/)).toBeVisible();
    await userEvent.click(within(options()[0]).getByRole('radio'));
    await form.next();
    await form.create();
    await waitFor(() => expect(form.seen.values?.backup).toBeDefined());
    expect(form.seen.values?.backup).not.toHaveProperty('kind');
  });

  it('stay so where nothing could be seen, with the reason', async () => {
    refusePost('/backups/look', 400, [
      { field: 'source.endpoint', message: 'Too slow.', remedy: 'Try again.' },
    ]);
    await findBackups(days(2));
    expect(await screen.findByText(/Too slow. Try again/)).toBeVisible();
    expect(options()[0]).toHaveTextContent('not looked into yet');
  });

  it('that the keys may not read are said in one sentence', async () => {
    lookedAt();
    await findBackups(days(1), {
      notes: [
        {
          code: 's3-read-denied',
          message: 'These keys may list.',
          remedy: 'Ask for more.',
        },
      ],
    });
    expect(
      await screen.findByText(/These keys may list. Ask for more/),
    ).toBeVisible();
  });

  it('tell what they are once they are chosen', async () => {
    answerPost('/backups/look', ({ paths }) => ({
      items: (paths as string[]).map(path => ({
        path,
        backups: [{ ...read(path), engine: 'postgresql', kind: 'pg-dump' }],
      })),
    }));
    const form = await findBackups(days(1));
    await userEvent.click(within(options()[0]).getByRole('radio'));
    await waitFor(() => expect(options()[0]).toHaveTextContent('complete'));
    await form.next();
    await form.create();
    await waitFor(() =>
      expect(form.seen.values?.backup).toMatchObject({ kind: 'pg-dump' }),
    );
  });
});
