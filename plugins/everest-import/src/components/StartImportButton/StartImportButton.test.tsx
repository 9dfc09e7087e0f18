import { screen } from '@testing-library/react';
import { renderWithClient } from '../../__testUtils__/everestImportServer';
import { StartImportButton } from '.';

describe('StartImportButton', () => {
  it('leads to the form itself, which begins empty', async () => {
    renderWithClient(<StartImportButton />);
    expect(
      await screen.findByRole('link', { name: 'Import a backup' }),
    ).toHaveAttribute(
      'href',
      '/create/templates/default/import-database-backup',
    );
  });
});
