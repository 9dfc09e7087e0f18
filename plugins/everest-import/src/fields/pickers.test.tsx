import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { http, HttpResponse } from 'msw';
import { clusters, importers } from '../../dev/mockData';
import { targets } from '../../dev/mockTargets';
import {
  answer,
  BASE_URL,
  refuse,
  server,
} from '../__testUtils__/everestImportServer';
import { renderForm } from '../__testUtils__/renderForm';
import * as importer from './EverestImporterPicker';
import * as target from './EverestTargetPicker';

const FIELDS = {
  target: {
    name: 'EverestTargetPicker',
    component: target.EverestTargetPicker,
    validation: target.everestTargetPickerValidation,
    schema: target.EverestTargetPickerSchema.schema,
  },
  importer: {
    name: 'EverestImporterPicker',
    component: importer.EverestImporterPicker,
    validation: importer.everestImporterPickerValidation,
    schema: importer.EverestImporterPickerSchema.schema,
  },
};

const render = (
  name: keyof typeof FIELDS,
  options: Omit<Parameters<typeof renderForm>[1], 'name'> = {},
) => renderForm(FIELDS[name], { name, ...options });

const AT_EAST = {
  cluster: 'east',
  namespace: 'team-blue',
  name: 'shop',
  engine: { type: 'mysql' },
};

async function faultsOf(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id }) => id);
}

