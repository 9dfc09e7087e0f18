import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { sources } from '../../../dev/mockBackups';
import { answer, server } from '../../__testUtils__/everestImportServer';
import { answerPost, refusePost } from '../../__testUtils__/posts';
import { chooseSource, renderPicker } from './__testUtils__/renderPicker';

const HOSTILE = '<img src=x onerror=alert(1)>\u202egpj.exe';

/** A bucket of one folder in two pages. */
function list({ prefix, cursor }: { prefix?: unknown; cursor?: unknown }) {
  if (!prefix) {
    return {
      folders: [{ name: 'a "b": ü', path: 'a "b": ü/' }],
      objects: [{ name: 'top.sql', path: 'top.sql', sizeBytes: 1023 }],
      backups: [],
    };
  }
  const name = cursor ? 'second.sql.gz' : HOSTILE;
  return {
    folders: [],
    objects: [{ name, path: `${prefix}${name}`, sizeBytes: 1024 ** 4 }],
    backups: [],
    ...(!cursor && { nextCursor: 'page-2' }),
  };
}

async function openFolders() {
  await chooseSource('Nightly backups');
  await userEvent.click(screen.getByText('Look into the folders'));
  return within(await screen.findByTestId('everest-import-folders'));
}

describe('the folders of a place', () => {
  registerMswTestHooks(server);
  beforeEach(() => {
    answer('/sources', sources);
  });

  it('are opened, paged through and left again', async () => {
    const asked = answerPost('/backups/list', list);
    renderPicker();
    const folders = await openFolders();
    const rows = await folders.findAllByRole('button', { name: /Open|^Use/ });
    expect(rows[0]).toHaveTextContent('a "b": ü/');
    expect(rows[1]).toHaveTextContent('top.sql1,023 B');
    await userEvent.click(rows[0]);
    await userEvent.click(await folders.findByText('Load more'));
    expect(await folders.findByText('second.sql.gz')).toBeVisible();
    expect(folders.queryByText('Load more')).not.toBeInTheDocument();
    expect(asked.map(({ body }) => [body.prefix, body.cursor])).toEqual([
      [undefined, undefined],
      ['a "b": ü/', undefined],
      ['a "b": ü/', 'page-2'],
    ]);
    await userEvent.click(folders.getByText('Top'));
    expect(await folders.findByText('top.sql')).toBeVisible();
  });

  it('keep the keyboard: folders are opened, paged, left and chosen from with it alone', async () => {
    answerPost('/backups/list', list);
    renderPicker();
    const folders = await openFolders();
    const row = (name: RegExp) => folders.findByRole('button', { name });
    (await row(/Open the folder .*a "b"/)).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(async () => expect(await row(/onerror/)).toHaveFocus());
    await userEvent.tab();
    expect(folders.getByText('Load more').closest('button')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(async () => expect(await row(/second/)).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    expect(screen.getByLabelText('Path of the backup')).toHaveValue(
      'a "b": ü/second.sql.gz',
    );
    expect(await row(/second/)).toHaveFocus();
    folders.getByRole('button', { name: 'Top' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(async () =>
      expect(await row(/Open the folder .*a "b"/)).toHaveFocus(),
    );
  });

  it('keep the keyboard while a folder loads, where it is empty, and where it can not be had', async () => {
    answerPost('/backups/list', list);
    renderPicker();
    const folders = await openFolders();
    const box = screen.getByTestId('everest-import-folders');
    const first = await folders.findByRole('button', { name: /Open the/ });
    refusePost('/backups/list', 503, [{ field: '', message: 'Busy.' }]);
    first.focus();
    await userEvent.keyboard('{Enter}');
    expect(box).toHaveFocus();
    const again = await folders.findByRole('button', { name: 'Try again' });
    expect(box).toHaveFocus();
    answerPost('/backups/list', { folders: [], objects: [], backups: [] });
    again.focus();
    await userEvent.keyboard('{Enter}');
    expect(await folders.findByText(/nothing in this folder/)).toBeVisible();
    expect(box).toHaveFocus();
  });

  it('show a hostile name as it is, its direction kept inside', async () => {
    answerPost('/backups/list', list);
    renderPicker();
    const folders = await openFolders();
    await userEvent.click(await folders.findByText('a "b": ü'));
    const name = await folders.findByText(HOSTILE);
    expect(name.tagName).toBe('BDI');
    expect(document.querySelector('img')).toBeNull();
    expect(
      folders.getByRole('button', { name: /onerror/ }).ariaLabel ??
        name.closest('[aria-label]')!.getAttribute('aria-label'),
    ).not.toContain('\u202e');
  });

  it('give a file or a folder as the path, by keyboard too', async () => {
    answerPost('/backups/list', list);
    renderPicker();
    const folders = await openFolders();
    (await folders.findByRole('button', { name: /Use .*top.sql/ })).focus();
    await userEvent.keyboard('{Enter}');
    const path = screen.getByLabelText('Path of the backup');
    expect(path).toHaveValue('top.sql');
    await userEvent.click(folders.getByText('a "b": ü'));
    await userEvent.click(await folders.findByText('Use this folder'));
    expect(path).toHaveValue('a "b": ü/');
    expect(screen.getByText(/The path holds blanks/)).toBeVisible();
  });

  it('say what S3 refused, and ask again', async () => {
    refusePost('/backups/list', 400, [
      { field: 'source.bucket', message: 'No right to list the bucket.' },
    ]);
    renderPicker();
    const folders = await openFolders();
    expect(
      await screen.findByText(/No right to list the bucket/),
    ).toBeVisible();
    answerPost('/backups/list', list);
    await userEvent.click(folders.getByText('Try again'));
    await folders.findByText('top.sql');
    await waitFor(() =>
      expect(screen.queryByText(/No right to list/)).not.toBeInTheDocument(),
    );
  });

  it('say that a folder is empty', async () => {
    answerPost('/backups/list', { folders: [], objects: [], backups: [] });
    renderPicker();
    const folders = await openFolders();
    expect(await folders.findByText(/nothing in this folder/)).toBeVisible();
  });
});
