import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { preflightLines } from '../../../dev/mockBackups';
import { server } from '../../__testUtils__/everestImportServer';
import { refusePost, streamLines } from '../../__testUtils__/posts';
import {
  filledForm,
  filledSecrets,
  renderPreflight,
} from './__testUtils__/renderPreflight';

const state = () => screen.getByTestId('everest-import-preflight-state');
const pass = preflightLines[0];
const end = { type: 'end', failures: 0, warnings: 0 };

/** Answers the next preflight with all lines at once. */
function report(lines: object[] = preflightLines) {
  const stream = streamLines('/preflight');
  lines.forEach(stream.send);
  stream.close();
  return stream;
}

describe('EverestPreflight', () => {
  registerMswTestHooks(server);

  it('asks for what the form holds, with the secrets, and keeps none', async () => {
    const stream = report([pass, end]);
    const form = renderPreflight();
    const asked = await stream.asked;
    expect(await asked.json()).toEqual({
      cluster: 'east',
      namespace: 'team-blue',
      name: 'shop',
      engine: { type: 'postgresql', version: '15.4' },
      profile: 'small',
      importer: 'dumps',
      importerDigest: 'd1',
      config: { jobs: 2 },
      source: { backupSource: 'nightly', path: 'shop/backup/db' },
      s3Credentials: {
        accessKeyId: filledSecrets.s3AccessKeyId,
        secretAccessKey: filledSecrets.s3SecretAccessKey,
      },
      databaseCredentials: filledSecrets.databaseCredentials,
      owner: 'group:default/guests',
    });
    expect(asked.url).not.toMatch(/canary/i);
    expect(await screen.findByText(/Nothing speaks against/)).toBeVisible();
    await form.next();
    await form.create();
    await waitFor(() => expect(form.seen.values).toBeDefined());
    expect(Object.keys(form.seen.values?.preflight ?? {})).toEqual(['plan']);
    expect(JSON.stringify(form.seen.values)).not.toMatch(/canary/i);
  });

  it('shows checks as they come, in a live region', async () => {
    const stream = streamLines('/preflight');
    renderPreflight();
    await stream.asked;
    expect(state()).toHaveTextContent('Checking: 0 checks done');
    stream.send(pass);
    await waitFor(() =>
      expect(state()).toHaveTextContent('Checking: 1 check done'),
    );
    expect(state()).toHaveAttribute('role', 'status');
    preflightLines.slice(1).forEach(stream.send);
    await waitFor(() =>
      expect(state()).toHaveTextContent('failed: 2, warnings: 1, passed: 1'),
    );
    stream.close();
  });

  it('puts hard failures first, folds passes, and says where to look', async () => {
    report();
    renderPreflight();
    await screen.findByText('2 checks failed');
    const checks = screen.getAllByTestId('everest-import-check');
    expect(checks.map(check => check.dataset.outcome)).toEqual([
      'failure',
      'failure',
      'warning',
      'skipped',
      'pass',
    ]);
    expect(checks[0]).toHaveTextContent(
      /name 'shop' is taken.*has to be mended.*database of that name.*Choose another name\.About: New database, Name$/,
    );
    expect(checks[3]).toHaveTextContent(/importer has no contract/);
    expect(within(checks[4]).getByText(/importer is there/)).not.toBeVisible();
  });

  it('shows every fault of one field and of one check once, and holds all of them against the form', async () => {
    const fault = { id: 'config', kind: 'hard', outcome: 'failure' };
    const advice = {
      id: 'odd',
      kind: 'advice',
      outcome: 'failure',
      acknowledgeable: true,
      field: 'source.path',
    };
    const checks = [
      { ...fault, field: 'config', title: "'jobs' is 99." },
      { ...fault, field: 'config', title: "'mode' is missing." },
      {
        ...advice,
        title: 'The path is odd.',
        remedy: 'Same.',
        detail: 'Same.',
      },
      { ...advice, title: 'The path is long.' },
      { ...advice, outcome: 'warning', title: 'One.' },
      { ...advice, outcome: 'warning', title: 'Two.' },
    ];
    report([...checks.map(check => ({ type: 'check', check })), end]);
    const form = renderPreflight();
    await screen.findByText('4 checks failed');
    expect(screen.getByText('2 warnings')).toBeVisible();
    for (const { title } of checks) {
      expect(screen.getByText(title)).toBeVisible();
    }
    expect(screen.getAllByText('Same.')).toHaveLength(2);
    // One reason a check is what a create takes
    const reasons = screen.getAllByLabelText('Why to go on all the same');
    expect(reasons).toHaveLength(1);
    await form.next();
    await screen.findAllByText(/2 failed checks have to be mended/);
    expect(
      screen.getAllByText(/1 failed check wants a reason/)[0],
    ).toBeVisible();
    for (const { title } of checks) {
      expect(screen.getAllByText(title)).toHaveLength(1);
    }
    expect(screen.queryByText('Create')).not.toBeInTheDocument();
  });

  it('does not call an import good of which nothing was checked', async () => {
    const skipped = { id: 's', kind: 'advice', outcome: 'skipped', title: 'S' };
    report([{ type: 'check', check: skipped }, end]);
    renderPreflight();
    expect(
      await screen.findByText(/^Nothing could be checked: /),
    ).toBeVisible();
    expect(state()).toHaveTextContent('passed: 0, not checked: 1');
    expect(screen.queryByText(/Nothing speaks against/)).toBeNull();
  });

  it('holds the form back while a hard check fails', async () => {
    report();
    const form = renderPreflight();
    await screen.findByText('2 checks failed');
    await form.next();
    expect(
      await screen.findAllByText(/1 failed check has to be mended/),
    ).not.toHaveLength(0);
    expect(screen.getAllByText(/name 'shop' is taken/)).toHaveLength(1);
    expect(screen.queryByText('Create')).not.toBeInTheDocument();
  });

  it('goes on in spite of advice with a reason', async () => {
    report(
      preflightLines.filter(line => !JSON.stringify(line).includes('taken')),
    );
    const form = renderPreflight();
    const reason = await screen.findByLabelText('Why to go on all the same');
    await form.next();
    expect(
      await screen.findAllByText(/1 failed check wants a reason/),
    ).not.toHaveLength(0);
    await userEvent.type(reason, 'Tried it');
    await form.next();
    await form.create();
    await waitFor(() =>
      expect(form.seen.values?.preflight).toMatchObject({
        acknowledge: [{ check: 'engine-version', reason: 'Tried it' }],
      }),
    );
  });

  it('drops a reason for what is mended', async () => {
    report([pass, end]);
    const acknowledge = [{ check: 'engine-version', reason: 'old' }];
    const form = renderPreflight({ ...filledForm, preflight: { acknowledge } });
    await screen.findByText(/Nothing speaks against/);
    await form.next();
    await form.create();
    await waitFor(() => expect(form.seen.values).toBeDefined());
    expect(form.seen.values?.preflight).not.toHaveProperty('acknowledge');
  });

  it.each([
    [403, 'An import can not be started directly'],
    [404, 'There is no backup source for you'],
    [409, 'It collides'],
  ])(
    'holds back, and calls no go, what the backend says no to: %s',
    async (status, message) => {
      refusePost('/preflight', status, [
        { field: 'request', message, remedy: 'Ask.' },
      ]);
      const form = renderPreflight();
      expect(
        await screen.findByText('This import would be refused'),
      ).toBeVisible();
      expect(screen.queryByText(/go on/)).not.toBeInTheDocument();
      expect(screen.queryByText(/Nothing speaks against/)).toBeNull();
      await form.next();
      await waitFor(() =>
        expect(
          screen.getAllByText(/This import would be refused/).length,
        ).toBeGreaterThan(1),
      );
      expect(screen.getAllByText(new RegExp(message))).toHaveLength(1);
      expect(screen.queryByText('Create')).not.toBeInTheDocument();
    },
  );

  it('says in words that the session has ended, and does not go on', async () => {
    refusePost('/preflight', 401, [
      { field: 'request', message: 'Missing credentials' },
    ]);
    const form = renderPreflight();
    expect(
      await screen.findByText('The checks could not be made'),
    ).toBeVisible();
    expect(
      screen.getByText(/session has ended.*Sign in again.*you typed stays/),
    ).toBeVisible();
    await form.next();
    expect(screen.queryByText('Create')).not.toBeInTheDocument();
  });

  it.each([
    [500, 'The database is away'],
    [429, 'You have 2 checks under way'],
  ])(
    'lets the form go on where checks cannot be made, and does not call that a go: %s',
    async (status, message) => {
      refusePost('/preflight', status, [{ field: '', message }]);
      const form = renderPreflight();
      expect(await screen.findByText(message)).toBeVisible();
      expect(screen.getByText(/Nobody knows yet/)).toBeVisible();
      expect(screen.queryByText(/You can go on/)).not.toBeInTheDocument();
      await form.next();
      await form.create();
      await waitFor(() => expect(form.seen.values).toBeDefined());
    },
  );

  it('lets the form go on where checks never end', async () => {
    const stream = streamLines('/preflight');
    const form = renderPreflight(filledForm, {
      'ui:options': { timeoutSeconds: 0.3 },
    });
    await stream.asked;
    expect(await screen.findByText(/took longer than 0.3/)).toBeVisible();
    await form.next();
    await form.create();
    await waitFor(() => expect(form.seen.values).toBeDefined());
  });

  it('holds back a request that a create would refuse as well', async () => {
    refusePost('/preflight', 400, [
      { field: 'name', message: `'name' is missing.`, remedy: 'Give one.' },
    ]);
    const form = renderPreflight();
    await screen.findByText('The form is not complete');
    await form.next();
    await waitFor(() =>
      expect(
        screen.getAllByText(/The form is not complete/).length,
      ).toBeGreaterThan(1),
    );
    expect(screen.getAllByText(/'name' is missing/)).toHaveLength(1);
    expect(screen.getByText('About: New database, Name')).toBeVisible();
  });

  it('checks again when told to', async () => {
    report();
    renderPreflight();
    await screen.findByText('2 checks failed');
    report([pass, end]);
    await userEvent.click(screen.getByText('Check again'));
    expect(await screen.findByText(/Nothing speaks against/)).toBeVisible();
    expect(screen.queryByText('2 checks failed')).not.toBeInTheDocument();
  });

  it('has nothing that axe finds', async () => {
    report();
    renderPreflight();
    await screen.findByText('2 checks failed');
    const { violations } = await axe.run(
      screen.getByRole('group', { name: /Checks/ }),
      { rules: { 'color-contrast': { enabled: false } } },
    );
    expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  });
});
