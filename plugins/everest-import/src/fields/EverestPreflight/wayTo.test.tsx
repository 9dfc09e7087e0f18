import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { sources } from '../../../dev/mockBackups';
import { targets } from '../../../dev/mockTargets';
import {
  answer,
  BASE_URL,
  server,
} from '../../__testUtils__/everestImportServer';
import { streamLines } from '../../__testUtils__/posts';
import * as backup from '../EverestBackupPicker';
import * as target from '../EverestTargetPicker';
import {
  filledForm,
  filledSecrets,
  renderPreflight,
} from './__testUtils__/renderPreflight';

const PAGES = {
  extensions: [
    {
      name: 'EverestBackupPicker',
      component: backup.EverestBackupPicker,
      validation: backup.everestBackupPickerValidation,
      schema: backup.EverestBackupPickerSchema.schema,
    },
    {
      name: 'EverestTargetPicker',
      component: target.EverestTargetPicker,
      validation: target.everestTargetPickerValidation,
      schema: target.EverestTargetPickerSchema.schema,
    },
  ],
  before: [
    {
      title: 'Backup',
      schema: {
        properties: {
          backup: {
            type: 'object',
            'ui:field': 'EverestBackupPicker',
            'ui:options': { comesFirst: true },
          },
        },
      },
    },
    {
      title: 'Database',
      schema: {
        properties: {
          target: {
            type: 'object',
            'ui:field': 'EverestTargetPicker',
            'ui:options': { offersMore: true },
          },
          owner: { type: 'string', title: 'Owner' },
          entity: { type: 'string', title: 'Service' },
        },
      },
    },
  ],
};

const typed = {
  ...filledForm,
  backup: {
    source: {
      ...{ bucket: 'shop-backups', region: 'eu-west-1' },
      ...{ endpoint: 'https://closed.example.com', path: 'shop/backup/db' },
    },
    keys: 'typed',
  },
};

const failed = (field: string) => ({
  type: 'check',
  check: {
    ...{ id: `of-${field}`, kind: 'hard', outcome: 'failure' },
    ...{ field, title: `No: ${field}` },
  },
});

/** Answers the next checks with failures of these fields of the request. */
function refuse(...fields: string[]) {
  const stream = streamLines('/preflight');
  fields.map(failed).forEach(stream.send);
  stream.send({ type: 'end', failures: fields.length, warnings: 0 });
  stream.close();
}

const press = async (name: RegExp | string) =>
  userEvent.click(await screen.findByRole('button', { name }));

/** A form of three pages, at its last, where what is refused stands. */
async function renderRefused(...fields: string[]) {
  answer('/targets', targets);
  answer('/sources', sources);
  answer('/imports', { items: [], clusters: [] });
  const form = renderPreflight(typed, undefined, undefined, PAGES);
  await screen.findByLabelText('Path of the backup');
  await press('Next');
  await screen.findByLabelText('Storage of each node');
  refuse(...fields);
  await press('Next');
  await screen.findByText(/checks? failed/);
  return form;
}

describe('the way from a failed check to what it is about', () => {
  registerMswTestHooks(server);

  it.each([
    {
      field: 'source.path',
      link: 'Change: Backup, Path of the backup',
      leadsTo: 'Path of the backup',
    },
    {
      field: 'engine.storage.size',
      link: 'Change: New database, Storage of each node',
      leadsTo: 'Storage of each node',
    },
    {
      field: 's3Credentials',
      link: 'Change: Backup, Keys of S3',
      leadsTo: 'Access key ID',
    },
    {
      field: 'source.verifyTls',
      link: 'Change: Backup, Check the TLS certificate of the endpoint',
      leadsTo: 'Check the TLS certificate of the endpoint',
    },
    { field: 'owner', link: 'Change: Owner', leadsTo: 'Owner' },
    { field: 'entity', link: 'Change: Service', leadsTo: 'Service' },
  ])('opens the page and the input of $field', async row => {
    const { seen } = await renderRefused(row.field);
    expect(screen.queryByText(row.field)).toBeNull();
    const link = screen.getByRole('button', { name: row.link });
    link.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(screen.getByLabelText(row.leadsTo)).toHaveFocus(),
    );
    // What was typed stays, and so do the keys
    expect(seen.secrets).toEqual(filledSecrets);
  });

  it('unfolds what the input is folded into', async () => {
    answer('/targets/east/team-blue/references', {});
    await renderRefused('engine.config');
    await press('Change: New database, Parameters');
    await waitFor(() =>
      expect(screen.getByLabelText('Parameters')).toHaveFocus(),
    );
  });

  it('goes to all of a field that has no such input', async () => {
    await renderRefused('spec.sharding.enabled');
    await press('Change: New database');
    await waitFor(() =>
      expect(screen.getByRole('group', { name: /New database/ })).toHaveFocus(),
    );
  });

  it('ends where a change of it passes the checks', async () => {
    const form = await renderRefused('engine.storage.size');
    await form.next();
    await screen.findAllByText(/1 failed check has to be mended/);
    await press(/Storage of each node/);
    const size = await screen.findByLabelText('Storage of each node');
    await waitFor(() => expect(size).toHaveFocus());
    await userEvent.clear(size);
    await userEvent.type(size, '7Gi');
    const stream = streamLines('/preflight');
    await press('Next');
    const asked = await (await stream.asked).json();
    expect(asked.engine.storage).toEqual({ size: '7Gi' });
    expect(asked.s3Credentials.accessKeyId).toBe(filledSecrets.s3AccessKeyId);
  });

  it.each([
    {
      by: 'a pointer',
      goTo: (input: HTMLElement) => userEvent.click(input),
    },
    {
      by: 'a screen reader',
      goTo: (input: HTMLElement) => {
        input.focus();
        fireEvent.click(input);
      },
    },
  ])(
    'takes the keyboard from nobody who goes elsewhere by $by meanwhile',
    async ({ goTo }) => {
      await renderRefused('engine.storage.size');
      let tell = () => {};
      const told = new Promise<void>(resolve => {
        tell = resolve;
      });
      server.use(
        http.get(`${BASE_URL}/targets`, async () => {
          await told;
          return HttpResponse.json(targets);
        }),
      );
      await press(/Storage of each node/);
      await goTo(await screen.findByLabelText('Owner'));
      tell();
      await screen.findByLabelText('Storage of each node');
      expect(screen.getByLabelText('Owner')).toHaveFocus();
    },
  );

  it.each(['system', 'importer'])(
    'is not offered to %s, which no page before has',
    async field => {
      await renderRefused(field);
      expect(screen.getByText(/^About: /)).toBeVisible();
      expect(screen.queryByRole('button', { name: /Change/ })).toBeNull();
    },
  );

  it('is not offered where the steps can not be pressed', async () => {
    answer('/targets', targets);
    answer('/sources', sources);
    const form = renderPreflight(typed, undefined, undefined, PAGES);
    expect(form.seen.secrets).toEqual(filledSecrets);
    await screen.findByLabelText('Path of the backup');
    await press('Next');
    await screen.findByLabelText('Storage of each node');
    const steps = document.querySelector('.MuiStepper-root')!;
    refuse('source.path');
    const mended = new MutationObserver(() =>
      steps
        .querySelectorAll<HTMLElement>('.MuiStepLabel-root')
        .forEach(head => head.style.removeProperty('cursor')),
    );
    mended.observe(steps, { subtree: true, attributes: true });
    await press('Next');
    await screen.findByText('1 check failed');
    mended.disconnect();
    expect(screen.getByText('About: Backup, Path of the backup')).toBeVisible();
  });
});
