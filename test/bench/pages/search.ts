import { join } from 'node:path';
import knexFactory from 'knex';
import { Page } from 'playwright-core';
import { addEndedRows } from '../endedRows';
import { appears, saying } from './appears';
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

/** From the last key of a search, which is pasted here, to its answer in the list. */
export async function timesOfSearch(page: Page, turns: number): Promise<Taken> {
  await page.goto('/everest-import/imports');
  const search = page.getByLabel('Search database, importer, path');
  await search.waitFor();
  const times: number[] = [];
  for (let turn = -1; turn < turns; turn += 1) {
    // Of each third row, which all are in one of the guest's namespaces
    const name = `old-${3 * (1_000 + 61 * turn)}`;
    await search.fill('no such import');
    await page.getByText('Nothing matches the filters.').first().waitFor();
    times.push(
      await timed(async () => {
        await search.fill(name);
        await appears(page, saying(name));
      }),
    );
  }
  return taken(times.slice(1));
}
