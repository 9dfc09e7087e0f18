import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { importers } from '../../../dev/mockData';
import { targets } from '../../../dev/mockTargets';
import { answer, server } from '../../__testUtils__/everestImportServer';
import { renderForm } from '../../__testUtils__/renderForm';
import {
  EverestCredentialsPicker,
  EverestCredentialsPickerSchema,
  everestCredentialsPickerValidation,
} from '.';

const VALUES: JsonObject = {
  target: {
    cluster: 'east',
    namespace: 'team-blue',
    name: 'shop',
    engine: { type: 'mysql' },
  },
  importer: { name: 'acme', digest: 'd' },
};

const render = (secrets?: Record<string, string>) =>
  renderForm(
    {
      name: 'EverestCredentialsPicker',
      component: EverestCredentialsPicker,
      validation: everestCredentialsPickerValidation,
      schema: EverestCredentialsPickerSchema.schema,
    },
    { name: 'credentials', values: VALUES, secrets },
  );

describe('the field of the credentials', () => {
  registerMswTestHooks(server);
  const needing = {
    ...importers[0],
    requiredFields: ['spec.engine.userSecretsName'],
  };

  it('takes a pasted Secret apart into a secret of the form, and holds no value', async () => {
    answer('/targets', targets);
    answer('/importers/east/acme', needing);
    const { seen, next, create } = render();
    const paste = await screen.findByLabelText('Paste a Secret');
    expect(screen.queryByRole('radio', { name: 'None' })).toBeNull();
    await userEvent.click(paste);
    await userEvent.paste('root: dGVzdA==\nmonitor: two words\nother: x');
    expect(
      await screen.findByText(/^All keys were taken\. Left out, .*other/),
    ).toBeVisible();
    expect(JSON.parse(seen.secrets.databaseCredentials)).toEqual({
      root: 'dGVzdA==',
      monitor: 'two words',
    });
    const { violations } = await axe.run(document.body, {
      rules: {
        'color-contrast': { enabled: false },
        region: { enabled: false },
      },
    });
    expect(violations.map(rule => rule.id)).toEqual([]);
    await next();
    await create();
    await waitFor(() =>
      expect(seen.values?.credentials).toEqual({
        kind: 'keys',
        keys: ['root', 'monitor'],
      }),
    );
  });

  it('names the keys that a paste lacks, and does not go on without any', async () => {
    answer('/targets', targets);
    answer('/importers/east/acme', needing);
    const { next } = render();
    await userEvent.click(await screen.findByLabelText('Paste a Secret'));
    await userEvent.paste('kind: ConfigMap');
    expect(await screen.findByText(/but no Secret/)).toBeVisible();
    await next();
    expect(
      (await screen.findAllByText('Type or paste the credentials.'))[0],
    ).toBeVisible();
    await userEvent.click(screen.getByLabelText('Paste a Secret'));
    await userEvent.paste('root: x');
    expect(await screen.findByText(/but for monitor/)).toBeVisible();
  });

  it('forgets the keys of another engine, and masks of a link', async () => {
    answer('/targets', targets);
    answer('/importers/east/acme', needing);
    const { seen } = render({
      databaseCredentials: '{"root":"***","MONGODB_BACKUP_USER":"x"}',
    });
    await screen.findByLabelText('Paste a Secret');
    await waitFor(() => expect(seen.secrets.databaseCredentials).toBe(''));
  });

  it('asks for nothing where nothing is needed', async () => {
    answer('/targets', targets);
    answer('/importers/east/acme', {
      ...importers[0],
      requiredFields: [],
      contract: {},
    });
    const { seen, next, create } = render();
    await screen.findByRole('radio', { name: 'None' });
    await next();
    await create();
    await waitFor(() =>
      expect(seen.values?.credentials).toEqual({ kind: 'none' }),
    );
  });
});