describe('the field of the target', () => {
  registerMswTestHooks(server);

  it('chooses what is the only choice, and shows the rest with its reason', async () => {
    answer('/targets', targets);
    const { seen, next, create } = render('target');
    await waitFor(() =>
      expect(screen.getByLabelText('Namespace')).toHaveValue('team-blue'),
    );
    expect(screen.getByLabelText('Cluster')).toHaveValue('east');
    expect(
      screen.getByRole('option', { name: /West \(it can not be reached\)/ }),
    ).toBeDisabled();
    expect(
      screen.getByRole('option', { name: /team-bare \(not managed/ }),
    ).toBeDisabled();
    await userEvent.selectOptions(
      screen.getByLabelText('Database type'),
      'postgresql',
    );
    expect(screen.getByText('At most 100Gi')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Name'), 'shop');
    await userEvent.selectOptions(
      screen.getByLabelText('Profile'),
      'team-small',
    );
    expect(screen.getByLabelText('Nodes')).toHaveValue(null);
    expect(await faultsOf(document.body)).toEqual([]);
    await next();
    await create();
    await waitFor(() =>
      expect(seen.values).toEqual({
        target: {
          cluster: 'east',
          namespace: 'team-blue',
          name: 'shop',
          engine: { type: 'postgresql' },
          profile: 'team-small',
        },
      }),
    );
  });

  it('says what is missing before it goes on', async () => {
    answer('/targets', targets);
    const { next } = render('target');
    await screen.findByLabelText('Cluster');
    await next();
    expect(
      (await screen.findAllByText(/Choose a database type/)).length,
    ).toBeGreaterThan(0);
    expect(screen.getAllByText(/Give the database a name/)[0]).toBeVisible();
  });

  it('says that there is nothing to use, and what the backend says', async () => {
    answer('/targets', { clusters: [] });
    render('target');
    expect(
      await screen.findByText(/There is no cluster that you may use/),
    ).toBeVisible();
  });

  it('can be asked again after a failure', async () => {
    refuse('/targets', 503, 'The portal is busy');
    render('target');
    expect(await screen.findByText(/The portal is busy/)).toBeVisible();
    answer('/targets', targets);
    await userEvent.click(screen.getByRole('button', { name: /try again/i }));
    expect(await screen.findByLabelText('Cluster')).toBeVisible();
  });
});

describe('the field of the importer', () => {
  registerMswTestHooks(server);
  const withSchema = importers.find(({ configSchema }) => configSchema)!;

  it('offers those of the cluster and the engine, with a form for the settings', async () => {
    const asked = answer('/importers', { items: importers, clusters: [] });
    render('importer', { values: { target: AT_EAST } });
    const select = await screen.findByLabelText('Importer');
    expect(Object.fromEntries(asked[0].searchParams)).toEqual({
      cluster: 'east',
      engine: 'mysql',
    });
    const one = answer('/importers/east/:name', withSchema);
    await userEvent.selectOptions(select, withSchema.name);
    expect(await screen.findByText('Settings of the importer')).toBeVisible();
    expect(screen.getByText(/technical preview/)).toBeVisible();
    expect(one).toHaveLength(1);
    expect(await faultsOf(document.body)).toEqual([]);
  });

  it.each([
    [
      { reachable: false, staleSince: '2026-11-28T05:00:00Z' },
      /East has not answered since .*2026.*not known\. It timed out\./,
    ],
    [{ reachable: false }, /East does not answer, so .* not known/],
    [{ synced: false }, /East is still being read/],
    [{}, /No importer of this cluster takes this database type/],
  ])('says why there is none: %j', async (state, text) => {
    const east = {
      ...clusters[0],
      title: 'East',
      ...state,
      ...('reachable' in state && { reason: 'It timed out.' }),
    };
    answer('/importers', { items: [], clusters: [east] });
    render('importer', { values: { target: AT_EAST } });
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('says that an importer could not be loaded, and loads it again', async () => {
    answer('/importers', { items: importers, clusters: [] });
    refuse('/importers/east/:name', 500);
    const { next } = render('importer', { values: { target: AT_EAST } });
    await userEvent.selectOptions(
      await screen.findByLabelText('Importer'),
      withSchema.name,
    );
    await screen.findByRole('button', { name: /try again/i });
    await next();
    expect((await screen.findAllByText(/still being loaded/))[0]).toBeVisible();
    answer('/importers/east/:name', withSchema);
    await userEvent.click(screen.getByRole('button', { name: /try again/i }));
    expect(await screen.findByText('Settings of the importer')).toBeVisible();
  });

  describe('that is still being loaded when the form is to go on', () => {
    /** A form that is told to go on before its importer is there, and what ends the loading. */
    async function renderHasty(status = 200) {
      let tell = () => {};
      const told = new Promise<void>(resolve => {
        tell = resolve;
      });
      answer('/importers', { items: [importers[0]], clusters: [] });
      server.use(
        http.get(`${BASE_URL}/importers/east/:name`, async () => {
          await told;
          return HttpResponse.json(importers[0], { status });
        }),
      );
      const form = render('importer', {
        values: { target: AT_EAST },
        besides: { note: { type: 'string', title: 'Note' } },
      });
      await screen.findByText('Loading the importer and its settings');
      await form.next();
      expect(await screen.findByText(/goes on as soon as/)).toBeVisible();
      return { ...form, tell };
    }

    it('lets it go on then, and is no fault', async () => {
      const form = await renderHasty();
      expect(screen.queryByText(/still being loaded/)).toBeNull();
      form.tell();
      await form.create();
      await waitFor(() =>
        expect(form.seen.values?.importer).toMatchObject({
          digest: importers[0].digest,
        }),
      );
    });

    it('leaves a page that somebody is at', async () => {
      const form = await renderHasty();
      await userEvent.type(screen.getByLabelText('Note'), 'typed');
      expect(screen.queryByText(/goes on as soon as/)).toBeNull();
      form.tell();
      await screen.findByText('Imports backups taken with pgBackRest.');
      await new Promise(resolve => setTimeout(resolve, 500));
      expect(screen.getByLabelText('Note')).toHaveValue('typed');
      expect(screen.queryByText(/still being loaded/)).toBeNull();
      await form.next();
      await form.create();
    });

    it('does not go on where it could not be loaded', async () => {
      const form = await renderHasty(500);
      form.tell();
      await screen.findByRole('button', { name: /try again/i });
      await new Promise(resolve => setTimeout(resolve, 500));
      expect(screen.queryByText('Create')).toBeNull();
      expect(screen.queryByText(/still being loaded/)).toBeNull();
      expect(screen.queryByText(/goes on as soon as/)).toBeNull();
    });
  });

  it('asks for the target first', async () => {
    render('importer');
    expect(
      await screen.findByText('Choose cluster and database type first.'),
    ).toBeVisible();
  });

  it('drops one that does not fit any more, and takes the new digest of one that does', async () => {
    answer('/importers', { items: importers.slice(0, 2), clusters: [] });
    answer('/importers/east/:name', importers[0]);
    const { seen, next, create } = render('importer', {
      values: {
        target: AT_EAST,
        importer: { name: importers[0].name, digest: 'old' },
      },
    });
    await waitFor(() =>
      expect(screen.getByLabelText('Importer')).toHaveValue(importers[0].name),
    );
    await screen.findByText(importers[0].description ?? '');
    await next();
    await create();
    await waitFor(() =>
      expect(seen.values).toMatchObject({
        importer: { name: importers[0].name, digest: importers[0].digest },
      }),
    );
  });

  it('does not go on without one', async () => {
    answer('/importers', { items: importers, clusters: [] });
    const { next } = render('importer', {
      values: { target: AT_EAST, importer: { name: 'gone' } },
    });
    await waitFor(() =>
      expect(screen.getByLabelText('Importer')).toHaveValue(''),
    );
    await next();
    expect((await screen.findAllByText(/Choose an importer/))[0]).toBeVisible();
  });
});
