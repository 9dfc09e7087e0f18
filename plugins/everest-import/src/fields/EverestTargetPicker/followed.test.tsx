import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { targets } from '../../../dev/mockTargets';
import {
  answer,
  BASE_URL,
  server,
} from '../../__testUtils__/everestImportServer';
import { renderForm } from '../../__testUtils__/renderForm';
import {
  EverestTargetPicker,
  EverestTargetPickerSchema,
  everestTargetPickerValidation,
} from '.';

const GIB = 2 ** 30;

const orders = {
  source: { backupSource: 'shared', path: 'dumps/orders-2026-01-14.sql' },
  keys: 'source',
  kind: 'pg-dump',
  engine: 'postgresql',
  engineVersion: '16.2',
  sizeBytes: 30 * GIB,
};

/** The field in a form that began with a backup. */
function renderFollowing(
  backup: JsonObject,
  values?: JsonObject,
  where: object = targets,
) {
  answer('/targets', where);
  return renderForm(
    {
      name: 'EverestTargetPicker',
      component: EverestTargetPicker,
      validation: everestTargetPickerValidation,
      schema: EverestTargetPickerSchema.schema,
    },
    {
      name: 'target',
      values: { backup, ...values },
      schema: { 'ui:options': { followsBackup: true } },
    },
  );
}

const field = (label: string) => screen.findByLabelText(label);

