import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { importIn } from '../../../dev/mockData';
import {
  answer,
  refuse,
  renderWithClient,
  server,
} from '../../__testUtils__/everestImportServer';
import { TemplateOutputs } from './TemplateOutputs';

const output = {
  links: [{ title: 'Follow the import', url: '/everest-import/imports/a/b/c' }],
  text: [{ title: 'What happens now', content: 'Everest makes it.' }],
};

function renderOutputs(everestImportId?: unknown) {
  renderWithClient(<TemplateOutputs output={{ ...output, everestImportId }} />);
}

describe('TemplateOutputs', () => {
  registerMswTestHooks(server);

  it('shows how the import stands, above what Backstage shows', async () => {
    const item = importIn('Importing', 5);
    answer(`/imports/by-id/${item.id}`, item);
    renderOutputs(item.id);
    const shown = within(await screen.findByTestId('everest-import-task'));
    expect(
      shown.getByRole('heading', {
        level: 2,
        name: 'Import into db-importing',
      }),
    ).toBeVisible();
    expect(shown.getByTestId('everest-import-phase')).toHaveTextContent(
      'Importing',
    );
    expect(shown.getByTestId('everest-import-stages')).toBeVisible();
    expect(shown.getByText(/reading the backup into/)).toBeVisible();
    expect(
      shown.getByRole('link', { name: 'Details of db-importing' }),
    ).toHaveAttribute('href', `/everest-import/imports/by-id/${item.id}`);
    expect(
      screen
        .getByTestId('everest-import-task')
        .compareDocumentPosition(screen.getByText('Follow the import')),
    ).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByText('What happens now')).toBeVisible();
  });

  it('says why it failed and what to do', async () => {
    const item = importIn('Failed', 5);
    answer(`/imports/by-id/${item.id}`, item);
    renderOutputs(item.id);
    const cause = await screen.findByTestId('everest-import-cause');
    expect(cause).toHaveTextContent('Check that the path holds a whole backup');
  });

  it('puts data in danger before all else', async () => {
    const item = importIn('Succeeded', 5);
    const cause = {
      ...{ code: 'data-overwritten', title: 'Imported again', detail: '' },
      ...{ remedy: 'Stop it.', alarm: true },
    };
    answer(`/imports/by-id/${item.id}`, { ...item, cause });
    renderOutputs(item.id);
    expect(await screen.findByTestId('everest-import-alarm')).toHaveTextContent(
      'Stop it.',
    );
  });

  it('says that what it shows may be out of date', async () => {
    const item = importIn('Importing', 5);
    answer(`/imports/by-id/${item.id}`, {
      ...item,
      ...{ staleSince: item.phaseSince, staleReason: 'The cluster is away.' },
    });
    renderOutputs(item.id);
    expect(await screen.findByText('The cluster is away.')).toBeVisible();
  });

  it.each([
    ['a template that names no import', undefined],
    ['a step that made manifests', ''],
    ['a key that holds something else', { id: 'a' }],
  ])('shows of %s what Backstage shows', async (_, id) => {
    const asked = answer('/imports/by-id/:id', importIn('Importing', 5));
    renderOutputs(id);
    expect(await screen.findByText('What happens now')).toBeVisible();
    expect(asked).toEqual([]);
  });

  it.each([403, 404])(
    'shows nothing of an import to who may not see it: %d',
    async status => {
      const asked = refuse('/imports/by-id/:id', status);
      renderOutputs('mine');
      expect(await screen.findByText('What happens now')).toBeVisible();
      expect(asked).toHaveLength(1);
      expect(
        screen.queryByTestId('everest-import-task'),
      ).not.toBeInTheDocument();
    },
  );

  it('says that the import could not be loaded, with a way to try again', async () => {
    refuse('/imports/by-id/:id', 500);
    renderOutputs('mine');
    expect(await screen.findByText('This could not be loaded')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(screen.getByText('What happens now')).toBeVisible();
  });
});
