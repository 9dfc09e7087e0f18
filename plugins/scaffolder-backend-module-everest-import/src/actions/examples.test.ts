import { mockServices } from '@backstage/backend-test-utils';
import { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { validate } from 'jsonschema';
import { createTemplateRenderer } from 'nunjitsu';
import yaml from 'yaml';
import { startBackendApi } from '../__testUtils__/startBackendApi';
import { createDatabaseImportAction } from './databaseImport';
import { createImportWaitAction } from './importWait';

const everestImport = {} as Awaited<
  ReturnType<typeof startBackendApi>
>['service'];

const actions = [
  createDatabaseImportAction({ everestImport }),
  createImportWaitAction({ everestImport, auth: mockServices.auth() }),
] as unknown as TemplateAction[];

/** Every `${{ secrets.* }}` and step output has a value. */
const context = {
  steps: { import: { output: { importId: 'uid-1' } } },
  secrets: new Map(),
};

function render(input: unknown) {
  const renderer = createTemplateRenderer();
  return JSON.parse(JSON.stringify(input), (_key, value) =>
    typeof value === 'string'
      ? renderer.renderValue(
          value.replace(/secrets\.\w+/, '"a secret"'),
          context,
        )
      : value,
  );
}

const examples = actions.flatMap(action =>
  (action.examples ?? []).map(
    ({ description, example }) =>
      [action.id, description, action, example] as const,
  ),
);

describe('examples', () => {
  it.each(examples)('%s: %s', (id, _description, action, example) => {
    const { steps } = yaml.parse(example);
    expect(steps).toHaveLength(1);
    expect(steps[0].action).toBe(id);
    const { errors } = validate(
      render(steps[0].input),
      action.schema?.input ?? { not: {} },
    );
    expect(errors.map(String)).toEqual([]);
  });

  it('are there for each action', () => {
    expect(new Set(examples.map(([id]) => id)).size).toBe(actions.length);
  });
});
