import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { backups, sources } from '../../../dev/mockBackups';
import { answer, server } from '../../__testUtils__/everestImportServer';
import { answerPost } from '../../__testUtils__/posts';
import {
  chooseSource,
  renderPicker,
  typedSource,
} from './__testUtils__/renderPicker';

const comesFirst = { 'ui:options': { comesFirst: true } };
const found = { backups, searchedFolders: 3, partial: false };
const [nightly, archive] = sources.items;

describe('a form that begins with the backup', () => {
  registerMswTestHooks(server);

  it('shows the backups of the only place at once, to be chosen by one click', async () => {
    answer('/sources', { ...sources, items: [nightly, archive] });
    const asked = answerPost('/backups/find', found);
    const form = renderPicker(undefined, comesFirst);
    await userEvent.click(await screen.findByLabelText(/^pgBackRest/));
    expect(asked.map(({ body }) => body)).toEqual([
      { source: { backupSource: 'nightly', bucket: 'shop-backups' } },
    ]);
    await form.next();
    await form.create();
    await waitFor(() =>
      expect(form.seen.values?.backup).toMatchObject({
        source: { backupSource: 'nightly', path: 'shop/backup/db' },
        keys: 'source',
        kind: 'pgbackrest',
      }),
    );
  });

  it('shows the newest of each place where there are several, to be chosen by one click', async () => {
    answer('/sources', sources);
    const asked = answerPost('/backups/find', found);
    const form = renderPicker(undefined, comesFirst);
    const [shop, crm, ...others] = await screen.findAllByRole('radiogroup');
    expect(shop).toHaveAccessibleName(/Nightly backups, shop-backups/);
    expect(crm).toHaveAccessibleName(/Nightly backups, crm-backups/);
    expect(others).toEqual([]);
    // Neither what is not complete nor what can't be imported
    expect(within(crm).getAllByRole('radio')).toHaveLength(1);
    expect(asked).toHaveLength(2);
    await userEvent.click(within(crm).getByLabelText(/^pgBackRest/));
    expect(await screen.findByText('3 backups found')).toBeVisible();
    expect(screen.getByLabelText(/^pgBackRest/)).toBeChecked();
    await form.next();
    await form.create();
    await waitFor(() =>
      expect(form.seen.values?.backup).toMatchObject({
        source: {
          backupSource: 'nightly',
          bucket: 'crm-backups',
          path: 'shop/backup/db',
        },
        keys: 'source',
        kind: 'pgbackrest',
      }),
    );
  });

  it('leads to all of a place, and keeps the keyboard', async () => {
    answer('/sources', sources);
    answerPost('/backups/find', { ...found, backups: [] });
    renderPicker(undefined, comesFirst);
    const [all] = await screen.findAllByRole('button', {
      name: /^All backups/,
    });
    await userEvent.click(all);
    expect(screen.getByLabelText('Where the backup lies')).toHaveValue(
      'source:nightly',
    );
    expect(document.body).not.toHaveFocus();
  });

  it('takes no place by itself where there are several', async () => {
    answer('/sources', sources);
    answerPost('/backups/find', found);
    renderPicker(undefined, comesFirst);
    expect(await screen.findByLabelText('Where the backup lies')).toHaveValue(
      '',
    );
    await chooseSource('Nightly backups');
    expect(await screen.findByText('3 backups found')).toBeVisible();
  });

  it('refuses no backup for a database that follows it', async () => {
    answer('/sources', { ...sources, items: [nightly] });
    answerPost('/backups/find', found);
    const form = renderPicker(
      {
        target: { cluster: 'east', engine: { type: 'mysql' } },
        importer: { name: 'dumps' },
      },
      comesFirst,
    );
    const backup = await screen.findByLabelText(/^pgBackRest/);
    expect(backup).toBeEnabled();
    await userEvent.click(backup);
    await form.next();
    expect(
      await screen.findByRole('button', { name: /^create$/i }),
    ).toBeVisible();
  });

  it('sends typed keys nowhere before it is told to', async () => {
    answer('/sources', sources);
    const asked = answerPost('/backups/find', found);
    renderPicker(
      { backup: { source: typedSource, keys: 'typed' } },
      comesFirst,
      {
        s3AccessKeyId: 'AKIA0000000000000000',
        s3SecretAccessKey: 'secret-key',
      },
    );
    const find = await screen.findByText('Find backups');
    expect(asked).toEqual([]);
    await userEvent.click(find);
    expect(await screen.findByText('3 backups found')).toBeVisible();
  });
});
