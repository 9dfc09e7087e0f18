import { Page } from 'playwright-core';
import { appears, saying } from './appears';
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
    await appears(page, saying('Backup'));
    times.push(
      await timed(() =>
        appears(page, "//*[contains(text(), ' backups found')]"),
      ),
    );
  }
  return taken(times.slice(1));
}
