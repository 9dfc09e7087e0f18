import { Page } from 'playwright-core';
import { taken, Taken, timed } from './timed';

/** From the form's first words to the backups that it found. */
export async function timesOfFinding(
  page: Page,
  turns: number,
): Promise<Taken> {
  const times: number[] = [];
  for (let turn = -1; turn < turns; turn += 1) {
    await page.goto('/create/templates/default/import-database-backup', {
      waitUntil: 'commit',
    });
    await page.getByText('Backup', { exact: true }).first().waitFor();
    times.push(
      await timed(() => page.getByText(/\d+ backups found/).waitFor()),
    );
  }
  return taken(times.slice(1));
}
