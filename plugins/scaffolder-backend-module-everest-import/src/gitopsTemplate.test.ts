import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import yaml from 'yaml';
import { startBackendApi } from './__testUtils__/startBackendApi';
import { createDatabaseImportAction } from './actions/databaseImport';

interface Template {
  spec: {
    parameters: (JsonObject & { title: string })[];
    steps: { id: string; action: string; input: JsonObject }[];
  };
}

const read = (path: string): Template =>
  yaml.parse(
    readFileSync(
      resolvePackagePath(
        '@everest-import/backstage-plugin-scaffolder-backend-module-everest-import',
        `../../${path}`,
      ),
      'utf8',
    ),
  );

const shipped = read('templates/import-database-backup/template.yaml').spec;
const example = read('examples/gitops/template.yaml').spec;
const everestImport = {} as Awaited<
  ReturnType<typeof startBackendApi>
>['service'];

describe('the example of a template for GitOps', () => {
  it('asks what the shipped template asks, and for the repository', () => {
    const [repository] = example.parameters.slice(-1);
    expect(example.parameters.slice(0, -2)).toEqual(
      shipped.parameters.slice(0, -1),
    );
    expect(repository.title).toBe('Repository');
  });

  it('hands on what the shipped template hands on, as manifests', () => {
    const [step] = example.steps;
    const { mode, targetPath, secrets, ...input } = step.input;
    expect({ mode, targetPath, secrets }).toEqual({
      mode: 'manifest',
      targetPath: '${{ parameters.folder }}',
      secrets: '${{ parameters.secretStyle }}',
    });
    expect({ ...step, name: '', input }).toEqual({
      ...shipped.steps[0],
      name: '',
    });
  });

  it('uses inputs and outputs that the action has', () => {
    const { schema } = createDatabaseImportAction({ everestImport });
    const known = (part: object | undefined) =>
      Object.keys((part as { properties?: object }).properties ?? {});
    expect(known(schema?.input)).toEqual(
      expect.arrayContaining(Object.keys(example.steps[0].input)),
    );
    const used = JSON.stringify(example).matchAll(
      /steps\.import\.output\.(\w+)/g,
    );
    const outputs = [...new Set(Array.from(used, ([, name]) => name))];
    expect(outputs.length).toBeGreaterThan(1);
    expect(known(schema?.output)).toEqual(expect.arrayContaining(outputs));
  });
});
