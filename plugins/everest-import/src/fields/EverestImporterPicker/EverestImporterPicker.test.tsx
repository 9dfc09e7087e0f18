import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { clusters, importers } from '../../../dev/mockData';
import { answer, server } from '../../__testUtils__/everestImportServer';
import { renderForm } from '../../__testUtils__/renderForm';
import { openField } from '../openField';
import {
  EverestImporterPicker,
  EverestImporterPickerSchema,
  everestImporterPickerValidation,
} from '.';

/** The field with one importer of this schema, chosen by itself. */
function renderImporter(configSchema: JsonObject, config?: JsonObject) {
  const [first] = importers;
  const importer = { ...first, configSchema };
  answer('/importers', { items: [importer], clusters: [] });
  answer('/importers/east/:name', importer);
  return renderForm(
    {
      name: 'EverestImporterPicker',
      component: EverestImporterPicker,
      validation: everestImporterPickerValidation,
      schema: EverestImporterPickerSchema.schema,
    },
    {
      name: 'importer',
      values: {
        target: { cluster: 'east', engine: { type: 'postgresql' } },
        ...(config && {
          importer: { name: first.name, digest: first.digest, config },
        }),
      },
    },
  );
}

const MAP = {
  type: 'object',
  properties: {
    weights: {
      type: 'object',
      description: 'How much of each',
      additionalProperties: { type: 'integer', maximum: 9 },
    },
  },
};

const config = (seen: { values?: Record<string, unknown> }) =>
  (seen.values?.importer as JsonObject | undefined)?.config;

describe('settings as JSON', () => {
  registerMswTestHooks(server);

  it('are not gone on with while they are no JSON object', async () => {
    const form = renderImporter({ type: 'object' }, { mode: 'last' });
    const json = await screen.findByLabelText('Settings as JSON');
    await userEvent.type(json, ',');
    expect(screen.getByText('This is no JSON object yet.')).toBeVisible();
    await form.next();
    expect(
      (await screen.findAllByText(/settings are no JSON object/))[0],
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /^create$/i })).toBeNull();
    await userEvent.clear(json);
    await userEvent.paste('{"mode":"next"}');
    await form.next();
    await form.create();
    await waitFor(() => expect(config(form.seen)).toEqual({ mode: 'next' }));
    expect(form.seen.values?.importer).not.toHaveProperty('json');
  });
});

const MANY = {
  type: 'object',
  properties: {
    ...{ database: { type: 'string' }, clean: { type: 'boolean' } },
    ...{ jobs: { type: 'integer' }, verify: { type: 'string' } },
    owner: { type: 'string' },
  },
};
const fold = () =>
  screen.findByTestId<HTMLDetailsElement>('everest-import-settings');

describe('many settings', () => {
  registerMswTestHooks(server);

  it('are folded away where none has to be changed, and open for who was led to one', async () => {
    renderImporter(MANY, { jobs: 4 });
    expect((await fold()).open).toBe(false);
    await userEvent.click(
      screen.getByText('Settings of the importer: none has to be changed'),
    );
    const jobs = await screen.findByLabelText('jobs');
    expect(jobs).toHaveValue(4);
    (await fold()).open = false;
    const [id] = jobs.id.split('-config');
    const opened = openField({ id, inputs: ['-config_jobs'] }, document.body);
    await waitFor(() => expect(jobs).toHaveFocus());
    expect((await fold()).open).toBe(true);
    // It ends where somebody does something
    await userEvent.keyboard('8');
    await opened;
  });

  it('stand open where one has to be typed, also once it is', async () => {
    renderImporter({ ...MANY, required: ['owner'] }, {});
    const owner = await screen.findByLabelText(/owner/);
    expect(screen.queryByTestId('everest-import-settings')).toBeNull();
    await userEvent.type(owner, 'shop');
    expect(screen.queryByTestId('everest-import-settings')).toBeNull();
    expect(owner).toHaveFocus();
  });
});

