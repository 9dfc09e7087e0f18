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

/**
 * Opens a page again and again until it shows something. An entity comes into the catalog within ten seconds, and the
 * page of one that is not there yet does not look again by itself.
 */
export async function openUntil(
  page: Page,
  path: string,
  shown: Locator,
  patience = { each: 5_000, all: 20_000 },
): Promise<void> {
  const end = Date.now() + patience.all;
  for (;;) {
    await page.goto(path);
    try {
      await shown.waitFor({ timeout: patience.each });
      return;
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
    }
  }
}

/** Opens the line of an import in the card, where something else is open. */
export async function openServiceRow(
  page: Page,
  name: string,
): Promise<Locator> {
  const row = serviceRow(page, name);
  const line = row.getByRole('heading').getByRole('button');
  await line.getByText(name, { exact: true }).waitFor();
  if ((await line.getAttribute('aria-expanded')) === 'false') {
    await line.click();
  }
  return row;
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
