import { Page } from 'playwright-core';
import { fillGuidedForm, startGuidedImport } from '../browser/guidedForm';
import { badges, openUntil } from '../browser/views';

/** A look at a page: it ends where the page shows what it is there for. */
export interface Look {
  name: string;
  see(page: Page): Promise<void>;
}

const NAME = 'from-a-fresh-portal';

/** All pages of the plugins are made of it: without its styles they are bare text. */
async function hasStyles(page: Page): Promise<void> {
  const token = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--bui-bg-app'),
  );
  if (!token.trim()) {
    throw new Error(
      `The page has no styles of '@backstage/ui': '--bui-bg-app' is not set`,
    );
  }
}

/** What somebody who just installed the plugins wants to see, in the order in which they would. */
export const LOOKS: Look[] = [
  {
    name: 'importer list',
    async see(page) {
      await page.goto('/everest-import/importers');
      await page.getByText('everest-percona-pg-operator').first().waitFor();
      await hasStyles(page);
    },
  },
  {
    name: 'first page of the form',
    see: page =>
      fillGuidedForm(page, { engine: 'mysql', name: NAME }, 'backup'),
  },
  {
    name: 'form to its end',
    async see(page) {
      await fillGuidedForm(page, { engine: 'mysql', name: NAME });
      await startGuidedImport(page);
      // On the page of the run, in both frontend systems
      await badges(page, 'Succeeded').waitFor({ timeout: 120_000 });
    },
  },
  {
    name: 'card of the database',
    async see(page) {
      const card = page.getByTestId('everest-import-card');
      await openUntil(
        page,
        `/catalog/default/resource/sandbox-team-blue-${NAME}`,
        badges(card, 'Succeeded').first(),
        // A fresh portal on a busy machine takes its time for a page
        { each: 30_000, all: 120_000 },
      );
      await card.first().scrollIntoViewIfNeeded();
    },
  },
];
