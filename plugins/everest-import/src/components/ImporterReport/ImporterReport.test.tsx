import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { importIn } from '../../../dev/mockData';
import { ImporterReport } from './ImporterReport';

const GIB = 1024 ** 3;
const at = '2026-01-15T09:00:00Z';

const running = (
  bytesRead: number,
  bytesTotal: number,
  bytesPerSecond = 0,
) => ({
  ...importIn('Importing', 5),
  progress: { bytesRead, bytesTotal, bytesPerSecond, at },
});

describe('what an importer says', () => {
  it.each([
    [
      'share, size and time left',
      running(GIB, 4 * GIB, 0.01 * GIB),
      '25% of the backup is read: 1 GiB of 4 GiB. At the present pace the rest takes about 5 minutes.',
    ],
    [
      'no time left while nothing is read',
      running(GIB, 4 * GIB),
      '25% of the backup is read: 1 GiB of 4 GiB. Nothing was read lately.',
    ],
    [
      'that the database goes on when all is read',
      running(GIB, GIB, 1000),
      '100% of the backup is read: 1 GiB of 1 GiB. The database still works on it.',
    ],
    [
      'never 100 percent before the end',
      running(999_999, 1_000_000, 1),
      /^99% .* about 1 minute\.$/,
    ],
    [
      'only the size where the total is not known',
      running(GIB, 0, 1000),
      '1 GiB of the backup are read.',
    ],
  ])('tells %s', async (_what, item, text) => {
    renderInTestApp(<ImporterReport item={item} />);
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('tells what arrived, and what was left out', async () => {
    const result = {
      tables: 31,
      rows: 1_000_014,
      bytesRead: 5 * GIB,
      notes: ['The roles of the source were not taken over'],
    };
    renderInTestApp(
      <ImporterReport item={{ ...importIn('Succeeded', 5), result }} />,
    );
    expect(
      await screen.findByText(
        'The importer counted 31 tables and 1,000,014 rows, from 5 GiB.',
      ),
    ).toBeVisible();
    expect(screen.getByText(result.notes[0])).toBeVisible();
  });

  it('counts one as one', async () => {
    const result = { tables: 1, rows: 1, bytesRead: GIB, notes: [] };
    renderInTestApp(
      <ImporterReport item={{ ...importIn('Succeeded', 5), result }} />,
    );
    expect(
      await screen.findByText(
        'The importer counted 1 table and 1 row, from 1 GiB.',
      ),
    ).toBeVisible();
  });

  it.each([
    {
      result: { verified: 'checksums', compared: 31 } as const,
      text: /^31 tables, 1,000,014 rows, checksums equal: .* It read 5 GiB\.$/,
    },
    {
      result: { verified: 'checksums', compared: 30 } as const,
      text: /^The importer counted 31 tables .* checksums of 30 tables are equal; the others could not/,
    },
    {
      result: { verified: 'checksums', compared: 0 } as const,
      text: 'The importer counted 31 tables and 1,000,014 rows, from 5 GiB.',
    },
    {
      result: { verified: 'counts' } as const,
      text: 'The importer counted 31 tables and 1,000,014 rows, from 5 GiB.',
    },
    {
      result: { verified: 'none' } as const,
      text: /^The importer sent 31 tables .* did not look at what arrived\.$/,
    },
  ])('says what was made sure of: $result', async ({ result, text }) => {
    const counted = { tables: 31, rows: 1_000_014, bytesRead: 5 * GIB };
    renderInTestApp(
      <ImporterReport
        item={{
          ...importIn('Succeeded', 5),
          result: { ...counted, notes: [], ...result },
        }}
      />,
    );
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('is nothing where the importer says nothing', async () => {
    renderInTestApp(
      <>
        <p>beside it</p>
        <ImporterReport item={importIn('Blocked', 5)} />
      </>,
    );
    await screen.findByText('beside it');
    expect(screen.queryByTestId('everest-import-progress')).toBeNull();
    expect(screen.queryByTestId('everest-import-result')).toBeNull();
  });

  it('names its bar for screen readers', async () => {
    renderInTestApp(<ImporterReport item={running(GIB, 4 * GIB, 1)} />);
    expect(await screen.findByRole('progressbar')).toHaveAccessibleName(
      'Read by the importer',
    );
  });
});
