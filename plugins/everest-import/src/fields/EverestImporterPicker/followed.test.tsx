import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { screen, waitFor } from '@testing-library/react';
import { clusters, importers } from '../../../dev/mockData';
import { answer, server } from '../../__testUtils__/everestImportServer';
import { renderForm } from '../../__testUtils__/renderForm';
import {
  EverestImporterPicker,
  EverestImporterPickerSchema,
  everestImporterPickerValidation,
} from '.';
import { onlyFitting } from './takesKind';

const taking = (...backupKinds: string[]) => ({ contract: { backupKinds } });
const silent = { contract: {} };

describe('the importer to take for a kind of backup', () => {
  const dump = taking('pg-dump');
  const other = taking('pgbackrest');
  it.each([
    ['the only one that takes it', [other, dump], 'pg-dump', dump],
    [
      'none of two that take it',
      [dump, taking('pg-dump')],
      'pg-dump',
      undefined,
    ],
    ['the only one, which does not say', [silent], 'pg-dump', silent],
    ['not the only one, which takes others', [other], 'pg-dump', undefined],
    [
      'the one that says so before those that do not',
      [silent, dump],
      'pg-dump',
      dump,
    ],
    [
      'none of several of a kind that is not known',
      [other, dump],
      undefined,
      undefined,
    ],
    ['the only one, of a kind that is not known', [other], undefined, other],
    ['none of none', [], 'pg-dump', undefined],
  ])('is %s', (_, usable, kind, expected) => {
    expect(onlyFitting(usable, kind)).toBe(expected);
  });
});

describe('an importer that follows the backup', () => {
  registerMswTestHooks(server);
  const [first, second] = importers;
  const dumps = {
    ...second,
    configSchema: undefined,
    contract: { backupKinds: ['pg-dump'] },
  };

  function renderFollowing(kind: string | undefined, importer?: JsonObject) {
    answer('/importers', { items: [first, dumps], clusters });
    answer('/importers/east/:name', url =>
      url.pathname.endsWith(first.name) ? first : dumps,
    );
    return renderForm(
      {
        name: 'EverestImporterPicker',
        component: EverestImporterPicker,
        validation: everestImporterPickerValidation,
        schema: EverestImporterPickerSchema.schema,
      },
      {
        name: 'importer',
        schema: { 'ui:options': { followsBackup: true } },
        values: {
          target: { cluster: 'east', engine: { type: 'postgresql' } },
          backup: kind === undefined ? {} : { kind },
          ...(importer && { importer }),
        },
      },
    );
  }

  it('is the one that takes it, and no other can be chosen', async () => {
    const { seen, next, create } = renderFollowing('pg-dump');
    const select = await screen.findByLabelText('Importer');
    await waitFor(() => expect(select).toHaveValue(dumps.name));
    expect(select).toHaveAccessibleDescription(
      /^The one that takes a backup of this kind/,
    );
    expect(
      screen.getByRole('option', {
        name: /Percona PG Operator.*takes no .pg-dump/,
      }),
    ).toBeDisabled();
    await screen.findByText(/^Takes/);
    await next();
    await create();
    await waitFor(() =>
      expect(seen.values?.importer).toMatchObject({ name: dumps.name }),
    );
  });

  it('is another one than was chosen for another backup, and says so', async () => {
    renderFollowing('pgbackrest', { name: dumps.name, digest: dumps.digest });
    const select = await screen.findByLabelText('Importer');
    await waitFor(() => expect(select).toHaveValue(first.name));
    expect(select).toHaveAccessibleDescription(
      /acme-dump-loader.* takes no .pgbackrest/,
    );
  });

  it('is nobody where none takes it', async () => {
    renderFollowing('xtrabackup', { name: dumps.name, digest: dumps.digest });
    const select = await screen.findByLabelText('Importer');
    await waitFor(() => expect(select).toHaveValue(''));
    expect(screen.getAllByRole('option', { name: /takes no/ })).toHaveLength(2);
    expect(select).toHaveAccessibleDescription(
      /No importer of this cluster takes .xtrabackup.\. Go back/,
    );
  });

  it('is to be chosen where nothing says of which kind the backup is', async () => {
    renderFollowing(undefined);
    expect(await screen.findByLabelText('Importer')).toHaveValue('');
    expect(screen.queryByRole('option', { name: /takes no/ })).toBeNull();
  });
});