describe('a target that follows its backup', () => {
  registerMswTestHooks(server);

  it.each([
    { does: 'waits', typed: '', named: 'orders-2' },
    { does: 'types', typed: '-new', named: 'orders-new' },
  ])(
    'changes no name while somebody who $does is at it',
    async ({ typed, named }) => {
      let tell = () => {};
      const told = new Promise<void>(resolve => {
        tell = resolve;
      });
      server.use(
        http.get(`${BASE_URL}/imports`, async () => {
          await told;
          return HttpResponse.json({
            items: [{ name: 'orders' }],
            clusters: [],
          });
        }),
      );
      renderFollowing(orders);
      const name = await field('Name');
      await waitFor(() => expect(name).toHaveValue('orders'));
      await userEvent.click(name);
      tell();
      await new Promise(resolve => setTimeout(resolve, 300));
      expect(name).toHaveValue('orders');
      if (typed) {
        await userEvent.type(name, typed);
      }
      await userEvent.tab();
      await waitFor(() => expect(name).toHaveValue(named));
    },
  );

  it('calls the database type by its name before there is a namespace', async () => {
    answer('/imports', { items: [], clusters: [] });
    const [east] = targets.clusters;
    const [blue] = east.namespaces;
    renderFollowing(orders, undefined, {
      clusters: [{ ...east, namespaces: [blue, { ...blue, name: 'green' }] }],
    });
    const type = await field('Database type');
    await waitFor(() => expect(type).toHaveDisplayValue('PostgreSQL'));
    expect(screen.getByLabelText('Namespace')).toHaveValue('');
  });

  it('is filled in, says why, and can be changed', async () => {
    answer('/imports', { items: [], clusters: [] });
    const { seen, next, create } = renderFollowing(orders);
    const namespace = await field('Namespace');
    expect(await field('Database type')).toHaveValue('postgresql');
    await waitFor(() => expect(namespace).toHaveValue('team-blue'));
    const version = await field('Version');
    await waitFor(() => expect(version).toHaveValue('16.9'));
    expect(version).toHaveAccessibleDescription(/nearest to .16\.2/);
    const size = await field('Storage of each node');
    expect(size).toHaveValue('40Gi');
    expect(size).toHaveAccessibleDescription(
      'The backup takes about 30 GiB. At most 100Gi',
    );
    const name = await field('Name');
    expect(name).toHaveValue('orders');
    expect(name).toHaveAccessibleDescription(/^After the backup\. /);
    await userEvent.clear(size);
    await userEvent.type(size, '60Gi');
    expect(size).toHaveAccessibleDescription('At most 100Gi');
    await next();
    await create();
    await waitFor(() =>
      expect(seen.values?.target).toEqual({
        cluster: 'east',
        namespace: 'team-blue',
        name: 'orders',
        engine: {
          type: 'postgresql',
          version: '16.9',
          replicas: 1,
          storage: { size: '60Gi' },
          resources: { cpu: '1', memory: '4G' },
        },
      }),
    );
  });

  it('keeps what was typed when its page is opened again, and asks again for nothing', async () => {
    answer('/imports', { items: [{ name: 'orders' }], clusters: [] });
    const first = renderFollowing(orders);
    const name = await field('Name');
    await waitFor(() => expect(name).toHaveValue('orders-2'));
    const size = await field('Storage of each node');
    await waitFor(() => expect(size).toHaveValue('40Gi'));
    await userEvent.clear(size);
    await userEvent.type(size, '25Gi');
    await first.next();
    await userEvent.click(
      await screen.findByRole('button', { name: /^back$/i }),
    );
    expect(await field('Storage of each node')).toHaveValue('25Gi');
    await waitFor(() =>
      expect(screen.getByLabelText('Name')).toHaveValue('orders-2'),
    );
    expect(await field('Storage of each node')).toHaveValue('25Gi');
  });

  it('is not of another type than its backup', async () => {
    answer('/imports', { items: [], clusters: [] });
    renderFollowing(orders, {
      target: {
        cluster: 'east',
        namespace: 'team-blue',
        engine: { type: 'mysql', version: '8.0.41-32.1' },
      },
    });
    const type = await field('Database type');
    await waitFor(() => expect(type).toHaveValue('postgresql'));
    expect(
      screen.getByRole('option', {
        name: 'MySQL (the backup is of PostgreSQL)',
      }),
    ).toBeDisabled();
    expect(type).toHaveAccessibleDescription('As the backup is.');
    expect(await field('Version')).toHaveValue('16.9');
  });

  it('takes a name that no import there has, and asks only for those like it', async () => {
    const asked = answer('/imports', {
      items: [
        { name: 'orders' },
        { name: 'orders-2' },
        { name: 'orders-3', gone: true },
      ],
      clusters: [],
    });
    renderFollowing(orders);
    const name = await field('Name');
    await waitFor(() => expect(name).toHaveValue('orders-3'));
    expect(asked.map(({ search }) => search)).toContain(
      '?cluster=east&namespace=team-blue&q=orders&limit=500',
    );
    expect(name).toHaveAccessibleDescription(/^After the backup/);
    await userEvent.clear(name);
    await userEvent.type(name, 'mine');
    expect(name).toHaveValue('mine');
  });

  const both = {
    clusters: targets.clusters.map(cluster => ({
      ...cluster,
      namespaces: cluster.namespaces.flatMap(space => [
        space,
        { ...space, name: `${space.name}-too` },
      ]),
    })),
  };
  const lastWent = (cluster: string, namespace: string) =>
    answer('/imports', ({ searchParams }) => ({
      items:
        searchParams.get('requestedBy') === 'me'
          ? [{ cluster, namespace }]
          : [],
      clusters: [],
    }));

  it('goes where the last import of the person went', async () => {
    const asked = lastWent('east', 'team-blue-too');
    renderFollowing(orders, {}, both);
    const namespace = await field('Namespace');
    await waitFor(() => expect(namespace).toHaveValue('team-blue-too'));
    expect(namespace).toHaveAccessibleDescription(
      'Where your last import went.',
    );
    expect(asked.map(({ search }) => search)).toContain(
      '?requestedBy=me&limit=1',
    );
    await userEvent.selectOptions(namespace, 'team-blue');
    expect(namespace).toHaveValue('team-blue');
    expect(namespace).toHaveAccessibleDescription('');
  });

  it.each([
    ['which is of no use now', 'west', 'team-blue'],
    ['which is not there any more', 'east', 'team-gone'],
    ['which is not managed', 'east', 'team-bare'],
  ])('goes nowhere by itself after one %s', async (_, cluster, space) => {
    const asked = lastWent(cluster, space);
    renderFollowing(orders, {}, both);
    await waitFor(() => expect(asked).not.toEqual([]));
    expect(await field('Name')).toHaveValue('orders');
    expect(await field('Namespace')).toHaveValue('');
  });

  it('says that the namespace has no such type, once', async () => {
    answer('/imports', { items: [], clusters: [] });
    renderFollowing({
      source: { backupSource: 'shared', path: 'carts.archive' },
      engine: 'mongodb',
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /has no MongoDB to use/,
    );
    expect(await field('Name')).toHaveValue('carts');
  });

  it('stays empty after a path of which nothing is known', async () => {
    answer('/imports', { items: [], clusters: [] });
    renderFollowing({
      source: { backupSource: 'shared', path: '2026/01/14/' },
    });
    expect(await field('Database type')).toHaveValue('');
    expect(await field('Name')).toHaveValue('');
  });
});
