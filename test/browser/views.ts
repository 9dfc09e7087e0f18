import { Locator, Page } from 'playwright-core';

/** The badges of a phase on a page, or in a part of one. */
export function badges(within: Page | Locator, phase: string): Locator {
  return within.locator(
    `[data-testid="everest-import-phase"][data-phase="${phase}"]`,
  );
}

/** Opens a Component and waits for its card of imports. */
export async function openService(page: Page, service: string): Promise<void> {
  await page.goto(`/catalog/default/component/${service}`);
  await page.getByText('Database imports').first().waitFor();
}

/** One import in the card of a Component's page. */
export function serviceRow(page: Page, name: string): Locator {
  return page
    .getByTestId('everest-import-card')
    .getByTestId(`everest-import-summary-sandbox-team-blue-${name}`);
}

export function importPath(name: string): string {
  return `/everest-import/imports/sandbox/team-blue/${name}`;
}

/** Opens one import and waits until it shows a phase. */
export async function waitForPhase(
  page: Page,
  name: string,
  phase: string,
  timeout = 60_000,
): Promise<void> {
  await page.goto(importPath(name));
  await badges(page, phase).first().waitFor({ timeout });
}
