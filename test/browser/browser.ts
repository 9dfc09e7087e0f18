import { existsSync } from 'node:fs';
import { Browser, chromium, Page } from 'playwright-core';
import { Portal } from './portal';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, or the one that CHROMIUM names. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no Chromium at '${executablePath}': install the Debian package 'chromium', or name another in CHROMIUM`,
    );
  }
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/** A page of somebody who signed in as the guest. */
export async function signIn(
  browser: Browser,
  portal: Pick<Portal, 'url'>,
  path = '/',
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    baseURL: portal.url,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(path);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('link', { name: 'Catalog' }).first().waitFor();
  return page;
}
