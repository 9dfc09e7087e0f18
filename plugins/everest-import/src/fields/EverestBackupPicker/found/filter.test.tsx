import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { sources } from '../../../../dev/mockBackups';
import { answer, server } from '../../../__testUtils__/everestImportServer';
import { answerPost } from '../../../__testUtils__/posts';
import { chooseSource, renderPicker } from '../__testUtils__/renderPicker';

const night = (shop: string, engine: 'mysql' | 'postgresql'): Backup => ({
  path: `dumps/${shop}.sql`,
  kind: engine === 'mysql' ? 'mysqldump' : 'pg-dump',
  title: engine === 'mysql' ? 'mysqldump' : 'pg_dump, SQL',
  engine,
  time: '2026-11-20T03:00:00Z',
  complete: 'yes',
  notes: [],
});

async function findBackups(backups: Backup[]) {
  answer('/sources', sources);
  answerPost('/backups/find', { backups, searchedFolders: 3, partial: false });
  const form = renderPicker();
  await chooseSource('Nightly backups');
  await userEvent.click(screen.getByText('Find backups'));
  await screen.findAllByTestId('everest-import-backup');
  return form;
}

const shown = () =>
  screen
    .getAllByTestId('everest-import-backup')
    .map(option => /dumps\/(\w+)/.exec(option.textContent ?? '')?.[1]);
const search = () => screen.queryByLabelText('Search in what was found');

describe('many backups', () => {
  registerMswTestHooks(server);
  const many = [
    night('shop', 'mysql'),
    night('crm', 'mysql'),
    night('wiki', 'postgresql'),
    night('shopping', 'postgresql'),
    night('forum', 'mysql'),
    night('blog', 'mysql'),
  ];

  it('are narrowed by words and by engine, and it is said to how many', async () => {
    await findBackups(many);
    await userEvent.type(search()!, 'shop');
    expect(shown()).toEqual(['shop', 'shopping']);
    expect(screen.getByText('2 of 6 backups')).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('Engine'), 'MySQL');
    expect(shown()).toEqual(['shop']);
    await userEvent.clear(search()!);
    expect(shown()).toEqual(['shop', 'crm', 'forum', 'blog']);
    await userEvent.selectOptions(screen.getByLabelText('Engine'), 'Any');
    expect(shown()).toHaveLength(6);
    expect(screen.queryByText(/of 6 backups/)).not.toBeInTheDocument();
  });

  it('leave the page where it is when Enter ends a search', async () => {
    const form = await findBackups(many);
    await userEvent.click(screen.getAllByRole('radio')[1]);
    await userEvent.type(search()!, 'forum{Enter}');
    expect(shown()).toEqual(['forum']);
    expect(form.seen.values).toBeUndefined();
    expect(screen.getByLabelText('Path of the backup')).toHaveValue(
      'dumps/crm.sql',
    );
  });

  it('that are not complete do not stand among those that are', async () => {
    const [newest, ...others] = many;
    await findBackups([{ ...newest, complete: 'no' }, ...others]);
    expect(shown()).not.toContain('shop');
    await userEvent.click(screen.getByText(/^Show 1 more/));
    expect(shown()).toEqual([
      'crm',
      'wiki',
      'shopping',
      'forum',
      'blog',
      'shop',
    ]);
  });

  it('are no reason for inputs where they are few, or all of one engine', async () => {
    await findBackups(many.slice(0, 5));
    expect(search()).not.toBeInTheDocument();
  });

  it('of one engine offer no choice of it', async () => {
    await findBackups(
      many.map(({ path }) => night(path.slice(6, -4), 'mysql')),
    );
    expect(search()).toBeVisible();
    expect(screen.queryByLabelText('Engine')).not.toBeInTheDocument();
  });
});
