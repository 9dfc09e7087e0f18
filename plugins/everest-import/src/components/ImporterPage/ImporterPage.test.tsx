import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import type { Importer } from '@everest-import/backstage-plugin-everest-import-common';
import { importers } from '../../../dev/mockData';
import {
  answer,
  refuse,
  renderWithClient,
  server,
} from '../../__testUtils__/everestImportServer';
import { ImporterPage } from './ImporterPage';

const [builtIn, acme] = importers;
const PATH = '/importers/east/acme-dump-loader';

function renderPage() {
  return renderWithClient(<ImporterPage />, {
    mountPath: '/importers/:cluster/:name',
    path: PATH,
  });
}

describe('ImporterPage', () => {
  registerMswTestHooks(server);
  beforeEach(() => {
    answer(`${PATH}/stats`, { runs: 0 });
  });

  it('says how imports with it went, with a way to them', async () => {
    answer(PATH, acme);
    answer(`${PATH}/stats`, {
      runs: 25,
      successRate: 0.92,
      medianSeconds: 754,
    });
    renderPage();
    const title = await screen.findByText('Imports so far');
    expect(title).toBeVisible();
    expect(screen.getByText(/25 imports that you may see/)).toBeVisible();
    expect(screen.getByText('92%')).toBeVisible();
    expect(screen.getByText('12 min 34 sec')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Show them' })).toHaveAttribute(
      'href',
      '/everest-import/imports?cluster=east&importer=acme-dump-loader',
    );
  });

  it('claims nothing of four', async () => {
    answer(PATH, acme);
    answer(`${PATH}/stats`, { runs: 4 });
    renderPage();
    expect(await screen.findByText(/More is said from five on/)).toBeVisible();
    expect(screen.queryByText('Succeeded')).not.toBeInTheDocument();
  });

  it('is there without them where they can not be read', async () => {
    answer(PATH, acme);
    refuse(`${PATH}/stats`, 503);
    renderPage();
    expect(await screen.findByRole('table')).toBeVisible();
    expect(screen.queryByText('Imports so far')).not.toBeInTheDocument();
  });

  it('shows the config schema as a table, nested settings by path', async () => {
    answer(PATH, acme);
    renderPage();

    const table = await screen.findByRole('table');
    const rows = within(table)
      .getAllByRole('row')
      .map(row => Array.from(row.children, cell => cell.textContent));
    expect(rows).toEqual([
      ['Name', 'Type', 'Required', 'Default', 'Limits', 'Description'],
      [
        'format',
        'string',
        'Yes',
        '',
        'one of plain, custom',
        'How the dump was written',
      ],
      [
        'parallelism',
        'integer',
        'Yes',
        '4',
        'at least 1; at most 16',
        'Loads at a time',
      ],
      ['filter', 'object', 'No', '', '', ''],
      [
        'filter.schema',
        'string',
        'Yes',
        '',
        'at most 63 characters; matches ^[a-z]+$',
        '',
      ],
      ['filter.tables', 'list of string', 'No', '', 'at most 50 entries', ''],
    ]);
  });

  it('shows description as plain text, image, command and findings', async () => {
    answer(PATH, acme);
    renderPage();
    expect(await screen.findByText(/Loads <b>plain<\/b> dumps/)).toBeVisible();
    expect(
      screen.getByText('registry.example.com/acme/dump-loader:2.1.0'),
    ).toBeVisible();
    expect(screen.getByText('/loader')).toBeVisible();
    expect(screen.getByText(/image has a tag and no digest/)).toBeVisible();
    expect(screen.getByText('Unknown to this portal: redis')).toBeVisible();
  });

  it('warns of cluster-wide and wildcard rights', async () => {
    answer(PATH, acme);
    renderPage();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This importer asks for wide rights',
    );
    const right = screen.getByText(/do anything with nodes/);
    expect(right).toHaveTextContent(/cluster-wide.*wildcard/);
  });

  it('warns of a right that brings others, and says which', async () => {
    const escalation = 'run containers as another service account';
    answer(PATH, {
      ...builtIn,
      wideRights: true,
      rights: [
        {
          scope: 'namespace',
          text: 'create pods',
          wildcard: false,
          escalation,
        },
      ],
    });
    renderPage();
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByText(/create pods/)).toHaveTextContent(
      `with it, it could ${escalation}`,
    );
  });

  it('does not warn of rights in the namespace', async () => {
    answer(PATH, builtIn);
    renderPage();
    expect(await screen.findByText(/perconapgrestores/)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByText('spec.engine.userSecretsName')).toBeVisible();
    expect(screen.getByText('This importer takes no settings.')).toBeVisible();
  });

  it('says so where an importer asks for nothing', async () => {
    const bare: Importer = { ...builtIn, rights: [], requiredFields: [] };
    answer(PATH, bare);
    renderPage();
    expect(
      await screen.findByText('It asks for no rights beyond its own job.'),
    ).toBeVisible();
    expect(screen.getByText(/asks for no further field/)).toBeVisible();
  });

  it('says that there is no such importer', async () => {
    refuse(PATH, 404);
    renderPage();
    expect(await screen.findByText('No such importer')).toBeVisible();
    expect(screen.getByRole('link', { name: 'All importers' })).toHaveAttribute(
      'href',
      '/everest-import/importers',
    );
  });

  it.each([
    [403, 'You may not see this'],
    [503, 'This could not be loaded'],
  ])('says what a %d means', async (status, text) => {
    refuse(PATH, status);
    renderPage();
    expect(await screen.findByText(text)).toBeVisible();
  });
});
