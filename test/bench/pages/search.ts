import { join } from 'node:path';
import knexFactory from 'knex';
import { Page } from 'playwright-core';
import { addEndedRows } from '../endedRows';
import { taken, Taken, timed } from './timed';

/** Two of three namespaces of the rows are the guest's. */
const GUESTS_SHARE = 2 / 3;

/** Puts as many ended imports as a guest may see into the database of a portal that runs. */
export async function fillHistory(
  databaseDirectory: string,
  seen: number,
): Promise<void> {
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: join(databaseDirectory, 'everest-import.sqlite') },
    useNullAsDefault: true,
  });
  try {
    await addEndedRows(knex, Math.ceil(seen / GUESTS_SHARE), ['sandbox']);
  } finally {
    await knex.destroy();
  }
}

/** From the last key of a search to its answer in the list. */
export async function timesOfSearch(page: Page, turns: number): Promise<Taken> {
  await page.goto('/everest-import/imports');
  const search = page.getByLabel('Search database, importer, path');
  await search.waitFor();
  const times: number[] = [];
  for (let turn = -1; turn < turns; turn += 1) {
    // Of each third row, which all are in the guest's namespaces
    const name = `old-${3 * (1_000 + 61 * turn)}`;
    const row = page.getByRole('link', { name, exact: true });
    await search.fill(name.slice(0, -1));
    await page.waitForTimeout(1_000);
    await search.press('End');
    times.push(
      await timed(async () => {
        await search.press(name.slice(-1));
        await page
          .getByText(/^1 import\b|^1–|1 of 1/)
          .first()
          .waitFor();
        await row.waitFor();
      }),
    );
  }
  return taken(times.slice(1));
}
