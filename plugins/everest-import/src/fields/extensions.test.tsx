import { createExtensionTester } from '@backstage/frontend-test-utils';
import {
  ScaffolderFieldExtensions,
  SecretsContextProvider,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import {
  FormFieldBlueprint,
  Stepper,
} from '@backstage/plugin-scaffolder-react/alpha';
import {
  registerMswTestHooks,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  EverestBackupPickerFieldExtension,
  everestImportApiRef,
  EverestPreflightFieldExtension,
} from '..';
import { preflightLines, sources } from '../../dev/mockBackups';
import {
  everestBackupPickerField,
  everestPreflightField,
} from '../alpha/fields';
import {
  answer,
  createClient,
  server,
} from '../__testUtils__/everestImportServer';
import { streamLines } from '../__testUtils__/posts';

const fields = (
  <ScaffolderFieldExtensions>
    <EverestBackupPickerFieldExtension />
    <EverestPreflightFieldExtension />
  </ScaffolderFieldExtensions>
);

function OldForm() {
  const extensions = useCustomFieldExtensions(fields);
  const properties = Object.fromEntries(
    extensions.map(({ name }) => [name, { type: 'object', 'ui:field': name }]),
  );
  return (
    <Stepper
      extensions={extensions}
      manifest={{
        title: 'Import',
        steps: [{ title: 'Import', schema: { type: 'object', properties } }],
      }}
      onCreate={async () => undefined}
    />
  );
}

describe('the fields in the old frontend system', () => {
  registerMswTestHooks(server);

  it('are drawn and validated', async () => {
    answer('/sources', sources);
    const stream = streamLines('/preflight');
    preflightLines.forEach(stream.send);
    stream.close();
    await renderInTestApp(
      <TestApiProvider apis={[[everestImportApiRef, createClient()]]}>
        <SecretsContextProvider>
          <OldForm />
        </SecretsContextProvider>
      </TestApiProvider>,
    );
    expect(await screen.findByLabelText('Where the backup lies')).toBeVisible();
    expect(await screen.findByText('2 checks failed')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^review$/i }));
    expect(
      await screen.findAllByText(/1 failed check has to be mended/),
    ).not.toHaveLength(0);
  });
});

describe('the fields in the new frontend system', () => {
  const loader = FormFieldBlueprint.dataRefs.formFieldLoader;

  it.each([
    [
      'EverestBackupPicker',
      createExtensionTester(everestBackupPickerField).get(loader),
      'source',
    ],
    [
      'EverestPreflight',
      createExtensionTester(everestPreflightField).get(loader),
      'acknowledge',
    ],
  ])('%s is found by its name, with its schema', async (name, load, key) => {
    const found = await load();
    expect(found).toMatchObject({ $$type: '@backstage/scaffolder/FormField' });
    expect(found).toMatchObject({
      name,
      validation: expect.any(Function),
      schema: {
        schema: { returnValue: { properties: { [key]: expect.anything() } } },
      },
    });
  });
});
