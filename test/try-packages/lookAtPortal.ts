/**
 * Starts a portal with the sandbox behind it, waits for all of it, and looks at what the plugins show in Chromium. Each
 * step is timed, and leaves a picture beside the portal.
 * Usage: lookAtPortal.ts PORTAL
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startSandbox } from 'everest-sandbox';
import { Page } from 'playwright-core';
import { freePort } from '../../script/portal/ports';
import { openBrowser } from '../browser/browser';
import { LOOKS } from './looks';
import { writeSettings } from './portalSettings';
import { startWhole } from './startWhole';
import { timed } from './stopwatch';

const portal = resolve(process.argv[2]);
const pictures = `${portal}.pictures`;

/** `create-app`'s old frontend signs guests in by itself, its new one asks. */
async function enter(page: Page): Promise<void> {
  await page.goto('/');
  const button = page.getByRole('button', { name: 'Enter' });
  const inside = page.getByRole('link', { name: /^(APIs|Settings)$/ }).first();
  await button.or(inside).first().waitFor();
  if (await button.isVisible()) {
    await button.click();
  }
  await inside.waitFor();
}

async function lookAround(url: string, check: () => void): Promise<void> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      baseURL: url,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await timed('sign in', () => enter(page));
    for (const { name, see } of LOOKS) {
      try {
        await timed(name, () => see(page));
      } finally {
        const path = join(pictures, `${name.replaceAll(' ', '-')}.png`);
        await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
      }
    }
    check();
  } finally {
    await browser.close();
  }
}

async function main() {
  mkdirSync(pictures, { recursive: true });
  const sandbox = await startSandbox({
    directory: `${portal}.sandbox`,
    kubernetesPort: 0,
    s3Port: 0,
    paceMs: 200,
  });
  try {
    const url = writeSettings(portal, await freePort(), sandbox);
    const backend = await timed('backend, until all of it is ready', () =>
      startWhole(portal, url, `${portal}.log`),
    );
    try {
      await lookAround(url, backend.check);
    } finally {
      await backend.stop();
    }
  } finally {
    await sandbox.stop();
  }
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
