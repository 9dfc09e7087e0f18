import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { targets } from '../../../dev/mockTargets';
import { answer, server } from '../../__testUtils__/everestImportServer';
import { renderForm } from '../../__testUtils__/renderForm';
import {
  EverestTargetPicker,
  EverestTargetPickerSchema,
  everestTargetPickerValidation,
} from '.';

const [east] = targets.clusters;
const red = {
  ...east.namespaces[0],
  name: 'team-red',
  engines: [{ ...east.namespaces[0].engines[0], versions: ['8.0.42-33.1'] }],
  ceilings: { storageClasses: ['standard'] },
};

function renderTarget(target: JsonObject) {
  answer('/targets', {
    clusters: [{ ...east, namespaces: [...east.namespaces, red] }],
  });
  return renderForm(
    {
      name: 'EverestTargetPicker',
      component: EverestTargetPicker,
      validation: everestTargetPickerValidation,
      schema: EverestTargetPickerSchema.schema,
    },
    { name: 'target', values: { target } },
  );
}

const at = (engine: JsonObject) => ({
  cluster: 'east',
  namespace: 'team-blue',
  name: 'shop',
  engine,
});

const whole = at({
  type: 'mysql',
  version: '8.0.41-32.1',
  replicas: 3,
  storage: { size: '10Gi', class: 'fast' },
  resources: { cpu: '2', memory: '8G' },
});

describe('the sizes of a target', () => {
  registerMswTestHooks(server);

  it('are each their own: one that is emptied takes no other with it', async () => {
    const { seen, next, create } = renderTarget(whole);
    const cpu = await screen.findByLabelText('CPU of each node');
    const size = screen.getByLabelText('Storage of each node');
    await userEvent.clear(cpu);
    await userEvent.clear(size);
    expect(screen.getByLabelText('Memory of each node')).toHaveValue('8G');
    expect(screen.getByLabelText('Storage class')).toHaveValue('fast');
    await next();
    expect(
      (await screen.findAllByText(/Give the CPU as a quantity/))[0],
    ).toBeVisible();
    expect(
      screen.getAllByText(/Give the storage as a quantity/)[0],
    ).toBeVisible();
    await userEvent.type(cpu, '3');
    await userEvent.type(size, '20Gi');
    await next();
    await create();
    await waitFor(() =>
      expect(seen.values?.target).toMatchObject({
        engine: {
          storage: { size: '20Gi', class: 'fast' },
          resources: { cpu: '3', memory: '8G' },
        },
      }),
    );
  });

  it("are the form's where a link names the engine alone", async () => {
    const { seen, next, create } = renderTarget(at({ type: 'mysql' }));
    const nodes = await screen.findByLabelText('Nodes');
    await waitFor(() => expect(nodes).toHaveValue(1));
    expect(screen.getByLabelText('Memory of each node')).toHaveValue('4G');
    await userEvent.selectOptions(
      screen.getByLabelText('Database type'),
      'postgresql',
    );
    await next();
    await create();
    await waitFor(() =>
      expect(seen.values?.target).toEqual(
        at({
          type: 'postgresql',
          replicas: 1,
          storage: { size: '25Gi' },
          resources: { cpu: '1', memory: '4G' },
        }),
      ),
    );
  });
});

describe('what is typed of a target', () => {
  registerMswTestHooks(server);

  it('says what is wrong with it once it is left, tied to the field', async () => {
    const { next } = renderTarget(whole);
    const size = await screen.findByLabelText('Storage of each node');
    await userEvent.clear(size);
    await userEvent.type(size, '25');
    expect(size).toBeValid();
    await userEvent.tab();
    expect(size).toBeInvalid();
    expect(size).toHaveAccessibleDescription(
      '25 has no unit, and is bytes: do you mean 25Gi? At most 100Gi',
    );
    const name = screen.getByLabelText('Name');
    await userEvent.type(name, '_1');
    await userEvent.tab();
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(/begins with a letter/);
    await next();
    expect(
      (await screen.findAllByText(/do you mean 25Gi\?$/))[0],
    ).toBeVisible();
    await userEvent.type(size, 'Gi');
    expect(size).toBeValid();
  });
});

