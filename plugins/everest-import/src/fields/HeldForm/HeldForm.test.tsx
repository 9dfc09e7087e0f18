import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { importers } from '../../../dev/mockData';
import { targets } from '../../../dev/mockTargets';
import {
  answer,
  BASE_URL,
  server,
} from '../../__testUtils__/everestImportServer';
import { renderForm } from '../../__testUtils__/renderForm';
import * as credentials from '../EverestCredentialsPicker';
import * as target from '../EverestTargetPicker';

const FIELDS = {
  target: {
    name: 'EverestTargetPicker',
    component: target.EverestTargetPicker,
    validation: target.everestTargetPickerValidation,
    schema: target.EverestTargetPickerSchema.schema,
  },
  credentials: {
    name: 'EverestCredentialsPicker',
    component: credentials.EverestCredentialsPicker,
    validation: credentials.everestCredentialsPickerValidation,
    schema: credentials.EverestCredentialsPickerSchema.schema,
  },
};

/** Answers a path once it is told to. */
function answerLate(path: string, body: object): () => void {
  let tell = () => {};
  const told = new Promise<void>(resolve => {
    tell = resolve;
  });
  server.use(
    http.get(`${BASE_URL}${path}`, async () => {
      await told;
      return HttpResponse.json(body);
    }),
  );
  return tell;
}

const renderField = (name: keyof typeof FIELDS, values: JsonObject) =>
  renderForm(FIELDS[name], {
    ...{ name, values },
    schema: { 'ui:options': { followsBackup: true } },
    besides: { note: { type: 'string', title: 'Note' } },
  });

const chosen = {
  target: {
    ...{ cluster: 'east', namespace: 'team-blue', name: 'shop' },
    engine: { type: 'mysql' },
  },
  importer: { name: 'acme', digest: 'd' },
};
const backup = {
  source: { backupSource: 'shared', path: 'dumps/orders.sql' },
  ...{ keys: 'source', kind: 'pg-dump', engine: 'postgresql' },
};
/** Of two namespaces none is chosen by itself. */
const twoPlaces = {
  clusters: targets.clusters.map(cluster => ({
    ...cluster,
    namespaces: cluster.namespaces.flatMap(namespace =>
      namespace.name === 'team-blue'
        ? [namespace, { ...namespace, name: 'team-twin' }]
        : [namespace],
    ),
  })),
};

describe('a form that is told to go on while one of its fields is loaded', () => {
  registerMswTestHooks(server);

  it('goes on with credentials once it is known which are needed', async () => {
    const tell = answerLate('/targets', targets);
    const contract = {
      ...importers[0].contract,
      sourceCredentials: 'optional',
    };
    const acme = { ...importers[0], requiredFields: [], contract };
    answer('/importers/east/acme', acme);
    const form = renderField('credentials', chosen);
    await form.next();
    expect(await screen.findByText(/goes on as soon as/)).toBeVisible();
    tell();
    await form.create();
    await waitFor(() =>
      expect(form.seen.values?.credentials).toEqual({ kind: 'none' }),
    );
  });

  it('goes on to where the last import went once that is known', async () => {
    answer('/targets', twoPlaces);
    const last = { cluster: 'east', namespace: 'team-twin', name: 'shop' };
    const tell = answerLate('/imports', { items: [last], clusters: [] });
    const form = renderField('target', { backup });
    await screen.findByLabelText('Name');
    await form.next();
    expect(await screen.findByText(/goes on as soon as/)).toBeVisible();
    tell();
    await form.create();
    await waitFor(() =>
      expect(form.seen.values?.target).toMatchObject({
        namespace: 'team-twin',
      }),
    );
  });

  it.each([
    {
      by: 'a screen reader',
      touch: (note: HTMLElement) => fireEvent.click(note),
    },
    {
      by: 'voice',
      touch: (note: HTMLElement) =>
        fireEvent.input(note, { target: { value: 'said' } }),
    },
  ])('stays with who is at it by $by', async ({ touch }) => {
    answerLate('/targets', targets);
    const form = renderField('target', {});
    await form.next();
    expect(await screen.findByText(/goes on as soon as/)).toBeVisible();
    touch(screen.getByLabelText('Note'));
    await waitFor(() =>
      expect(screen.queryByText(/goes on as soon as/)).toBeNull(),
    );
  });
});
