import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { importers } from '../../../dev/mockData';
import { answer, server } from '../../__testUtils__/everestImportServer';
import { renderForm } from '../../__testUtils__/renderForm';
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
