import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { backups, sources } from '../../../dev/mockBackups';
import {
  answer,
  refuse,
  server,
} from '../../__testUtils__/everestImportServer';
import { answerPost } from '../../__testUtils__/posts';
import { renderPicker } from './__testUtils__/renderPicker';
import userEvent from '@testing-library/user-event';

const chosen = {
  source: { backupSource: 'nightly', path: 'shop/backup/db' },
  keys: 'source',
  kind: 'pgbackrest',
  engine: 'postgresql',
  time: '2026-11-20T03:00:00Z',
  sizeBytes: 1_610_612_736,
};

describe('EverestBackupPicker', () => {
  registerMswTestHooks(server);
  beforeEach(() => {
    answer('/sources', sources);
  });

  it('holds the form back until all is there', async () => {
    const form = renderPicker();
    await screen.findByLabelText('Where the backup lies');
    await form.next();
    expect(
      await screen.findAllByText('Choose where the backup lies.'),
    ).not.toHaveLength(0);
  });

  it('holds back a backup that the engine chosen later does not fit', async () => {
    const form = renderPicker({
      backup: chosen,
      target: { engine: { type: 'psmdb' } },
    });
    const sentence = /backup of PostgreSQL; the database will be MongoDB/;
    expect(await screen.findByText(sentence)).toBeVisible();
    await form.next();
    await waitFor(() =>
      expect(screen.getAllByText(sentence).length).toBeGreaterThan(1),
    );
    expect(form.seen.values).toBeUndefined();
  });

  it('lets a backup pass whose importer cannot be read', async () => {
    refuse('/importers/east/dumps', 500);
    const form = renderPicker({
      backup: chosen,
      target: { cluster: 'east', engine: { type: 'postgresql' } },
      importer: { name: 'dumps' },
    });
    await screen.findByLabelText('Where the backup lies');
    await form.next();
    await form.create();
    await waitFor(() => expect(form.seen.values?.backup).toEqual(chosen));
  });

  it('shows what it holds where it is only to be read', async () => {
    renderPicker({ backup: chosen }, { 'ui:readonly': true });
    const shown = await screen.findByTestId('everest-import-chosen-backup');
    expect(shown).toHaveTextContent(/shop\/backup\/db/);
    expect(shown).toHaveTextContent(/1\.5 GiB/);
    expect(screen.queryByLabelText(/Where the backup/)).not.toBeInTheDocument();
  });

  it('has nothing that axe finds', async () => {
    answerPost('/backups/find', { backups, searchedFolders: 1, partial: true });
    answerPost('/backups/list', {
      folders: [{ name: 'shop', path: 'shop/' }],
      objects: [{ name: 'a.sql', path: 'a.sql', sizeBytes: 5 }],
      backups,
      nextCursor: 'more',
    });
    renderPicker({ backup: chosen });
    await userEvent.click(await screen.findByText('Find backups'));
    await userEvent.click(screen.getByText('Look into the folders'));
    await screen.findByText('Load more');
    const group = screen.getByRole('group', { name: 'Backup' });
    const { violations } = await axe.run(group, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  });
});