describe('Next on a target that lacks something', () => {
  registerMswTestHooks(server);

  it('leads to the first input that is wrong, which says so', async () => {
    const { next } = renderTarget({ ...whole, namespace: '', name: '' });
    await screen.findByLabelText('Namespace');
    expect(screen.getByLabelText('Namespace')).toBeValid();
    expect(screen.getByLabelText('Name')).toBeValid();
    await next();
    const namespace = screen.getByLabelText('Namespace');
    await waitFor(() => expect(namespace).toHaveFocus());
    expect(namespace).toHaveAccessibleDescription('Choose a namespace.');
    expect(screen.getByLabelText('Name')).toBeInvalid();
    await userEvent.selectOptions(namespace, 'team-blue');
    expect(namespace).toBeValid();
    await next();
    await waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus());
  });
});

describe('a target that is moved', () => {
  registerMswTestHooks(server);

  it('loses what is not there, says it at the field, and keeps the rest', async () => {
    const { seen, next, create } = renderTarget(whole);
    expect(await screen.findByLabelText('Version')).toHaveValue('8.0.41-32.1');
    await userEvent.selectOptions(
      screen.getByLabelText('Namespace'),
      'team-red',
    );
    const version = screen.getByLabelText('Version');
    await waitFor(() => expect(version).toHaveValue(''));
    expect(version).toHaveAccessibleDescription(
      /8\.0\.41-32\.1.*is not to be had here/,
    );
    expect(screen.getByLabelText('Storage class')).toHaveAccessibleDescription(
      /fast.*is not to be had here/,
    );
    expect(screen.getAllByRole('alert')).toHaveLength(2);
    await userEvent.selectOptions(version, '8.0.42-33.1');
    expect(version).not.toHaveAccessibleDescription(/not to be had/);
    await next();
    await create();
    await waitFor(() =>
      expect(seen.values?.target).toEqual({
        ...whole,
        namespace: 'team-red',
        engine: {
          type: 'mysql',
          version: '8.0.42-33.1',
          replicas: 3,
          storage: { size: '10Gi' },
          resources: { cpu: '2', memory: '8G' },
        },
      }),
    );
  });

  it('are those of before once what had to go is to be had again', async () => {
    renderTarget(at({ type: 'postgresql', replicas: 2, version: '16.9' }));
    await screen.findByLabelText('Nodes');
    const namespace = screen.getByLabelText('Namespace');
    // As by the keyboard, which passes through each on its way
    await userEvent.selectOptions(namespace, 'team-red');
    const said = await screen.findByText(/has no PostgreSQL to use/);
    await userEvent.selectOptions(namespace, 'team-blue');
    await waitFor(() => expect(said).not.toBeInTheDocument());
    expect(screen.getByLabelText('Database type')).toHaveValue('postgresql');
    expect(screen.getByLabelText('Database type')).toBeValid();
    expect(screen.getByLabelText('Nodes')).toHaveValue(2);
  });

  it('does not go on with an engine that is not there', async () => {
    const { next } = renderTarget(at({ type: 'postgresql', replicas: 2 }));
    expect(await screen.findByLabelText('Nodes')).toHaveValue(2);
    await userEvent.selectOptions(
      screen.getByLabelText('Namespace'),
      'team-red',
    );
    expect(
      await screen.findByText(
        'This namespace has no PostgreSQL to use. Choose another type.',
      ),
    ).toBeVisible();
    await next();
    expect(
      (await screen.findAllByText(/Choose a database type/))[0],
    ).toBeVisible();
    await userEvent.selectOptions(
      screen.getByLabelText('Database type'),
      'mysql',
    );
    expect(screen.getByLabelText('Nodes')).toHaveValue(2);
  });
});