describe('settings that are a map', () => {
  registerMswTestHooks(server);

  it('are typed as names and values, with the keyboard alone', async () => {
    const form = renderImporter(MAP);
    const map = within(await screen.findByRole('group', { name: 'weights' }));
    map.getByRole('button', { name: 'Add an entry' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(map.getByLabelText('Name')).toHaveFocus();
    // Numbers come first in an object, whenever they are typed
    await userEvent.keyboard('b{Tab}2');
    map.getByRole('button', { name: 'Add an entry' }).focus();
    await userEvent.keyboard('{Enter}10{Tab}3');
    const values = map.getAllByLabelText('Value');
    expect(values.map(value => (value as HTMLInputElement).value)).toEqual([
      '2',
      '3',
    ]);
    expect(values[1]).toHaveFocus();
    const { violations } = await axe.run(
      screen.getByRole('group', { name: /Importer/ }),
      { rules: { 'color-contrast': { enabled: false } } },
    );
    expect(violations.map(({ id }) => id)).toEqual([]);
    await form.next();
    await form.create();
    await waitFor(() =>
      expect(config(form.seen)).toEqual({ weights: { b: 2, 10: 3 } }),
    );
  });

  it('are not gone on with while a name is missing or there twice, or a value is none', async () => {
    const form = renderImporter(MAP, { weights: { a: 1, b: 2 } });
    const map = within(await screen.findByRole('group', { name: 'weights' }));
    const [, second] = map.getAllByLabelText('Name');
    const refused = async (said: RegExp) => {
      await form.next();
      expect(
        (await screen.findAllByText(/Some of the settings are not right/))[0],
      ).toBeVisible();
      expect(screen.getAllByText(said)[0]).toBeVisible();
    };
    await userEvent.clear(second);
    await refused(/Give each entry a name/);
    await userEvent.type(second, 'a');
    await refused(/none the same one twice/);
    await userEvent.type(second, 'b');
    const [value] = map.getAllByLabelText('Value');
    await userEvent.type(value, '0');
    await refused(/must be <= 9/);
    await userEvent.click(
      map.getByRole('button', { name: /^Remove .*a\u2069$/ }),
    );
    expect(map.getByRole('button', { name: 'Add an entry' })).toHaveFocus();
    await form.next();
    await form.create();
    await waitFor(() =>
      expect(config(form.seen)).toEqual({ weights: { ab: 2 } }),
    );
  });
});

describe('an importer that does not fit any more', () => {
  registerMswTestHooks(server);
  const [first, second] = importers;
  const chosen = { name: 'gone', digest: 'd', config: {} };

  function renderWith(items: object[], state: object = {}) {
    answer('/importers', {
      items,
      clusters: [{ ...clusters[0], ...state }],
    });
    return renderForm(
      {
        name: 'EverestImporterPicker',
        component: EverestImporterPicker,
        validation: everestImporterPickerValidation,
        schema: EverestImporterPickerSchema.schema,
      },
      {
        name: 'importer',
        values: {
          target: { cluster: 'east', engine: { type: 'postgresql' } },
          importer: chosen,
        },
      },
    );
  }

  it('is cleared, and the field says so until another is chosen', async () => {
    answer('/importers/east/:name', second);
    renderWith([first, second]);
    const select = await screen.findByLabelText('Importer');
    await waitFor(() =>
      expect(select).toHaveAccessibleDescription(
        /importer .*gone.* is not there for this database/,
      ),
    );
    expect(select).toHaveValue('');
    await userEvent.selectOptions(select, second.name);
    expect(select).not.toHaveAccessibleDescription(/is not there/);
  });

  it('is not gone on with where there is no other', async () => {
    const { next } = renderWith([]);
    await screen.findByText(/No importer of this cluster takes/);
    await next();
    expect((await screen.findAllByText(/Choose an importer/))[0]).toBeVisible();
  });

  it('stays where its cluster is away, and so nothing is known of it', async () => {
    const { seen, next, create } = renderWith([], { reachable: false });
    await screen.findByText(/does not answer/);
    await next();
    await create();
    await waitFor(() => expect(seen.values?.importer).toEqual(chosen));
  });
});
