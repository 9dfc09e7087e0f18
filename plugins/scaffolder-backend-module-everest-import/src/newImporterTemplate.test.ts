import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { JsonObject } from '@backstage/types';
import { validate } from 'jsonschema';
import yaml from 'yaml';

const file = resolvePackagePath(
  '@everest-import/backstage-plugin-scaffolder-backend-module-everest-import',
  '../../templates/new-data-importer/template.yaml',
);
const template = yaml.parse(readFileSync(file, 'utf8'));
const entity = {
  ...template,
  metadata: {
    ...template.metadata,
    namespace: 'default',
    annotations: {
      // The URL that a location of type 'file' gets.
      'backstage.io/managed-by-location': pathToFileURL(file).href,
    },
  },
};

const values = {
  name: 'acme-loader',
  displayName: 'Acme loader',
  description: 'Loads what Acme writes',
  owner: 'group:default/guests',
  engine: 'pxc',
  image: 'registry.example.com:5000/acme/loader:0.1.0',
};

describe("the template 'New DataImporter'", () => {
  it('takes what its form sends, and no name that Kubernetes refuses', () => {
    const [importer, runsWith] = template.spec.parameters;
    expect(validate(values, importer).errors).toEqual([]);
    expect(validate(values, runsWith).errors).toEqual([]);
    for (const name of ['Acme', '-acme', 'acme-'])
      expect(validate({ ...values, name }, importer).errors).toHaveLength(1);
    expect(
      validate({ ...values, image: 'acme/loader' }, runsWith).errors,
    ).toHaveLength(1);
  });

  it('writes manifest and runner, and shows them in its log', async () => {
    const { server } = await startTestBackend({
      features: [
        scaffolderPlugin,
        catalogServiceMock.factory({ entities: [entity] }),
      ],
    });
    const call = async (path: string, body?: object) => {
      const response = await fetch(
        `http://localhost:${server.port()}/api/scaffolder/v2/tasks${path}`,
        {
          method: body ? 'POST' : 'GET',
          headers: {
            'Content-Type': 'application/json',
            Authorization: mockCredentials.user.header(),
          },
          body: body && JSON.stringify(body),
        },
      );
      return response.json();
    };
    const templateRef = 'template:default/new-data-importer';
    const { id } = await call('', { templateRef, values });
    const events: { type: string; body: JsonObject }[] = [];
    while (events.at(-1)?.type !== 'completion')
      // Answers when there is something new.
      events.push(...(await call(`/${id}/events?after=${events.length}`)));
    const log = events.map(({ body }) => body.message).join('\n');
    expect(events.at(-1)!.body.error).toBeUndefined();
    expect(log).toContain('name: acme-loader');
    expect(log).toContain(`image: ${values.image}`);
    for (const name of ['dataimporter.yaml', 'import.mjs', 'Containerfile'])
      expect(log).toContain(name);
    expect(log).not.toContain('{{ values');
  });
});
