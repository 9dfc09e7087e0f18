import { readFileSync } from 'node:fs';
import { Browser, Page } from 'playwright-core';
import { openBrowser, signIn } from './browser';
import { findInDatabases } from './databases';
import { runImport } from './importForm';
import { withPicture } from './keepFailure';
import { sharedPortal } from './portal';
import { waitForPhase } from './views';

const portal = sharedPortal();
const canaries = [
  portal.s3.accessKeyId,
  portal.s3.secretAccessKey,
  'canary-of-a-database-password',
];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await signIn(browser, portal);
});

afterAll(async () => {
  await browser?.close();
});

/** Keeps every address and every reply that the page sees. */
function listen(to: Page) {
  const urls: string[] = [];
  const replies: Promise<string>[] = [];
  to.on('request', request => urls.push(request.url()));
  to.on('response', response => {
    if (response.url().includes('/api/')) {
      replies.push(response.text().then(undefined, () => ''));
    }
  });
  return { urls, replies };
}

const found = (text: string) => canaries.filter(key => text.includes(key));

describe('keys and passwords typed into the form', () => {
  it('are nowhere but in the task while it runs and in Kubernetes', () =>
    withPicture(page, 'canaries', async () => {
      const heard = listen(page);
      await runImport(page, portal, {
        engine: 'mysql',
        name: 'with-canaries',
        databasePassword: canaries[2],
        service: 'ledger',
      });
      const during = findInDatabases(portal.databaseDirectory, canaries);
      // What the scaffolder keeps until a task ends is its own promise.
      expect(
        during.filter(place => place !== 'scaffolder.tasks.secrets'),
      ).toEqual([]);

      await waitForPhase(page, 'with-canaries', 'Succeeded');
      expect(findInDatabases(portal.databaseDirectory, canaries)).toEqual([]);
      expect(found(readFileSync(portal.logFile, 'utf8'))).toEqual([]);
      expect(found(heard.urls.join('\n'))).toEqual([]);
      const replies = await Promise.all(heard.replies);
      expect(replies.length).toBeGreaterThan(10);
      expect(found(replies.join('\n'))).toEqual([]);
      const kept = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
      );
      expect(found(kept)).toEqual([]);
    }));
});
