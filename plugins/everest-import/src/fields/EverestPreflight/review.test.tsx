import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { screen, waitFor } from '@testing-library/react';
import { parse } from 'yaml';
import { preflightLines } from '../../../dev/mockBackups';
import { server } from '../../__testUtils__/everestImportServer';
import { streamLines } from '../../__testUtils__/posts';
import { filledForm, renderPreflight } from './__testUtils__/renderPreflight';

const TEMPLATE =
  '../../../../../templates/import-database-backup/template.yaml';

/** The properties of all pages of the template that comes with the plugin. */
function templateProperties(): Record<string, JsonObject> {
  const { spec } = parse(readFileSync(resolve(__dirname, TEMPLATE), 'utf8'));
  return Object.assign(
    {},
    ...spec.parameters.map(
      (page: { properties: JsonObject }) => page.properties,
    ),
  );
}

/**
 * The form up to its review, in the words and values of each row.
 *
 * @param own - what a template says of the field in place of ours
 */
async function reviewOf(values: JsonObject, own: JsonObject = {}) {
  const stream = streamLines('/preflight');
  stream.send(preflightLines[0]);
  stream.send({ type: 'end', failures: 0, warnings: 0 });
  stream.close();
  const { preflight, ...others } = templateProperties();
  const hidden = Object.entries(others).map(([name, { title, ...schema }]) => [
    name,
    { title, type: schema.type, 'ui:backstage': schema['ui:backstage'] },
  ]);
  const form = renderPreflight(
    values,
    { ...preflight, ...own },
    Object.fromEntries(hidden) as JsonObject,
  );
  await screen.findByText(/Nothing speaks against/);
  await form.next();
  const create = await screen.findByRole('button', { name: 'Create' });
  const rows = [...document.querySelectorAll('table tr')].map(row =>
    [...row.querySelectorAll('td')].map(cell =>
      // Without the marks that keep a name's direction inside it
      cell.textContent?.replace(/[\u2066-\u2069]/g, ''),
    ),
  );
  return { form, create, rows };
}

describe("the scaffolder's review of the form", () => {
  registerMswTestHooks(server);

  it('says in words what will be made, and shows no values, digests or paths of the API', async () => {
    const { form, create, rows } = await reviewOf({
      ...filledForm,
      entity: 'component:default/shop-api',
      system: 'system:default/shop',
    });
    expect(rows).toEqual([
      ['New database', 'shop'],
      ['Database type', 'PostgreSQL 15.4'],
      ['Where', 'namespace team-blue on east'],
      ['Size', 'profile small'],
      ['Backup', 'shop/backup/db'],
      ['From', 'nightly'],
      ['Importer', 'dumps'],
      ['For', 'guests, shop-api, shop'],
    ]);
    create.click();
    await waitFor(() => expect(form.seen.values).toBeDefined());
    expect(form.seen.values?.target).toEqual(filledForm.target);
  });

  it('is made of the form, whatever a link says that it is', async () => {
    const { rows } = await reviewOf({
      ...filledForm,
      preflight: { plan: { database: 'another', cost: 'nothing' } },
    });
    expect(rows[0]).toEqual(['New database', 'shop']);
    expect(JSON.stringify(rows)).not.toMatch(/another|nothing/);
  });

  it('is come to by a template that lets the field hold reasons alone', async () => {
    const { form, create } = await reviewOf(filledForm, {
      properties: { acknowledge: { type: 'array' } },
      additionalProperties: false,
    });
    create.click();
    await waitFor(() =>
      expect(form.seen.values?.preflight).toEqual({ acknowledge: [] }),
    );
  });
});
